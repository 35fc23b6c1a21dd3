package io.isthmus.entra.internal.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;

import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.http.HttpTransport;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;

/**
 * MSAL's way to the network: our transport, so that proxy, deadline, cancel, redaction and a demo's routes hold for
 * sign-ins too. Bound to one sign-in at a time; the session's lock sees to that.
 */
final class MsalHttp implements IHttpClient {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private volatile HttpTransport transport;
    private volatile Cancel cancel = Cancel.never();

    /** What MSAL sends from now on goes through this transport and ends with this cancel. */
    void bind(HttpTransport to, Cancel by) {
        transport = to;
        cancel = by;
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws SourceException {
        boolean post = request.httpMethod() == HttpMethod.POST;
        URI address = URI.create(request.url().toString());
        HttpCall call = post
                ? HttpCall.of(Side.ENTRA, Messages.attemptedSignIn, "POST", address,
                        request.body().getBytes(StandardCharsets.UTF_8)).withRepeatable(repeatable(request.body()))
                : HttpCall.get(Side.ENTRA, Messages.attemptedSignIn, address);
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            call = call.withHeader(header.getKey(), header.getValue());
        }
        HttpAnswer answer = transport.send(call.withDeadline(DEADLINE), cancel);
        HttpResponse response = new HttpResponse().statusCode(answer.status()).body(answer.text());
        response.addHeaders(answer.headers().map());
        return response;
    }

    /** A code counts once; refresh tokens and assertions can be sent again where the answer was lost. */
    private static boolean repeatable(String form) {
        return form.contains("grant_type=refresh_token") || form.contains("grant_type=client_credentials");
    }
}
