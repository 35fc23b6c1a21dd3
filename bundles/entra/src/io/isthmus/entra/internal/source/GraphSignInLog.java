package io.isthmus.entra.internal.source;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.eclipse.osgi.util.NLS;

import io.isthmus.entra.TenantPermission;
import io.isthmus.entra.internal.graph.GraphFailures;
import io.isthmus.entra.internal.graph.StreamedGraph;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.RequestPace;
import io.isthmus.sdk.port.SignInLog;

/**
 * The sign-in log behind Microsoft Graph's beta, which alone tells of service principals, and of them only where the
 * filter asks for their kind. A page has 1,000 sign-ins at the most.
 */
final class GraphSignInLog implements SignInLog {

    static final String PATH = "/beta/auditLogs/signIns";

    private static final int PAGE = 1000;

    private final StreamedGraph graph;
    private final TenantId tenant;
    private final String title;
    private final TimeSource time;
    private final RequestPace pace;

    /**
     * @param title what a person calls the tenant
     * @param time  the connection's clock
     * @param pace  of all who read the tenant's logs
     */
    GraphSignInLog(StreamedGraph graph, TenantId tenant, String title, TimeSource time, RequestPace pace) {
        this.graph = graph;
        this.tenant = tenant;
        this.title = title;
        this.time = time;
        this.pace = pace;
    }

    @Override
    public TenantId tenant() {
        return tenant;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public TimeSource time() {
        return time;
    }

    @Override
    public RequestPace pace() {
        return pace;
    }

    @Override
    public Reply read(Page page, Body body, CallContext context) throws SourceException, IOException {
        try {
            return graph.read(address(page), NLS.bind(Messages.attemptedRequest, "GET " + PATH), body, context);
        } catch (IllegalArgumentException illegal) {
            throw GraphFailures.notUnderstood(NLS.bind(Messages.attemptedRequest, "GET " + PATH), illegal);
        } catch (SourceException refused) {
            throw new SourceException(GraphFailures.withPermission(refused.failure(),
                    TenantPermission.SIGN_INS.value() + ", " + TenantPermission.DIRECTORY.value()), refused);
        }
    }

    private URI address(Page page) {
        return switch (page) {
            case First first -> graph.address(PATH + "?$top=" + PAGE + "&$orderby=" + encoded("createdDateTime desc")
                    + "&$filter=" + encoded("createdDateTime ge " + first.from().truncatedTo(ChronoUnit.SECONDS)
                            + " and createdDateTime le " + secondAfter(first.to())
                            + " and signInEventTypes/any(t: t eq '" + first.kind() + "')"
                            + first.application().map(id -> " and appId eq '" + id.text() + "'").orElse("")));
            case Next next -> URI.create(next.link());
        };
    }

    private static Instant secondAfter(Instant time) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(time) ? time : second.plusSeconds(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
