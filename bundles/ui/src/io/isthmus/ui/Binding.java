package io.isthmus.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * Keeps a control as its presenter says. Many changes at once make one refresh; the presenter is closed with the
 * control. Views are prepared in a job, so that the thread of the widgets only shows them, and nothing is prepared for
 * a view that nobody sees.
 *
 * @since 1.0
 */
public final class Binding {

    private Binding() {
    }

    /**
     * Refreshes a part of a view, now and after each change; whoever shows the view paces the changes.
     *
     * @param presenter what is shown; closed when the control is disposed
     * @param control   where it is shown
     * @param refresh   puts the presenter's state into the widgets; runs in the thread of the widgets
     */
    public static void of(Presenter presenter, Control control, Runnable refresh) {
        AtomicBoolean pending = new AtomicBoolean();
        Display display = control.getDisplay();
        Runnable run = () -> {
            pending.set(false);
            refresh.run();
        };
        Subscription subscription = presenter.onChange(() -> {
            if (pending.compareAndSet(false, true)) {
                later(display, control, run);
            }
        });
        closeWith(control, subscription, presenter);
        refresh.run();
    }

    /**
     * Shows now what the presenter says, and after each change what a job prepared of it. The first time is prepared at
     * once, so that a view is never seen empty. What changes while the control is hidden is shown when it is seen again.
     *
     * @param <S>       what is prepared: an immutable value
     * @param presenter what is shown; closed when the control is disposed
     * @param control   where it is shown
     * @param prepare   works out what is to be seen; runs in a worker thread, the first time in that of the widgets
     * @param show      puts it into the widgets; runs in the thread of the widgets
     */
    public static <S> void prepared(Presenter presenter, Control control, Supplier<S> prepare, Consumer<S> show) {
        Seen<S> seen = new Seen<>(control, prepare, show);
        closeWith(control, presenter.onChange(seen::changed), presenter);
        show.accept(prepare.get());
    }

    private static void closeWith(Control control, Subscription subscription, Presenter presenter) {
        control.addDisposeListener(event -> {
            subscription.close();
            presenter.close();
        });
    }

    /**
     * Runs work in the thread of the widgets, unless the control is gone by then. In any thread; does not wait.
     *
     * @param display the control's
     * @param control which is worked on
     */
    public static void later(Display display, Control control, Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!control.isDisposed()) {
                    work.run();
                }
            });
        }
    }

    /** A control that is prepared while somebody sees it. */
    private static final class Seen<S> {

        private final Control control;
        private final Consumer<S> show;
        private final Preparation<S> preparation;
        private volatile boolean hidden;

        Seen(Control control, Supplier<S> prepare, Consumer<S> show) {
            this.control = control;
            this.show = show;
            Display display = control.getDisplay();
            preparation = new Preparation<>(prepare, prepared -> later(display, control, () -> show(prepared)));
            // A view in front of others is told by Show, one that comes back with its folder only by being painted.
            Listener shown = this::shown;
            display.addFilter(SWT.Show, shown);
            control.addListener(SWT.Paint, event -> seenAgain());
            control.addDisposeListener(event -> {
                display.removeFilter(SWT.Show, shown);
                preparation.cancel();
            });
        }

        void changed() {
            if (!hidden) {
                preparation.ask();
            }
        }

        private void show(S prepared) {
            hidden = !control.isVisible();
            if (!hidden) {
                show.accept(prepared);
            }
        }

        private void shown(Event event) {
            Control above = control;
            while (above != null && above != event.widget) {
                above = above.getParent();
            }
            if (above != null) {
                seenAgain();
            }
        }

        private void seenAgain() {
            if (hidden) {
                hidden = false;
                preparation.ask();
            }
        }
    }
}
