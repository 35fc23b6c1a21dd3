package io.isthmus.host.internal;

import java.util.Optional;

import io.isthmus.host.HealthEvent;

/** The process in which a contribution ran ended. */
final class WorkerEndedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final HealthEvent.Kind kind;

    /**
     * @param reason why, for a person
     * @param kind   what sort of thing went wrong; null where nothing did
     * @param cause  for the log; null where there is none
     */
    WorkerEndedException(String reason, HealthEvent.Kind kind, Throwable cause) {
        super(reason, cause);
        this.kind = kind;
    }

    /** What sort of thing went wrong; empty where nothing did. */
    Optional<HealthEvent.Kind> kind() {
        return Optional.ofNullable(kind);
    }
}
