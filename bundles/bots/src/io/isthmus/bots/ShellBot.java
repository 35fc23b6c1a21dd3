package io.isthmus.bots;

import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import io.isthmus.ui.WidgetIds;

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

    /** Waits until keys go to it. */
    public void waitForKeys() {
        Ui.waitUntil("keys go to the dialog " + title, () -> Widgets.shell(title) //$NON-NLS-1$
                .filter(shell -> shell == Ui.display().getActiveShell() && Ui.display().getFocusControl() != null)
                .isPresent());
    }

    /** Whether the button whose text begins so is there and can be pressed. */
    public boolean canPress(String begin) {
        return Ui.get(() -> button(begin) != null && button(begin).isEnabled());
    }

    /** What a dialog with a title area says in it. */
    public String textAtTheTop() {
        return Ui.get(() -> Widgets.shell(title).stream().flatMap(Widgets::below).filter(Text.class::isInstance)
                .map(Text.class::cast).filter(text -> text.getData(WidgetIds.KEY) == null && text.isVisible())
                .map(Text::getText).collect(Collectors.joining("\n"))); //$NON-NLS-1$
    }

    /** The share of the screen's height that it takes. */
    public double shareOfTheScreen() {
        return Ui.get(() -> Widgets.shell(title).map(shell -> (double) shell.getSize().y
                / shell.getMonitor().getClientArea().height).orElseThrow());
    }

    /** What its longer texts say, those of the platform's own dialogs as well. */
    public String longerTexts() {
        return Ui.get(() -> Widgets.shell(title).stream().flatMap(Widgets::below).filter(StyledText.class::isInstance)
                .map(StyledText.class::cast).map(StyledText::getText).collect(Collectors.joining("\n"))); //$NON-NLS-1$
    }

    private Button button(String begin) {
        return Widgets.shell(title).stream().flatMap(Widgets::below).filter(Button.class::isInstance)
                .map(Button.class::cast).filter(button -> button.getText().replace("&", "").startsWith(begin)) //$NON-NLS-1$ //$NON-NLS-2$
                .findFirst().orElse(null);
    }

    /** Whether it is open. */
    public boolean open() {
        return Ui.get(() -> Widgets.shell(title).isPresent());
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
