package io.isthmus.emulator.internal.graph;

import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.entra.AccessToken;
import io.isthmus.emulator.internal.state.Transaction;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/**
 * A request to Microsoft Graph that was let in.
 *
 * @param call    the request
 * @param token   who asks
 * @param keys    what stands at the places of the route: "id" to its text
 * @param query   filter, selection, paging
 * @param context the address of what is answered, for "@odata.context"
 */
record GraphCall(Call call, AccessToken token, Map<String, String> keys, ODataQuery query, String context) {

    String key(String name) {
        return keys.get(name);
    }

    View visible() {
        return call.visible();
    }

    Transaction writes() {
        return call.writes();
    }

    /** The organization's time as Graph writes times, to the second. */
    Value timestamp() {
        return Value.of(call.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** @throws GraphError where the body is no JSON object */
    Value.Members body() {
        try {
            return call.request().json();
        } catch (IllegalArgumentException broken) {
            throw new GraphError(400, "BadRequest", "Unable to read JSON request payload. Please ensure Content-Type"
                    + " header is set and payload is of valid JSON format.");
        }
    }

    boolean createIfMissing() {
        return call.request().header("Prefer").filter(prefer -> prefer.contains("create-if-missing")).isPresent();
    }
}
