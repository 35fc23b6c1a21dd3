package io.isthmus.signins.ui.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import io.isthmus.signins.query.Filter;
import io.isthmus.signins.ui.internal.asking.FacetsPresenter;
import io.isthmus.signins.ui.internal.asking.FacetsPresenter.Facet;
import io.isthmus.signins.ui.internal.asking.FacetsPresenter.Value;
import io.isthmus.ui.WidgetIds;

/** The commonest values of some columns. A click on one, or Enter, filters by it, and no more once it is used. */
final class FacetTree {

    private static final int COUNT_WIDTH = 9;
    private static final int LEAST_WIDTH = 60;
    private static final String USED = "✓ "; //$NON-NLS-1$

    private final FacetsPresenter presenter;
    private final Consumer<Filter> onTurn;
    private final Tree tree;
    private final Set<String> closed = new HashSet<>();
    private List<Facet> shown = List.of();

    /** @param onTurn is given what a value is found by */
    FacetTree(Composite parent, FacetsPresenter presenter, Consumer<Filter> onTurn) {
        this.presenter = presenter;
        this.onTurn = onTurn;
        tree = WidgetIds.mark(new Tree(parent, SWT.FULL_SELECTION | SWT.SINGLE), "signins.facets", Messages.FacetTree_name); //$NON-NLS-1$
        TreeColumn text = new TreeColumn(tree, SWT.NONE);
        TreeColumn count = new TreeColumn(tree, SWT.RIGHT);
        count.setWidth(COUNT_WIDTH * Characters.width(tree, tree.getFont()));
        tree.addListener(SWT.Resize, event -> text.setWidth(Math.max(LEAST_WIDTH,
                tree.getClientArea().width - count.getWidth())));
        tree.addMouseListener(MouseListener.mouseUpAdapter(event -> {
            if (event.button == 1) {
                Optional.ofNullable(tree.getItem(new Point(event.x, event.y))).ifPresent(this::turn);
            }
        }));
        tree.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.keyCode == SWT.SPACE) {
                Stream.of(tree.getSelection()).forEach(this::turn);
            }
        }));
        tree.addListener(SWT.Expand, event -> closed.remove(((TreeItem) event.item).getText()));
        tree.addListener(SWT.Collapse, event -> closed.add(((TreeItem) event.item).getText()));
    }

    private void turn(TreeItem item) {
        if (item.getData() instanceof Value value) {
            value.term().ifPresent(onTurn);
        }
    }

    /** Shows what is common now. */
    void refresh() {
        if (shown.equals(presenter.facets())) {
            return;
        }
        shown = presenter.facets();
        String selected = Stream.of(tree.getSelection()).map(FacetTree::path).findFirst().orElse(""); //$NON-NLS-1$
        tree.setRedraw(false);
        tree.removeAll();
        for (Facet facet : shown) {
            TreeItem head = new TreeItem(tree, SWT.NONE);
            head.setText(facet.title());
            head.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            facet.values().forEach(value -> add(head, value));
            head.setExpanded(!closed.contains(facet.title()));
        }
        items().filter(item -> path(item).equals(selected)).findFirst().ifPresent(tree::setSelection);
        tree.setRedraw(true);
    }

    private static void add(TreeItem head, Value value) {
        TreeItem item = new TreeItem(head, SWT.NONE);
        item.setText(new String[] {value.used() ? USED + value.text() : value.text(), value.count()});
        item.setData(value);
    }

    private Stream<TreeItem> items() {
        return Stream.of(tree.getItems()).flatMap(head -> Stream.concat(Stream.of(head), Stream.of(head.getItems())));
    }

    private static String path(TreeItem item) {
        return item.getData() instanceof Value value ? item.getParentItem().getText() + '/' + value.full() : item.getText();
    }

    /** The widget. */
    Tree control() {
        return tree;
    }
}
