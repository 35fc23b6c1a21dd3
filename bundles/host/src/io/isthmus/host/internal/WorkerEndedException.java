package io.isthmus.host.internal;

/** The process in which a contribution ran ended. */
final class WorkerEndedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean killed;

    /**
     * @param reason why, for a person
     * @param killed whether it was ended from here, since nothing else helped
     * @param cause  for the log
     */
    WorkerEndedException(String reason, boolean killed, Throwable cause) {
        super(reason, cause);
        this.killed = killed;
    }

    boolean killed() {
        return killed;
    }
}
