package io.isthmus.console.ui.internal.explorer;

import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.ui.Binding;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.notice.ElsewhereStrip;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;
import io.isthmus.ui.table.FilterBox;

/** Both sides in one tree. */
public final class ExplorerView extends ViewPart {

    private static final String ID = "explorer"; //$NON-NLS-1$

    private final StackLayout stack = new StackLayout();
    private final NodeContents contents = new NodeContents();
    private ExplorerPresenter presenter;
    private TreeViewer tree;
    private Label empty;
    private Composite pages;
    private List<ExplorerNode> revealed = List.of();
    private ExplorerNode chosen;
    private boolean refreshing;

    @Override
    public void createPartControl(Composite parent) {
        presenter = new ExplorerPresenter(getSite().getService(ConsoleModel.class));
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).applyTo(parent);
        new ElsewhereStrip(parent, parent, getSite().getService(ConsoleModel.class), ID, 1);
        FilterBox filter = new FilterBox(parent, ID, Messages.ExplorerView_filter, List.of(), presenter::setFilter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        empty = WidgetIds.mark(new Label(pages, SWT.WRAP | SWT.CENTER), ID + ".empty"); //$NON-NLS-1$
        Colors.write(Tone.MUTED, empty);
        tree = new TreeViewer(pages, SWT.H_SCROLL | SWT.V_SCROLL | SWT.SINGLE);
        WidgetIds.mark(tree.getTree(), ID, Messages.ExplorerView_name);
        tree.setContentProvider(contents);
        tree.setLabelProvider(new NodeLabels(tree.getTree()));
        tree.setUseHashlookup(true);
        tree.setInput(this);
        ColumnViewerToolTipSupport.enableFor(tree);
        Colors.whenTheyChange(tree.getTree(), tree::refresh);
        tree.addPostSelectionChangedListener(event -> select(event.getStructuredSelection()));
        getSite().setSelectionProvider(tree);
        Binding.prepared(presenter, parent, presenter::look, this::show);
    }

    private void select(IStructuredSelection selection) {
        if (!refreshing && selection.getFirstElement() instanceof ExplorerNode node) {
            chosen = node;
            presenter.select(node);
        }
    }

    private void show(ExplorerPresenter.Looked looked) {
        refreshing = true;
        try {
            Set<ExplorerNode> before = Set.copyOf(contents.roots());
            contents.show(looked.roots());
            tree.refresh();
            if (looked.filtered()) {
                tree.expandAll();
            } else {
                looked.roots().stream().filter(root -> !before.contains(root))
                        .forEach(root -> tree.expandToLevel(root, 1));
            }
            empty.setText(looked.emptyText());
            stack.topControl = looked.roots().isEmpty() ? empty : tree.getTree();
            pages.layout();
            reveal(looked.revealed());
        } finally {
            refreshing = false;
        }
    }

    /** Whoever goes on by the arrow keys is not taken back to what was chosen or revealed before. */
    private void reveal(List<ExplorerNode> path) {
        boolean known = path.equals(revealed) || !path.isEmpty() && path.getLast().equals(chosen);
        revealed = path;
        if (!known || tree.getStructuredSelection().isEmpty()) {
            chosen = null;
            tree.setSelection(path.isEmpty() ? TreeSelection.EMPTY
                    : new TreeSelection(new TreePath(path.toArray())), true);
        }
    }

    @Override
    public void setFocus() {
        tree.getTree().setFocus();
    }
}
