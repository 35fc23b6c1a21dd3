package io.isthmus.console.ui.internal.explorer;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** What is below each node. */
final class NodeContents implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
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
