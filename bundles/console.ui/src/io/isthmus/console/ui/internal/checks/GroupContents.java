package io.isthmus.console.ui.internal.checks;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;

import io.isthmus.ui.model.Judged;

/**
 * Groups and the findings below them, between the two the pairs where there are several. The groups are given anew, so
 * that equal ones keep their items.
 */
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
        return switch (node) {
            case GroupNode group -> (group.byPair() ? group.pairs() : group.findings()).toArray();
            case PairNode pair -> pair.findings().toArray();
            default -> new Object[0];
        };
    }

    @Override
    public Object getParent(Object node) {
        return switch (node) {
            case PairNode pair -> groups.stream().filter(group -> group.group() == pair.group()).findFirst()
                    .orElse(null);
            case Judged judged -> groups.stream().filter(group -> group.findings().contains(judged)).findFirst()
                    .map(group -> parent(group, judged)).orElse(null);
            default -> null;
        };
    }

    private static Object parent(GroupNode group, Judged judged) {
        return group.byPair() ? group.pairs().stream().filter(pair -> pair.pair().equals(judged.pair())).findFirst()
                .orElseThrow() : group;
    }

    @Override
    public boolean hasChildren(Object node) {
        return !(node instanceof Judged);
    }
}
