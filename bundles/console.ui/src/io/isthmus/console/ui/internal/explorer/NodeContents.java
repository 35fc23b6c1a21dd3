package io.isthmus.console.ui.internal.explorer;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** What is below each node. The input is the view; the roots are given anew, so that equal nodes keep their items. */
final class NodeContents implements ITreeContentProvider {

    private List<ExplorerNode> roots = List.of();

    void show(List<ExplorerNode> nodes) {
        roots = nodes;
    }

    List<ExplorerNode> roots() {
        return roots;
    }

    @Override
    public Object[] getElements(Object input) {
        return roots.toArray();
    }

    @Override
    public Object[] getChildren(Object node) {
        return ((ExplorerNode) node).children().toArray();
    }

    @Override
    public Object getParent(Object node) {
        return null;
    }

    @Override
    public boolean hasChildren(Object node) {
        return !((ExplorerNode) node).children().isEmpty();
    }
}
