package io.isthmus.sdk.port;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What only a person can do, answered by the window or by a terminal. Calls can come from any thread and return when
 * the person is done; without a person, {@link #none()} answers.
 *
 * @since 1.0
 */
@ProviderType
public interface PersonPort {

    /**
     * Opens an address in the person's browser.
     *
     * @return false where there is no browser
     */
    boolean browse(URI address);

    /**
     * Shows a code that the person types on another device.
     *
     * @param code    what to type
     * @param address where to type it
     * @param expires when it ends to count
     * @return false where nobody is there to see it
     */
    boolean showDeviceCode(String code, URI address, Instant expires);

    /**
     * A code that was shown counts no more: somebody signed in with it, or the sign-in was ended. Does not wait.
     *
     * @param code the one that was shown
     */
    default void hideDeviceCode(String code) {
        // what was printed on a terminal stays there
    }

    /**
     * Asks for the password of a PKCS#12 file. The caller overwrites the characters after use.
     *
     * @param purpose what it is for, one sentence
     * @return empty where nobody is there or the person declined
     */
    Optional<char[]> password(String purpose);

    /**
     * Asks whether something is to be done.
     *
     * @param question what would be done, one sentence that ends with a question mark
     * @return empty where nobody is there, or whoever is cannot be asked
     */
    default Optional<Boolean> confirm(String question) {
        return Optional.empty();
    }

    /** Nobody is there: nothing is ever asked, and sign-ins that need a person fail with a clear message. */
    static PersonPort none() {
        return NoPerson.INSTANCE;
    }
}
