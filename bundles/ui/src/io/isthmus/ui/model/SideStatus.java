package io.isthmus.ui.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.port.Access;

/**
 * How a side is connected.
 *
 * @param side     which one
 * @param state    whether it is connected
 * @param account  as whom, where somebody is signed in
 * @param access   what may be done there
 * @param summary  what was read of it, a few words; empty where nothing was
 * @param read     when it was read last
 * @param failure  why it could not be opened, or something of it could not be read, where that is so
 * @param notes    what a person must know about it as a whole, as sentences
 * @since 1.0
 */
public record SideStatus(Side side, State state, Optional<String> account, Access access, String summary,
        Optional<Instant> read, Optional<Failure> failure, List<String> notes) {

    /** Copies the list. */
    public SideStatus {
        notes = List.copyOf(notes);
    }

    /** Whether a side is connected. */
    public enum State {
        /** A source is open. */
        CONNECTED,
        /** It is browsed as it was read. */
        OFFLINE,
        /** Nothing of it is open and nothing was read. */
        NOT_CONNECTED
    }
}
