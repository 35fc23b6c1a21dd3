package io.isthmus.host.worker;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** Types of the SDK whose contents only another value tells the type of: how they become values, and come back. */
public final class Travelling {

    private static final String PART = "part";
    private static final String REQUEST = "request";
    private static final String SIDE = "side";

    /** A snapshot without what its parts were read as. */
    private record Outline(String id, String organization, Instant taken, List<PendingEffect> pending,
            LedgerHead ledgerHead, List<String> notes) {
    }

    private Travelling() {
    }

    /** A part: its id says everything where it is one of Isthmus's own; another one is of contributed objects. */
    static Value part(Part<?> part) {
        return Value.members().with("id", Value.of(part.id())).with(SIDE, Value.of(part.side().name()));
    }

    /** The part again. */
    static Part<?> part(Value value) throws JsonException {
        String id = Codec.fromValue(value.at("/id"), String.class);
        Part<?> own = Parts.byId().get(id);
        return own != null ? own
                : Part.many(id, Codec.fromValue(value.at("/" + SIDE), Side.class), ContributedObject.class);
    }

    static Value query(Query<?> query) {
        return switch (query) {
            case Query.PartQuery<?> asked -> Value.members().with(PART, part(asked.part()));
            case Query.LiveQuery live -> Value.members().with(REQUEST, request(live.request()));
        };
    }

    static Query<?> query(Value value) throws JsonException {
        return value.at("/" + PART).isNull()
                ? new Query.LiveQuery(Codec.fromValue(value.at("/" + REQUEST), Request.class))
                : Query.part(part(value.at("/" + PART)));
    }

    private static Value request(Request request) {
        return Codec.toValue(request);
    }

    /** What a query is answered with. */
    static Type answer(Query<?> query) {
        return switch (query) {
            case Query.PartQuery<?> asked -> answer(asked.part());
            case Query.LiveQuery live -> Codec.readingOf(Value.class);
        };
    }

    private static Type answer(Part<?> part) {
        return Codec.readingOf(part.many() ? Codec.listOf(part.element()) : part.element());
    }

    static Value reading(Reading<?> reading) {
        return Codec.toValue(reading);
    }

    static UnreadableException unreadable(Problem.Unreadable problem) {
        try {
            Part<?> part = part(problem.part());
            return new UnreadableException(part, Codec.fromValue(problem.reading(), answer(part)));
        } catch (JsonException wrong) {
            throw new FarException(wrong.getMessage());
        }
    }

    static Value snapshot(Snapshot snapshot) {
        Value.Members outline = (Value.Members) Codec.toValue(new Outline(snapshot.id(), snapshot.organization(),
                snapshot.taken(), snapshot.pending(), snapshot.ledgerHead(), snapshot.notes()));
        return outline.with("sides", new Value.Array(snapshot.sides().stream().map(Travelling::side).toList()));
    }

    private static Value side(SideSnapshot side) {
        Map<String, Value> parts = new TreeMap<>();
        side.parts().forEach((id, reading) -> parts.put(id, reading(reading)));
        return Value.members().with("scope", Codec.toValue(side.scope())).with("parts", new Value.Members(parts));
    }

    static Snapshot snapshot(Value value) throws JsonException {
        Outline outline = Codec.fromValue(value, Outline.class);
        List<SideSnapshot> sides = new ArrayList<>();
        for (Value side : value.at("/sides").entries().toList()) {
            sides.add(side(side));
        }
        return new Snapshot(outline.id(), outline.organization(), outline.taken(), sides, outline.pending(),
                outline.ledgerHead(), outline.notes());
    }

    private static SideSnapshot side(Value value) throws JsonException {
        Scope scope = Codec.fromValue(value.at("/scope"), Scope.class);
        Map<String, Reading<?>> readings = new TreeMap<>();
        if (value.at("/parts") instanceof Value.Members parts) {
            for (Map.Entry<String, Value> entry : parts.values().entrySet()) {
                Part<?> part = part(Value.members().with("id", Value.of(entry.getKey()))
                        .with(SIDE, Value.of(scope.side().name())));
                readings.put(entry.getKey(), Codec.fromValue(entry.getValue(), answer(part)));
            }
        }
        return new SideSnapshot(scope, readings);
    }
}
