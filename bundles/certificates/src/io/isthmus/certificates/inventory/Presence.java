package io.isthmus.certificates.inventory;

import io.isthmus.sdk.Side;

/**
 * A place where a certificate should be, or should not.
 *
 * @param side  on which side
 * @param scope which organization or tenant, for a person
 * @param place the server, the application, the connectors: for a person
 * @param state how it is
 * @since 1.0
 */
public record Presence(Side side, String scope, String place, State state) {

    /**
     * How it is.
     *
     * @since 1.0
     */
    public enum State {
        /** It should be there and is. */
        HELD,
        /** It should be there, the place was read, and it is not. */
        MISSING,
        /** It should be there, or should not, and nobody could look. */
        NOT_READ,
        /** It is there and should not be. */
        OUT_OF_PLACE
    }
}
