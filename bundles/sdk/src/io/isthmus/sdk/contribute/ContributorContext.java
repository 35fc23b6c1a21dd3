package io.isthmus.sdk.contribute;

import java.time.Instant;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.Request;

/**
 * What a contributor may ask.
 *
 * @since 1.0
 */
@ProviderType
public interface ContributorContext {

    /**
     * Asks the source of the contributor's side.
     *
     * @param request must be {@linkplain Request#reading() reading} and among what the contributor declared
     * @return the answer's body, or why there is none
     * @throws IllegalArgumentException where the request changes something or was not declared
     */
    Reading<Value> ask(Request request);

    /** The clock of the source. */
    Instant now();

    /** Ends the work. */
    Cancel cancel();
}
