package io.isthmus.bots;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/**
 * Quick Access, by keys alone: it opens with Ctrl+3, finds by what is typed and runs what Enter chooses.
 *
 * @since 1.0
 */
public final class QuickAccessBot {

    private static final String KEYS = "CTRL+3"; //$NON-NLS-1$
    private static final int LABEL = 1;

    /** Opens it. */
    public QuickAccessBot() {
        Keyboard.press(KEYS);
        Ui.waitUntil("Quick Access is open", QuickAccessBot::open); //$NON-NLS-1$
    }

    private static boolean open() {
        return field().filter(Text::isFocusControl).isPresent();
    }

    private static Optional<Shell> dialog() {
        return Stream.of(Ui.display().getShells()).filter(shell -> shell.isVisible()
                && Stream.of(shell.getChildren()).noneMatch(child -> child.getData("modelElement") != null)) //$NON-NLS-1$
                .filter(shell -> widget(shell, Table.class).isPresent() && widget(shell, Text.class).isPresent())
                .reduce((first, later) -> later);
    }

    private static <W> Optional<W> widget(Shell shell, Class<W> type) {
        return Widgets.below(shell).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Optional<Text> field() {
        return dialog().flatMap(shell -> widget(shell, Text.class));
    }

    /** Types in place of what was typed, and waits until something is offered that begins so. */
    public void find(String begin) {
        Keyboard.press("CTRL+A"); //$NON-NLS-1$
        Keyboard.type(begin);
        Ui.waitUntil("Quick Access offers " + begin, () -> offers().stream().anyMatch(offer -> offer.startsWith(begin))); //$NON-NLS-1$
    }

    /** What is offered now, from above. */
    public List<String> offered() {
        return Ui.get(QuickAccessBot::offers);
    }

    private static List<String> offers() {
        return dialog().flatMap(shell -> widget(shell, Table.class)).stream()
                .flatMap(table -> Stream.of(table.getItems())).map(item -> item.getText(LABEL).replace("&", "")).toList(); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** Finds something, goes to it and runs it. */
    public void run(String begin) {
        find(begin);
        for (int row = offered().indexOf(first(begin)); row > 0; row--) {
            Keyboard.press("ARROW_DOWN"); //$NON-NLS-1$
        }
        Keyboard.press("CR"); //$NON-NLS-1$
        waitUntilClosed();
    }

    private String first(String begin) {
        return offered().stream().filter(offer -> offer.startsWith(begin)).findFirst().orElseThrow();
    }

    /** Leaves it without running anything. */
    public void leave() {
        Keyboard.press("ESC"); //$NON-NLS-1$
        waitUntilClosed();
    }

    private static void waitUntilClosed() {
        Ui.waitUntil("Quick Access is closed", () -> dialog().isEmpty()); //$NON-NLS-1$
    }
}
