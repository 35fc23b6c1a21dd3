package io.isthmus.console.ui.internal.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.Judged;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.table.FilterBox;

/** The findings in their groups. Groups that need somebody are open at first. */
final class FindingsTree extends Composite {

    private static final String ID = "checks.findings"; //$NON-NLS-1$
    private static final Set<FindingGroup> OPEN_AT_FIRST = Set.of(FindingGroup.NOW, FindingGroup.SOON,
            FindingGroup.TO_KNOW, FindingGroup.WAITING, FindingGroup.COULD_NOT_LOOK);

    private final ChecksPresenter presenter;
    private final TreeViewer tree;
    private final GroupContents contents = new GroupContents();
    private List<GroupNode> groups = List.of();
    private Optional<Judged> lookedAt = Optional.empty();
    private boolean refreshing;

    FindingsTree(Composite parent, ChecksPresenter presenter) {
        super(parent, SWT.NONE);
        this.presenter = presenter;
        GridLayoutFactory.fillDefaults().margins(4, 0).spacing(0, 4).applyTo(this);
        FilterBox filter = new FilterBox(this, ID, Messages.ChecksView_filter, List.of(), presenter::setFilter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        tree = new TreeViewer(this, SWT.H_SCROLL | SWT.V_SCROLL | SWT.FULL_SELECTION);
        WidgetIds.mark(tree.getTree(), ID, Messages.ChecksView_findings);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getTree());
        tree.setContentProvider(contents);
        tree.setLabelProvider(new GroupLabels(tree.getTree()));
        tree.setInput(this);
        ColumnViewerToolTipSupport.enableFor(tree);
        Colors.whenTheyChange(tree.getTree(), tree::refresh);
        tree.addPostSelectionChangedListener(event -> {
            if (!refreshing && event.getStructuredSelection().getFirstElement() instanceof Judged judged) {
                presenter.select(judged);
            }
        });
    }

    void show(List<GroupNode> looked) {
        refreshing = true;
        try {
            List<GroupNode> before = groups;
            groups = looked;
            contents.show(groups);
            tree.refresh();
            open(nodes(before), nodes(groups));
            select(presenter.selected());
        } finally {
            refreshing = false;
        }
    }

    /** Groups that need somebody, and the pairs in them. */
    private static List<Object> nodes(List<GroupNode> of) {
        return of.stream().filter(group -> OPEN_AT_FIRST.contains(group.group()))
                .flatMap(group -> Stream.<Object>concat(Stream.of(group), group.pairs().stream())).toList();
    }

    private void open(List<Object> before, List<Object> now) {
        now.stream().filter(node -> !before.contains(node)).forEach(node -> tree.expandToLevel(node, 1));
    }

    /** Whoever goes on by the arrow keys while checks run is not taken back to the finding that was looked at before. */
    private void select(Optional<Judged> finding) {
        if (!finding.equals(lookedAt) || tree.getStructuredSelection().isEmpty()) {
            lookedAt = finding;
            tree.setSelection(finding.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
        }
    }

    @Override
    public boolean setFocus() {
        return tree.getTree().setFocus();
    }
}
