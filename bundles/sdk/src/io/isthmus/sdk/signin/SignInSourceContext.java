package io.isthmus.sdk.signin;

import java.time.Instant;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.Request;

/**
 * What a source of sign-ins is asked for, and whom it may ask.
 *
 * @since 1.0
 */
@ProviderType
public interface SignInSourceContext {

    /** The earliest sign-ins that are wanted, a whole second; earlier ones may come, too. */
    Instant from();

    /** The latest ones, a whole second; later ones may come, too. */
    Instant to();

    /** What the page before gave to lead to this one; empty for the first page of this time. */
    Optional<String> next();

    /**
     * Asks the tenant. A list is followed to its end and joined, so that a page should be of some hours or days.
     *
     * @param request must be {@linkplain Request#reading() reading}, of the side {@link io.isthmus.sdk.Side#ENTRA}, and
     *                among what the source declared
     * @return the answer's body, or why there is none
     * @throws IllegalArgumentException where the request changes something, is of another side or was not declared
     */
    Reading<Value> ask(Request request);

    /** The clock of the tenant. */
    Instant now();

    /** Ends the work. */
    Cancel cancel();
}
