package io.isthmus.ui;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Keeps a control as its presenter says. Many changes at once make one refresh; the presenter is closed with the
 * control.
 *
 * @since 1.0
 */
public final class Binding {

    private final Control control;
    private final Display display;
    private final Runnable refresh;
    private final AtomicBoolean pending = new AtomicBoolean();

    private Binding(Control control, Runnable refresh) {
        this.control = control;
        this.display = control.getDisplay();
        this.refresh = refresh;
    }

    /**
     * Refreshes now and after each change.
     *
     * @param presenter what is shown; closed when the control is disposed
     * @param control   where it is shown
     * @param refresh   puts the presenter's state into the widgets; runs in the thread of the widgets
     */
    public static void of(Presenter presenter, Control control, Runnable refresh) {
        Binding binding = new Binding(control, refresh);
        Subscription subscription = presenter.onChange(binding::schedule);
        control.addDisposeListener(event -> {
            subscription.close();
            presenter.close();
        });
        refresh.run();
    }

    private void schedule() {
        if (!display.isDisposed() && pending.compareAndSet(false, true)) {
            display.asyncExec(this::run);
        }
    }

    private void run() {
        pending.set(false);
        if (!control.isDisposed()) {
            refresh.run();
        }
    }
}
