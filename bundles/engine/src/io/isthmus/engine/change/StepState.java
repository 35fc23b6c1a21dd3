package io.isthmus.engine.change;

/**
 * How a step of a plan stands.
 *
 * @since 1.0
 */
public enum StepState {
    /** Nothing was sent yet. */
    PENDING,
    /** It is being done or undone now, or was when the console last ended. */
    RUNNING,
    /** It was done before the plan came to it; nothing was sent. */
    ALREADY_DONE,
    /** It was sent and seen to be done. */
    DONE,
    /** It was sent and seen to be done, and takes its time to work. */
    WAITING,
    /** It was done, by the plan or before it, and is no longer so: somebody changed it since. Nothing is sent again. */
    DRIFTED,
    /** It did not go on; what was sent is known. */
    STOPPED,
    /** Something was sent, and whether it was done is not known. */
    UNKNOWN,
    /** It was done and undone. */
    UNDONE,
    /** It was left out, with the reason. */
    SKIPPED;

    /** Whether what the step is for is true. */
    public boolean fulfilled() {
        return this == ALREADY_DONE || this == DONE || this == WAITING;
    }

    /** Whether applying or resuming sends something for it; what was through before is looked at alone. */
    public boolean open() {
        return !fulfilled() && this != DRIFTED;
    }
}
