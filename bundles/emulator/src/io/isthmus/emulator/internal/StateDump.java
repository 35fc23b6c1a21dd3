package io.isthmus.emulator.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.isthmus.emulator.internal.state.OrganizationState;
import io.isthmus.sdk.data.Value;

/**
 * The whole configured state of an organization in canonical form: members sorted by name. What a service makes by
 * itself is listed as patterns over JSON pointers, so that it can be left out of a comparison.
 */
final class StateDump {

    private static final int FORMAT = 1;

    /**
     * What the services make by themselves: times, ids of what was made, what was deleted and can be
     * restored, and the log of who did it.
     */
    private static final List<String> SERVER_MADE = List.of(
            "/tenant[^/]*/deletedItems",
            "/tenant[^/]*/directoryAudits",
            "/tenant[^/]*/[^/]+/[^/]+/(createdDateTime|modifiedDateTime|deletedDateTime)",
            "/tenant[^/]*/roleAssignmentScheduleRequests",
            "/online[^/]*/[^/]+/[^/]+/(WhenCreated|WhenChanged)",
            "/onPremises[^/]*/_refreshes",
            "/onPremises[^/]*/ExchangeCertificate/[^/]+/(_namedAt|_carriedAt)",
            "/onPremises[^/]*/[^/]+/[^/]+/(WhenCreated|WhenChanged)");

    private StateDump() {
    }

    static Value of(OrganizationState state) {
        Map<String, Value> parts = new TreeMap<>();
        state.documents().forEach((part, collections) -> {
            Map<String, Value> sorted = new TreeMap<>();
            collections.forEach((name, documents) -> {
                Map<String, Value> byKey = new TreeMap<>(documents);
                if (!byKey.isEmpty()) {
                    sorted.put(name, new Value.Members(byKey));
                }
            });
            parts.put(part, new Value.Members(sorted));
        });
        Value whole = canonical(new Value.Members(parts));
        return Value.members().with("format", Value.of(FORMAT)).with("scenario", Value.of(state.scenario()))
                .with("title", state.told("title")).with("mainJob", state.told("mainJob"))
                .with("serverMade", Value.texts(SERVER_MADE)).with("state", whole)
                .with("comparable", comparable(whole, ""));
    }

    private static Value canonical(Value value) {
        return switch (value) {
            case Value.Members members -> {
                Map<String, Value> sorted = new TreeMap<>();
                members.values().forEach((name, member) -> sorted.put(name, canonical(member)));
                yield new Value.Members(sorted);
            }
            case Value.Array array -> new Value.Array(array.values().stream().map(StateDump::canonical).toList());
            default -> value;
        };
    }

    private static Value comparable(Value value, String pointer) {
        if (!(value instanceof Value.Members members)) {
            return value;
        }
        Map<String, Value> kept = new TreeMap<>();
        members.values().forEach((name, member) -> {
            String own = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (SERVER_MADE.stream().noneMatch(pattern -> Pattern.matches(pattern, own))) {
                kept.put(name, comparable(member, own));
            }
        });
        return new Value.Members(kept);
    }
}
