package io.isthmus.bots;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/**
 * A dialog.
 *
 * @since 1.0
 */
public final class ShellBot {

    private final String title;

    /** Waits until the dialog with a title is open. */
    public ShellBot(String title) {
        this.title = title;
        Ui.waitUntil("the dialog " + title + " is open", () -> Widgets.shell(title).isPresent()); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** Presses the button whose text begins so, without regard to mnemonics. */
    public void press(String begin) {
        Ui.waitUntil("the button " + begin + " can be pressed", () -> button(begin) != null && button(begin).isEnabled()); //$NON-NLS-1$ //$NON-NLS-2$
        Ui.later(() -> button(begin).notifyListeners(SWT.Selection, new Event()));
    }

    private Button button(String begin) {
        return Widgets.shell(title).stream().flatMap(Widgets::below).filter(Button.class::isInstance)
                .map(Button.class::cast).filter(button -> button.getText().replace("&", "").startsWith(begin)) //$NON-NLS-1$ //$NON-NLS-2$
                .findFirst().orElse(null);
    }

    /** Waits until it is closed. */
    public void waitUntilClosed() {
        Ui.waitUntil("the dialog " + title + " is closed", Ui.TIMEOUT.multipliedBy(3), //$NON-NLS-1$ //$NON-NLS-2$
                () -> Widgets.shell(title).isEmpty());
    }

    /** Closes it. */
    public void close() {
        Ui.run(() -> Widgets.shell(title).ifPresent(Shell::close));
    }
}
