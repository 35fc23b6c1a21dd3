package io.isthmus.entra.internal.workspace;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.Deadline;
import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.http.SignedInTransport;
import io.isthmus.http.TenantSourceFactory.Tenant;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.sdk.port.TokenPort;

/**
 * A workspace behind the query service of its cloud. The token goes to that service and nowhere else. Holds nothing open:
 * its transport is the tenant's and is closed with that.
 */
public final class LogAnalyticsWorkspace implements SignInWorkspace {

    /** The service gives up a query after three minutes where nobody asks for more, and at the latest after ten. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int TOO_MANY_REQUESTS = 429;

    private final Tenant tenant;
    private final SignedInTransport signedIn;
    private final UUID id;

    /**
     * @param tenant as whom it is asked
     * @param tokens signs in
     */
    public LogAnalyticsWorkspace(Tenant tenant, TokenPort tokens, UUID id) {
        this.tenant = tenant;
        this.signedIn = new SignedInTransport(tenant, tokens, TokenPort.Audience.LOG_ANALYTICS);
        this.id = id;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String title() {
        return NLS.bind(Messages.title, id, tenant.connection().title());
    }

    @Override
    public TimeSource time() {
        return tenant.transport().settings().time();
    }

    @Override
    public SignInLog.Reply ask(String query, SignInLog.Body body, CallContext context)
            throws SourceException, IOException {
        HttpCall call = call(query, context.deadline());
        HttpAnswer answer = signedIn.stream(call, body::read, Deadline.of(context, time()));
        if (answer.status() == TOO_MANY_REQUESTS) {
            return new SignInLog.Throttled(answer.retryAfter(time().now()), WorkspaceFailures.of(call, answer));
        }
        if (answer.status() / 100 != 2) {
            throw new SourceException(WorkspaceFailures.of(call, answer));
        }
        return new SignInLog.Answered(answer.date());
    }

    /** A query reads, so that to send it twice does no more than to send it once. */
    private HttpCall call(String query, Duration deadline) throws SourceException {
        long wait = Math.max(1, Math.min(LONGEST.toSeconds(), deadline.toSeconds()));
        return HttpCall.of(Side.ENTRA, NLS.bind(Messages.attempted, id), "POST",
                URI.create(service() + "/v1/workspaces/" + id + "/query"),
                Codec.write(Value.members().with("query", Value.of(query)), false).getBytes(StandardCharsets.UTF_8))
                .withRepeatable(true).withHeader("Content-Type", "application/json")
                .withHeader("Accept", "application/json").withHeader("Accept-Encoding", "gzip")
                .withHeader("Prefer", "wait=" + wait);
    }

    private URI service() throws SourceException {
        return tenant.cloud().logAnalytics().orElseThrow(() -> new SourceException(Failure.of(Failure.Kind.REFUSED,
                Side.WORKSTATION, NLS.bind(Messages.attempted, id),
                NLS.bind(Messages.noService, tenant.cloud().title()), Messages.noServiceAdvice)));
    }
}
