package io.isthmus.console.ui.internal.checks;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Groups and the findings below them. The groups are given anew, so that equal ones keep their items. */
final class GroupContents implements ITreeContentProvider {

    private List<GroupNode> groups = List.of();

    void show(List<GroupNode> nodes) {
        groups = nodes;
    }

    @Override
    public Object[] getElements(Object input) {
        return groups.toArray();
    }

    @Override
    public Object[] getChildren(Object node) {
        return node instanceof GroupNode group ? group.findings().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object node) {
        return groups.stream().filter(group -> group.findings().contains(node)).findFirst()
                .orElse(null);
    }

    @Override
    public boolean hasChildren(Object node) {
        return node instanceof GroupNode;
    }
}
