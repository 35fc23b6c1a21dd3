package io.isthmus.engine.internal.change;

import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Step;

/** Whether a step is done or undone. */
enum Direction {
    /** It is done. */
    FORWARD,
    /** It is undone. */
    BACK;

    /** What a step does in this direction; an irreversible step has nothing for the way back. */
    Change of(Step step) {
        return this == FORWARD ? step.change() : step.inverse().orElseThrow();
    }
}
