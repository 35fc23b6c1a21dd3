package io.isthmus.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Keeps a control as its presenter says. Many changes at once make one refresh; the presenter is closed with the
 * control. What takes longer than a blink to work out is prepared in a job, so that the thread of the widgets only
 * shows it.
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

    /**
     * Shows now what the presenter says, and after each change what a job prepared of it. The first time is prepared at
     * once, so that a view is never seen empty.
     *
     * @param <S>       what is prepared: an immutable value
     * @param presenter what is shown; closed when the control is disposed
     * @param control   where it is shown
     * @param prepare   works out what is to be seen; runs in a worker thread, the first time in that of the widgets
     * @param show      puts it into the widgets; runs in the thread of the widgets
     */
    public static <S> void prepared(Presenter presenter, Control control, Supplier<S> prepare, Consumer<S> show) {
        Display display = control.getDisplay();
        Preparation<S> preparation = new Preparation<>(prepare, prepared -> {
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!control.isDisposed()) {
                        show.accept(prepared);
                    }
                });
            }
        });
        Subscription subscription = presenter.onChange(preparation::ask);
        control.addDisposeListener(event -> {
            subscription.close();
            preparation.cancel();
            presenter.close();
        });
        show.accept(prepare.get());
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
