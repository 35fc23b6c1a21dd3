package io.isthmus.bots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * A tree.
 *
 * @since 1.0
 */
public final class TreeBot extends WidgetBot {

    private static final Duration TO_MOVE = Duration.ofSeconds(2);

    /** A bot for the tree with an id. */
    public TreeBot(String id) {
        super(id);
    }

    /** The texts of all items that were made, from above. */
    public List<String> texts() {
        return ask(Tree.class, tree -> {
            List<String> texts = new ArrayList<>();
            items(tree.getItems()).forEach(item -> texts.add(item.getText()));
            return texts;
        });
    }

    /** Waits until an item begins with a text. */
    public void waitFor(String begin) {
        Ui.waitUntil("the tree has " + begin, Ui.TIMEOUT.multipliedBy(3), //$NON-NLS-1$
                () -> ask(Tree.class, tree -> find(tree, text -> text.startsWith(begin)).isPresent()));
    }

    /** The text of the item that is selected; empty for none. */
    public String selected() {
        return ask(Tree.class, tree -> tree.getSelectionCount() == 0 ? "" : tree.getSelection()[0].getText()); //$NON-NLS-1$
    }

    /** Goes down by the arrow key from the first item until one is selected that begins with a text. */
    public void arrowTo(String begin) {
        waitFor(begin);
        Keyboard.press("HOME"); //$NON-NLS-1$
        for (int item = texts().size(); item > 0 && !selected().startsWith(begin); item--) {
            String before = selected();
            Keyboard.press("ARROW_DOWN"); //$NON-NLS-1$
            Ui.within(TO_MOVE, () -> !selected().equals(before));
        }
        Ui.waitUntil("the arrow key leads to " + begin, () -> selected().startsWith(begin)); //$NON-NLS-1$
    }

    /** Selects the first item that begins with a text. */
    public void select(String begin) {
        waitFor(begin);
        ask(Tree.class, tree -> {
            TreeItem item = find(tree, text -> text.startsWith(begin)).orElseThrow();
            Event event = new Event();
            event.item = item;
            tree.setFocus();
            tree.setSelection(item);
            tree.notifyListeners(SWT.Selection, event);
            return null;
        });
        Ui.settle();
    }

    private static Optional<TreeItem> find(Tree tree, Predicate<String> condition) {
        return items(tree.getItems()).stream().filter(item -> condition.test(item.getText())).findFirst();
    }

    private static List<TreeItem> items(TreeItem[] roots) {
        List<TreeItem> all = new ArrayList<>();
        for (TreeItem item : roots) {
            all.add(item);
            all.addAll(items(item.getItems()));
        }
        return all;
    }
}
