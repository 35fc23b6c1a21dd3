package io.isthmus.console.ui.internal.explorer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.sdk.check.Resource;
import io.isthmus.ui.style.Mark;

/**
 * A node of the explorer. Two nodes are equal where they stand for the same thing, so that what is expanded and
 * selected stays so when both sides are read again.
 *
 * @param id       the path of what it stands for
 * @param scope    key of the organization or tenant that it belongs to
 * @param title    its name
 * @param note     a few words beside the name; empty for none
 * @param mark     how it stands
 * @param state    the same in words, with the reason where there is one
 * @param resource what is selected with it, where it is more than a group
 * @param value    what was read, where something was
 * @param children below it
 */
public record ExplorerNode(String id, String scope, String title, String note, Mark mark, String state,
        Optional<Resource> resource, Optional<Object> value, List<ExplorerNode> children) {

    /** Copies the list. */
    public ExplorerNode {
        children = List.copyOf(children);
    }

    /** This node and all below it. */
    public Stream<ExplorerNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ExplorerNode::all));
    }

    /** The same with other children. */
    ExplorerNode with(List<ExplorerNode> others) {
        return new ExplorerNode(id, scope, title, note, mark, state, resource, value, others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExplorerNode node && node.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }
}
