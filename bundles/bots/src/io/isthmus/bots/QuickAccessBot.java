package io.isthmus.bots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * Quick Access, by keys alone: it opens with Ctrl+3, finds by what is typed and runs what Enter chooses.
 *
 * @since 1.0
 */
public final class QuickAccessBot {

    private static final String KEYS = "CTRL+3"; //$NON-NLS-1$
    private static final int CATEGORY = 0;
    private static final int LABEL = 1;
    private static final int MOST_OFFERS = 60;

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
        Ui.waitUntil("Quick Access offers " + begin, () -> offered().anyMatch(offer -> offer.label().startsWith(begin))); //$NON-NLS-1$
    }

    /**
     * Finds something, goes to it and runs it. What is offered comes in parts: Enter takes what is selected.
     *
     * @param name of a view or of a command, without the dots behind it
     */
    public void run(String name) {
        find(name);
        Ui.waitUntil("Quick Access offers to run " + name, () -> offered().anyMatch(offer -> offer.runs(name))); //$NON-NLS-1$
        for (int pressed = 0; pressed < MOST_OFFERS && !selected().runs(name); pressed++) {
            Offer before = selected();
            Keyboard.press(below(before, name) ? "ARROW_UP" : "ARROW_DOWN"); //$NON-NLS-1$ //$NON-NLS-2$
            Ui.within(WidgetBot.TO_MOVE, () -> !selected().equals(before));
        }
        Ui.waitUntil("the arrow keys lead to " + name, () -> selected().runs(name)); //$NON-NLS-1$
        Keyboard.press("CR"); //$NON-NLS-1$
        waitUntilClosed();
    }

    /** What is offered, and as what. */
    private record Offer(String category, String label, boolean selected) {

        /** A command is offered with its keys and its description behind its name; a page of preferences may have the same. */
        boolean runs(String name) {
            return !category.equals("Preferences") && label.matches(Pattern.quote(name) + "…?( [(-].*)?"); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }

    /** Whether an offer stands below the one that is looked for. What has exactly the name that was typed is selected first. */
    private static boolean below(Offer selected, String name) {
        return offered().takeWhile(offer -> !offer.equals(selected)).anyMatch(offer -> offer.runs(name));
    }

    private static Stream<Offer> offered() {
        return Ui.get(QuickAccessBot::offers).stream();
    }

    private static Offer selected() {
        return offered().filter(Offer::selected).findFirst().orElse(new Offer("", "", true)); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** Only the first of a category says which it is. */
    private static List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        dialog().flatMap(shell -> widget(shell, Table.class)).ifPresent(table -> {
            String category = ""; //$NON-NLS-1$
            for (int row = 0; row < table.getItemCount(); row++) {
                TableItem item = table.getItem(row);
                category = item.getText(CATEGORY).isBlank() ? category : item.getText(CATEGORY);
                offers.add(new Offer(category, item.getText(LABEL).replace("&", ""), table.isSelected(row))); //$NON-NLS-1$ //$NON-NLS-2$
            }
        });
        return offers;
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
