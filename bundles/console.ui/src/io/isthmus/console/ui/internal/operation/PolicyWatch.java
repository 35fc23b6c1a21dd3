package io.isthmus.console.ui.internal.operation;

import java.util.concurrent.atomic.AtomicBoolean;

import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;

/**
 * Reads what administrators decided whenever something is told of the organization, outside the thread of the widgets: a
 * profile on a share answers when it likes. Several occasions at once make one reading.
 */
public final class PolicyWatch {

    private final ConsoleModel model;
    private final AtomicBoolean due = new AtomicBoolean();

    private PolicyWatch(ConsoleModel model) {
        this.model = model;
    }

    /** Reads now, and from now on. */
    public static void begin(ConsoleModel model) {
        PolicyWatch watch = new PolicyWatch(model);
        model.onChange(Topic.CONNECTION, watch::read);
        model.onChange(Topic.SNAPSHOT, watch::read);
        model.onChange(Topic.PLAN, watch::read);
        watch.read();
    }

    private void read() {
        if (due.compareAndSet(false, true)) {
            Thread.ofVirtual().name("isthmus-policy").start(() -> { //$NON-NLS-1$
                due.set(false);
                model.readPolicy();
            });
        }
    }
}
