package io.isthmus.bots;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.FileDialog;

/**
 * The window system's own dialog that asks where to save. No widget of it can be looked at: it is used by keys.
 *
 * @since 1.0
 */
public final class SaveDialogBot {

    private static final Duration TO_CLOSE = Duration.ofSeconds(4);

    /** Waits until it is open. */
    public SaveDialogBot() {
        if (!Ui.within(Ui.TIMEOUT, SaveDialogBot::open)) {
            throw new AssertionError("no dialog that asks for a file was opened"); //$NON-NLS-1$
        }
    }

    private static boolean open() {
        return Stream.of(Ui.display().getThread().getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(FileDialog.class.getName()));
    }

    /**
     * Saves as a file that is not there yet. What is typed before the dialog takes keys is typed again.
     *
     * @throws AssertionError where the dialog cannot be closed by that; it is cancelled then, lest it stand in the way of
     *                        the next test
     */
    public void save(Path file) {
        for (int attempt = 0; attempt < 5; attempt++) {
            DialogKeyboard.enter(file.toString());
            if (Ui.within(TO_CLOSE, () -> !open())) {
                return;
            }
        }
        DialogKeyboard.cancel();
        throw new AssertionError("the dialog that asks for a file stays open"); //$NON-NLS-1$
    }
}
