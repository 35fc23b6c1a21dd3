package io.isthmus.console.ui.internal.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.engine.snapshot.PartTitles;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.text.Sides;
import io.isthmus.ui.style.Mark;

/** Makes the explorer's nodes of a snapshot and of what was found in it. */
final class ExplorerTree {

    private final Scope scope;
    private final NodeStates states;
    private final Predicate<String> awaited;

    private ExplorerTree(Scope scope, NodeStates states, Predicate<String> awaited) {
        this.scope = scope;
        this.states = states;
        this.awaited = awaited;
    }

    /**
     * The roots: each organization, directory and Exchange Online that was read.
     *
     * @param findings what was found in one of them
     * @param awaited  whether a part is being read and shown as it was read before
     */
    static List<ExplorerNode> of(Snapshot snapshot, Function<Scope, List<Finding>> findings,
            BiPredicate<Scope, String> awaited) {
        return snapshot.sides().stream().sorted(Comparator.comparing(side -> side.scope().side()))
                .map(side -> new ExplorerTree(side.scope(), new NodeStates(findings.apply(side.scope())),
                        part -> awaited.test(side.scope(), part)).root(side)).toList();
    }

    private ExplorerNode root(SideSnapshot side) {
        String id = scope.side() + "/" + scope.key(); //$NON-NLS-1$
        List<ExplorerNode> parts = side.parts().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, ?> part) -> PartTitles.order(part.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(part -> part(id, part.getKey(), part.getValue())).toList();
        Mark mark = NodeStates.worst(parts.stream().map(ExplorerNode::mark).toList());
        return new ExplorerNode(id, scope.key(), Sides.name(scope.side()), scope.title(), mark, scope.title(),
                Optional.empty(), Optional.of(scope), parts);
    }

    private ExplorerNode part(String parent, String partId, Reading<?> reading) {
        String id = parent + '/' + partId;
        List<ExplorerNode> objects = new ArrayList<>();
        reading.value().ifPresent(value -> RecordValues.entries(value)
                .forEach(object -> objects.add(object(id, partId, object))));
        Resource whole = new Resource(scope.side(), partId, "", PartNames.of(partId)); //$NON-NLS-1$
        List<Mark> marks = new ArrayList<>(objects.stream().map(ExplorerNode::mark).toList());
        states.aboutWhole(partId).forEach(finding -> marks.add(NodeStates.mark(finding)));
        marks.add(NodeStates.mark(reading));
        boolean list = reading.value().map(List.class::isInstance).orElse(false);
        Optional<String> count = list ? Optional.of(Integer.toString(objects.size())) : Optional.empty();
        Optional<String> again = Optional.of(Messages.ExplorerTree_reading).filter(text -> awaited.test(partId));
        String note = Stream.of(count, again).flatMap(Optional::stream).collect(Collectors.joining(" · ")); //$NON-NLS-1$
        Optional<Object> single = list ? Optional.empty() : reading.value().map(value -> (Object) value);
        return new ExplorerNode(id, scope.key(), PartNames.of(partId), note, NodeStates.worst(marks),
                NodeStates.words(reading), Optional.of(whole), single, list ? objects : below(objects));
    }

    private static List<ExplorerNode> below(List<ExplorerNode> single) {
        return single.stream().flatMap(node -> node.children().stream()).toList();
    }

    private ExplorerNode object(String parent, String partId, Object value) {
        String key = ModelObjects.ids(value).iterator().next();
        String id = parent + '/' + key;
        List<ExplorerNode> below = ModelObjects.below(value).stream()
                .map(inner -> object(id, partId, inner)).toList();
        List<Finding> about = states.about(partId, ModelObjects.ids(value));
        List<Mark> marks = new ArrayList<>(about.stream().map(NodeStates::mark).toList());
        below.forEach(node -> marks.add(node.mark()));
        ModelObjects.innerReading(value).ifPresent(reading -> marks.add(NodeStates.mark(reading)));
        String state = about.isEmpty() ? ModelObjects.innerReading(value).map(NodeStates::words)
                .orElse(Messages.NodeStates_read) : NodeStates.words(about);
        return new ExplorerNode(id, scope.key(), ModelObjects.name(value), ModelObjects.note(value), NodeStates.worst(marks), state,
                Optional.of(new Resource(scope.side(), partId, key, ModelObjects.name(value))), Optional.of(value), below);
    }
}
