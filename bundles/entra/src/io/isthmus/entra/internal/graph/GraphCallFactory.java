package io.isthmus.entra.internal.graph;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import com.microsoft.graph.core.CoreConstants.ReplacementConstants;

import io.isthmus.http.Deadline;
import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Timeout;

/**
 * The Graph SDK's way to the network: each of its calls goes through our client, so that token, proxy, deadline, cancel,
 * retry and a demo's routes are the same as for requests that are data. No socket of the SDK's own is ever opened.
 */
final class GraphCallFactory implements Call.Factory {

    /**
     * Whatever the answer says it is: the SDK makes nothing of a body of another type, silently, and an answer that is
     * no JSON is to fail.
     */
    private static final MediaType JSON = MediaType.get("application/json");

    private final GraphClient client;
    private final Deadline deadline;

    GraphCallFactory(GraphClient client, CallContext context) {
        this.client = client;
        this.deadline = client.deadline(context);
    }

    /** Carries our failure through the SDK, which lets nothing but this type pass. */
    static final class CarriedFailure extends IOException {
        private static final long serialVersionUID = 1L;

        CarriedFailure(SourceException failure) {
            super(failure.getMessage(), failure);
        }
    }

    @Override
    public Call newCall(Request request) {
        return new OneCall(request);
    }

    private final class OneCall implements Call {

        private final Request request;
        private boolean executed;

        OneCall(Request request) {
            this.request = request;
        }

        @Override
        public Response execute() throws IOException {
            executed = true;
            try {
                return response(client.send(call(), deadline));
            } catch (SourceException failure) {
                throw new CarriedFailure(failure);
            }
        }

        private HttpCall call() throws IOException {
            URI address = URI.create(request.url().toString()
                    .replace(ReplacementConstants.USERS_ENDPOINT_WITH_REPLACE_TOKEN,
                            ReplacementConstants.ME_ENDPOINT));
            HttpCall call = new HttpCall(Side.ENTRA,
                    NLS.bind(Messages.attemptedRequest, request.method() + " " + address.getRawPath()),
                    request.method(), address, Map.of(), body(), request.method().equals("GET"),
                    HttpCall.STANDARD_DEADLINE);
            for (String name : request.headers().names()) {
                call = call.withHeader(name, String.join(", ", request.headers(name)));
            }
            return call;
        }

        private Optional<byte[]> body() throws IOException {
            if (request.body() == null) {
                return Optional.empty();
            }
            Buffer buffer = new Buffer();
            request.body().writeTo(buffer);
            return Optional.of(buffer.readByteArray());
        }

        private Response response(HttpAnswer answer) {
            Response.Builder builder = new Response.Builder().request(request).protocol(Protocol.HTTP_1_1)
                    .code(answer.status()).message("").body(ResponseBody.create(answer.body(), JSON));
            answer.headers().map().forEach((name, values) -> values.forEach(value -> builder.addHeader(name, value)));
            return builder.header("Content-Type", JSON.toString()).build();
        }

        @Override
        public Request request() {
            return request;
        }

        @Override
        public void enqueue(Callback callback) {
            throw new UnsupportedOperationException("the SDK is used synchronously");
        }

        @Override
        public void cancel() {
            throw new UnsupportedOperationException("the context's cancel ends the call");
        }

        @Override
        public boolean isExecuted() {
            return executed;
        }

        @Override
        public boolean isCanceled() {
            return deadline.context().cancel().requested();
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public Call clone() {
            return new OneCall(request);
        }
    }
}
