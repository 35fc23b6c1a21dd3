package io.isthmus.hybridapp.internal.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.hybridapp.map.MapLine;
import io.isthmus.hybridapp.map.MapNode;
import io.isthmus.hybridapp.map.TrustMap;
import io.isthmus.sdk.data.Value;

/** The map as the command's document. */
final class MapDocument {

    private MapDocument() {
    }

    static Value of(TrustMap map) {
        List<Value> nodes = map.nodes().stream().map(MapDocument::node).toList();
        List<Value> lines = map.lines().stream().map(MapDocument::line).toList();
        return Value.members().with("title", Value.of(map.title())).with("taken", Value.of(map.taken().toString()))
                .with("nodes", new Value.Array(nodes)).with("lines", new Value.Array(lines));
    }

    private static Value node(MapNode node) {
        return until(Value.members().with("id", Value.of(node.id())).with("column", text(node.column()))
                .with("title", Value.of(node.title())).with("detail", Value.of(node.detail()))
                .with("state", text(node.state())), node.until());
    }

    private static Value line(MapLine line) {
        return until(Value.members().with("from", Value.of(line.from())).with("to", Value.of(line.to()))
                .with("direction", text(line.direction())).with("state", text(line.state()))
                .with("sentence", Value.of(line.sentence())), line.until());
    }

    private static Value until(Value.Members document, Optional<Instant> until) {
        return until.isPresent() ? document.with("until", Value.of(until.get().toString())) : document;
    }

    private static Value text(Enum<?> constant) {
        return Value.of(constant.name());
    }
}
