package io.isthmus.sdk;

import java.util.ArrayList;
import java.util.List;

/**
 * The side of a {@link Cancel} that asks for it.
 *
 * @since 1.0
 */
public final class CancelSource implements Cancel {

    static final Cancel NEVER = new Cancel() {
        @Override
        public boolean requested() {
            return false;
        }

        @Override
        public Registration onCancel(Runnable action) {
            return () -> { };
        }
    };

    private final List<Runnable> actions = new ArrayList<>();
    private boolean requested;

    /** Asks for the cancel and runs, in the calling thread, what was registered. A second call does nothing. */
    public void cancel() {
        List<Runnable> pending;
        synchronized (actions) {
            if (requested) {
                return;
            }
            requested = true;
            pending = List.copyOf(actions);
            actions.clear();
        }
        pending.forEach(Runnable::run);
    }

    @Override
    public boolean requested() {
        synchronized (actions) {
            return requested;
        }
    }

    @Override
    public Registration onCancel(Runnable action) {
        synchronized (actions) {
            if (!requested) {
                Runnable own = action::run;
                actions.add(own);
                return () -> remove(own);
            }
        }
        action.run();
        return () -> { };
    }

    private void remove(Runnable action) {
        synchronized (actions) {
            actions.remove(action);
        }
    }
}
