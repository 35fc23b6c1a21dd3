package io.isthmus.bots;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * A tree.
 *
 * @since 1.0
 */
public final class TreeBot extends WidgetBot {

    /** The key under which JFace keeps how the parts of an item's text are written. */
    private static final String STYLES = "org.eclipse.jfacestyled_label_key_0"; //$NON-NLS-1$

    private final String id;

    /** A bot for the tree with an id. */
    public TreeBot(String id) {
        super(id);
        this.id = id;
    }

    /** The box that filters it. */
    public WidgetBot filterBox() {
        return new WidgetBot(id + ".filter"); //$NON-NLS-1$
    }

    /** The texts of all items that were made, from above. */
    public List<String> texts() {
        return ask(Tree.class, tree -> {
            List<String> texts = new ArrayList<>();
            items(tree.getItems()).forEach(item -> texts.add(item.getText()));
            return texts;
        });
    }

    /** The texts of the items of which a part has a colour with less contrast than a ratio against what is behind it. */
    public List<String> unreadable(double ratio) {
        return ask(Tree.class, tree -> items(tree.getItems()).stream().filter(item -> colours(item)
                .anyMatch(color -> ViewBot.shade(color).contrast(ViewBot.shade(tree.getBackground())) < ratio))
                .map(TreeItem::getText).toList());
    }

    private static Stream<Color> colours(TreeItem item) {
        return item.getData(STYLES) instanceof StyleRange[] ranges
                ? Stream.of(ranges).map(range -> range.foreground).filter(Objects::nonNull) : Stream.empty();
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

    /** The text of the uppermost item above the one that is selected; empty for none. */
    public String selectedBelow() {
        return ask(Tree.class, tree -> Stream.of(tree.getSelection()).map(item -> {
            TreeItem above = item;
            while (above.getParentItem() != null) {
                above = above.getParentItem();
            }
            return above.getText();
        }).findFirst().orElse("")); //$NON-NLS-1$
    }

    /** Selects the first item that begins with a text. */
    public void select(String begin) {
        selectBelow("", begin); //$NON-NLS-1$
    }

    /** Selects the first item that begins with a text, below an uppermost item that has another text in it. */
    public void selectBelow(String uppermost, String begin) {
        waitFor(begin);
        ask(Tree.class, tree -> {
            TreeItem item = items(Stream.of(tree.getItems()).filter(root -> root.getText().contains(uppermost))
                    .toArray(TreeItem[]::new)).stream().filter(one -> one.getText().startsWith(begin)).findFirst()
                    .orElseThrow();
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
