package io.isthmus.entra.internal.graph;

import com.microsoft.graph.BaseGraphServiceClient;
import com.microsoft.kiota.authentication.AnonymousAuthenticationProvider;
import com.microsoft.kiota.http.OkHttpRequestAdapter;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import com.microsoft.kiota.serialization.JsonSerializationWriterFactory;

import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;

/**
 * Opens the Graph SDK over our client. This class and what it touches is loaded when the first part is read, not
 * before.
 */
public final class GraphSdk {

    private GraphSdk() {
    }

    /** A client of the SDK for one reading; cheap after the first. */
    public static BaseGraphServiceClient open(GraphClient client, CallContext context) {
        OkHttpRequestAdapter adapter = new OkHttpRequestAdapter(new AnonymousAuthenticationProvider(),
                new JsonParseNodeFactory(), new JsonSerializationWriterFactory(),
                new GraphCallFactory(client, context));
        adapter.setBaseUrl(client.address("/v1.0").toString());
        return new BaseGraphServiceClient(adapter, null);
    }

    /**
     * Our failure out of what the SDK wrapped it in. Anything else that it throws means that it could not make sense of
     * the answer.
     *
     * @param attempted what was tried, as the end of the sentence "could not …"
     * @throws CancelledException where that is what was wrapped
     */
    public static SourceException failure(RuntimeException thrown, String attempted) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SourceException ours) {
                return ours;
            }
            if (cause instanceof CancelledException cancelled) {
                throw cancelled;
            }
        }
        return GraphFailures.notUnderstood(attempted, thrown);
    }
}
