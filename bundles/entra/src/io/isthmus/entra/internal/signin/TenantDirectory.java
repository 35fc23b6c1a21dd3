package io.isthmus.entra.internal.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.http.HttpTransport;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.TenantId;

/**
 * Finds out, before anybody signs in, which tenant a domain belongs to and whether it lives in the cloud that was
 * chosen: the tenant's OpenID configuration tells both to everybody.
 */
final class TenantDirectory {

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private TenantDirectory() {
    }

    /**
     * @param tenant the tenant's id or one of its domains
     * @throws SourceException where there is no such tenant, or it lives in another cloud
     */
    static TenantId resolve(HttpTransport transport, Cloud cloud, String tenant, Cancel cancel)
            throws SourceException {
        URI address = URI.create(cloud.entra() + "/" + URLEncoder.encode(tenant, StandardCharsets.UTF_8)
                + "/v2.0/.well-known/openid-configuration");
        HttpAnswer answer = transport.send(
                HttpCall.get(Side.ENTRA, NLS.bind(Messages.attemptedFindTenant, tenant), address), cancel);
        Value configuration = body(answer);
        if (answer.status() != 200) {
            throw refused(tenant, answer, configuration);
        }
        Optional<String> graph = configuration.at("/msgraph_host").text();
        if (graph.isPresent() && !graph.get().equalsIgnoreCase(cloud.graph().getHost())) {
            throw failure(Failure.Kind.BAD_INPUT, tenant, Optional.empty(),
                    NLS.bind(Messages.otherCloud, tenant, cloud.title()), Messages.otherCloudAdvice, answer);
        }
        Matcher issuer = GUID.matcher(configuration.at("/issuer").text().orElse(""));
        if (!issuer.find()) {
            throw failure(Failure.Kind.BAD_ANSWER, tenant, Optional.empty(), Messages.noIssuer,
                    Messages.noIssuerAdvice, answer);
        }
        return TenantId.of(issuer.group());
    }

    private static Value body(HttpAnswer answer) {
        try {
            return Codec.read(answer.text());
        } catch (JsonException notJson) {
            return Value.none();
        }
    }

    private static SourceException refused(String tenant, HttpAnswer answer, Value body) {
        String description = body.at("/error_description").text().orElse(NLS.bind(Messages.status, answer.status()));
        Failure.Kind kind = answer.status() < 500 ? Failure.Kind.NOT_FOUND : Failure.Kind.SERVICE_ERROR;
        return failure(kind, tenant, SignInFailures.code(description), SignInFailures.firstSentence(description),
                kind == Failure.Kind.NOT_FOUND ? Messages.noTenantAdvice : Messages.tryAgainAdvice, answer);
    }

    private static SourceException failure(Failure.Kind kind, String tenant, Optional<String> code, String message,
            String advice, HttpAnswer answer) {
        return new SourceException(new Failure(kind, Side.ENTRA, NLS.bind(Messages.attemptedFindTenant, tenant),
                code, message, answer.requestId(), advice));
    }
}
