package io.isthmus.engine.change;

/**
 * Told while a plan runs. Called in any thread, one call at a time; must return quickly.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface ChangeListener {

    /** A step stands differently now. */
    void changed(StepProgress progress);

    /** Nobody listens. */
    static ChangeListener none() {
        return progress -> { };
    }
}
