package io.isthmus.bots;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/**
 * The thread of the widgets, seen from a test.
 *
 * @since 1.0
 */
public final class Ui {

    /** How long a look waits where nobody says otherwise. */
    public static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final long POLL_MILLISECONDS = 40;

    /** Longer than any work that the thread of the widgets may do at once. */
    private static final Duration STANDSTILL = Duration.ofMinutes(1);
    private static final Duration STANDSTILL_AGAIN = Duration.ofSeconds(2);

    private static volatile boolean standsStill;

    private Ui() {
    }

    /** The display of the window. */
    public static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    /**
     * Asks in the thread of the widgets, also while a dialog of the window system is open; what is thrown there is thrown
     * here.
     *
     * @throws AssertionError where that thread stands still; its cause is what that thread does
     */
    public static <T> T get(Supplier<T> question) {
        FutureTask<T> asked = new FutureTask<>(question::get);
        if (Display.getCurrent() != null) {
            asked.run();
        } else {
            display().asyncExec(asked);
        }
        try {
            T answer = asked.get((standsStill ? STANDSTILL_AGAIN : STANDSTILL).toMillis(), TimeUnit.MILLISECONDS);
            standsStill = false;
            return answer;
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof AssertionError failed ? failed : new AssertionError(thrown.getCause());
        } catch (TimeoutException inVain) {
            standsStill = true;
            asked.cancel(false);
            throw standstill();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static AssertionError standstill() {
        Throwable there = new Throwable("what the thread of the widgets does"); //$NON-NLS-1$
        there.setStackTrace(display().getThread().getStackTrace());
        return new AssertionError("the thread of the widgets stands still", there); //$NON-NLS-1$
    }

    /** Does something in the thread of the widgets, and waits until it is done. */
    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }

    /** Does something in the thread of the widgets that may open a dialog: does not wait. */
    public static void later(Runnable work) {
        display().asyncExec(work);
    }

    /** Waits until something is true in the thread of the widgets, for the usual time. */
    public static void waitUntil(String what, BooleanSupplier condition) {
        waitUntil(what, TIMEOUT, condition);
    }

    /**
     * Waits until something is true in the thread of the widgets. In that thread itself it is looked at once: what is
     * waited for there would never come.
     *
     * @throws AssertionError where it does not come true in time; its message is what was waited for
     */
    public static void waitUntil(String what, Duration timeout, BooleanSupplier condition) {
        if (!within(timeout, () -> get(condition::getAsBoolean))) {
            throw new AssertionError("waited " + timeout.toSeconds() + " s in vain until " + what); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }

    /**
     * Whether something comes true in time; it is looked at in the thread that asks. The time is counted in looks: a
     * machine that stands still meanwhile, or has much else to do, has as many of them.
     */
    static boolean within(Duration timeout, BooleanSupplier condition) {
        if (Display.getCurrent() != null) {
            return condition.getAsBoolean();
        }
        for (long looks = timeout.toMillis() / POLL_MILLISECONDS; looks > 0; looks--) {
            if (condition.getAsBoolean()) {
                return true;
            }
            pause();
        }
        return condition.getAsBoolean();
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /**
     * Waits until the window system has painted all that is to be seen. Twice: rows of a table are filled while it is
     * painted, and stand there only the next time.
     */
    static void waitUntilPainted() {
        settle();
        repaint();
        settle();
        repaint();
    }

    private static void repaint() {
        Set<Shell> unpainted = ConcurrentHashMap.newKeySet();
        run(() -> Stream.of(display().getShells()).filter(Shell::isVisible).forEach(shell -> {
            unpainted.add(shell);
            shell.addListener(SWT.Paint, new Listener() {
                @Override
                public void handleEvent(Event event) {
                    shell.removeListener(SWT.Paint, this);
                    unpainted.remove(shell);
                }
            });
            shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
        }));
        waitUntil("the window is painted", () -> unpainted.stream().allMatch(Shell::isDisposed)); //$NON-NLS-1$
    }

    /** Waits until nothing is left to be done in the thread of the widgets. */
    public static void settle() {
        run(() -> {
            while (display().readAndDispatch()) {
                continue;
            }
        });
    }
}
