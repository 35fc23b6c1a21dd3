package io.isthmus.ui.failure;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.ui.InWindow;
import io.isthmus.ui.notice.QuietNotice;

/**
 * Tells a failure once: in a dialog where somebody waits for the work, else in a quiet notification. Both stand in the
 * Error Log.
 *
 * @since 1.0
 */
public final class FailureReporter {

    private FailureReporter() {
    }

    /** Tells a failure of work that the user asked for; from any thread. */
    public static void tell(Failure failure) {
        tell(failure, shell -> new FailureDialog(shell, failure).open());
    }

    /**
     * Tells such a failure where it can be mended; from any thread.
     *
     * @param telling opens what tells it and asks for what is missing, over the window's shell; in the thread of the
     *                widgets
     */
    public static void tell(Failure failure, Consumer<Shell> telling) {
        log(failure);
        InWindow.later(telling);
    }

    /** Tells a failure of work that nobody waits for; from any thread. */
    public static void tellQuietly(Failure failure) {
        log(failure);
        QuietNotice.show(FailureText.sentence(failure), FailureText.said(failure));
    }

    private static void log(Failure failure) {
        ILog.of(FailureReporter.class).error(FailureText.details(failure));
    }
}
