package io.isthmus.bots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * The view of the sign-ins, once it was shown.
 *
 * @since 1.0
 */
public final class SignInsBot {

    private static final int MOST_COMPLETIONS = 60;

    private final WorkbenchBot workbench;

    SignInsBot(WorkbenchBot workbench) {
        this.workbench = workbench;
    }

    /** What is said in place of rows; files can be dropped on it. */
    public WidgetBot empty() {
        return new WidgetBot("signins.empty"); //$NON-NLS-1$
    }

    /** The line that says which sign-ins are shown. */
    public WidgetBot filter() {
        return new WidgetBot("signins.filter"); //$NON-NLS-1$
    }

    /** Completes what is typed in that line, which has the focus, by the first of what is offered that begins so. */
    public void complete(String begin) {
        Keyboard.press("CTRL+SPACE"); //$NON-NLS-1$
        Ui.waitUntil("it can be completed by " + begin, () -> completions(table -> Stream.of(table.getItems())) //$NON-NLS-1$
                .anyMatch(text -> text.startsWith(begin)));
        for (int pressed = 0; pressed < MOST_COMPLETIONS && !chosenToComplete().startsWith(begin); pressed++) {
            String before = chosenToComplete();
            DialogKeyboard.press("ARROW_DOWN"); //$NON-NLS-1$
            Ui.within(WidgetBot.TO_MOVE, () -> !chosenToComplete().equals(before));
        }
        DialogKeyboard.press("CR"); //$NON-NLS-1$
        Ui.waitUntil("nothing is offered any more", () -> completions(table -> Stream.of(table.getItems())).findAny().isEmpty()); //$NON-NLS-1$
    }

    private static String chosenToComplete() {
        return completions(table -> Stream.of(table.getSelection())).findFirst().orElse(""); //$NON-NLS-1$
    }

    private static Stream<String> completions(Function<Table, Stream<TableItem>> some) {
        return Ui.get(() -> Stream.of(Ui.display().getShells()).filter(shell -> shell.isVisible() && shell.getText().isEmpty())
                .flatMap(Widgets::below).filter(Table.class::isInstance).map(Table.class::cast).flatMap(some)
                .map(TableItem::getText).toList()).stream();
    }

    /** What is told of a line that is no filter. */
    public WidgetBot mistake() {
        return new WidgetBot("signins.mistake"); //$NON-NLS-1$
    }

    /** How many sign-ins are shown of how many. */
    public String count() {
        return new WidgetBot("signins.count").text(); //$NON-NLS-1$
    }

    /** When the sign-ins were that are shown, or marked. */
    public String summary() {
        return new WidgetBot("signins.summary").text(); //$NON-NLS-1$
    }

    /** What was done last. */
    public WidgetBot notice() {
        return new WidgetBot("signins.notice"); //$NON-NLS-1$
    }

    /** The rows as a grid. */
    public GridBot grid() {
        return new GridBot("signins.grid"); //$NON-NLS-1$
    }

    /** The rows as a list. */
    public TableBot list() {
        return new TableBot("signins.list"); //$NON-NLS-1$
    }

    /** Shows the rows as a list, or as a grid again. */
    public void turnListMode() {
        workbench.command("io.isthmus.signins.ui.listMode"); //$NON-NLS-1$
        Ui.settle();
    }

    /** Fetches from the connected tenants. */
    public void fetch() {
        workbench.command("io.isthmus.signins.ui.fetch"); //$NON-NLS-1$
        Ui.settle();
    }

    /** Holds fetching up, or lets it go on. */
    public void turnFetchPause() {
        workbench.command("io.isthmus.signins.ui.fetchPause"); //$NON-NLS-1$
        Ui.settle();
    }

    /** The choice of the column by which sign-ins are put together. */
    public WidgetBot group() {
        return new WidgetBot("signins.group"); //$NON-NLS-1$
    }

    /** The sign-ins put together. */
    public TableBot groups() {
        return new TableBot("signins.groups"); //$NON-NLS-1$
    }

    /** The bars over time. */
    public WidgetBot histogram() {
        return new WidgetBot("signins.histogram"); //$NON-NLS-1$
    }

    /**
     * Brushes over the bars with the mouse, from one part of their width to another, both from 0 to 1.
     */
    public void brush(double from, double to) {
        Control plot = histogram().ask(Control.class, control -> control);
        Point size = Ui.get(plot::getSize);
        Mouse.drag(plot, new Point((int) (size.x * from), size.y / 2), new Point((int) (size.x * to), size.y / 2));
    }

    /** How the sashes share the room, each as its weights: beside the facets, above the details, below the bars. */
    public List<List<Integer>> room() {
        return grid().ask(Control.class, grid -> {
            List<List<Integer>> room = new ArrayList<>();
            for (Control above = grid.getParent(); above != null; above = above.getParent()) {
                if (above instanceof SashForm sash) {
                    room.add(IntStream.of(sash.getWeights()).boxed().toList());
                }
            }
            return room;
        });
    }

    /** Drags the sash between rows and details up or down with the mouse. */
    public void dragDetails(int by) {
        Control details = explanation().ask(Control.class, Control::getParent);
        Point sash = Ui.get(() -> new Point(details.getSize().x / 2, details.getLocation().y - 2));
        Mouse.drag(Ui.get(details::getParent), sash, new Point(sash.x, sash.y + by));
    }

    /** The commonest values. */
    public TreeBot facets() {
        return new TreeBot("signins.facets"); //$NON-NLS-1$
    }

    /** Why the selected sign-in ended as it did. */
    public WidgetBot explanation() {
        return new WidgetBot("signins.explanation"); //$NON-NLS-1$
    }

    /** The record of the selected sign-in. */
    public TreeBot document() {
        return new TreeBot("signins.document"); //$NON-NLS-1$
    }

    /**
     * Chooses from the menu of the saved filters by keys alone; their button has the focus.
     *
     * @param begins how the item's text begins
     */
    public void chooseSaved(String begins) {
        MenuKeyboard.choose(saved().ask(Button.class, Button::getMenu), begins);
    }

    /** The button of the saved filters. */
    public WidgetBot saved() {
        return new WidgetBot("signins.saved"); //$NON-NLS-1$
    }

    /** Asks for what the filter finds as a file. */
    public SaveDialogBot export() {
        workbench.command("io.isthmus.signins.ui.export"); //$NON-NLS-1$
        return new SaveDialogBot();
    }

    /** Asks for the rows that are selected as a file, by the menu of the rows, which have the focus. */
    public SaveDialogBot exportSelected() {
        grid().chooseByKeys("Export", "Selected Rows"); //$NON-NLS-1$ //$NON-NLS-2$
        return new SaveDialogBot();
    }

    /** The choice of where sign-ins are looked at. */
    public WidgetBot place() {
        return new WidgetBot("signins.place"); //$NON-NLS-1$
    }

    /** The button that takes what is found elsewhere into the store. */
    public WidgetBot pull() {
        return new WidgetBot("signins.pull"); //$NON-NLS-1$
    }

    /** The button that shows what came meanwhile. */
    public WidgetBot arrived() {
        return new WidgetBot("signins.arrived"); //$NON-NLS-1$
    }
}
