package io.isthmus.engine.internal.change;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;

/** A step does not go on for now; the message is for a person. */
final class StepStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean unknown;
    private final transient Optional<Failure> failure;

    /**
     * @param unknown  whether something was sent of which it is not known whether it was done
     * @param sentence why it stops
     * @param failure  what failed, where something did
     */
    StepStoppedException(boolean unknown, String sentence, Optional<Failure> failure) {
        super(sentence);
        this.unknown = unknown;
        this.failure = failure;
    }

    /** Something could not be looked at. */
    static StepStoppedException unseen(boolean unknown, Sight.Look look) {
        return new StepStoppedException(unknown, NLS.bind(Messages.CouldNotLook, look.expectation().sentence(),
                look.failure().map(Failure::message).orElse("")), look.failure());
    }

    boolean unknown() {
        return unknown;
    }

    Optional<Failure> failure() {
        return failure;
    }
}
