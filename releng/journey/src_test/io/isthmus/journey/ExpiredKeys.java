package io.isthmus.journey;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;

/** Keys of applications that nobody can give back: the directory refuses those whose end is past. */
final class ExpiredKeys {

    private static final String KEYS = "keyCredentials";
    private static final String APPLICATIONS = "/applications/";
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private ExpiredKeys() {
    }

    /** What undoing a plan does not give back where it says so, as lines of a difference: keys that expired. */
    static List<String> lostBy(Plan plan, Value before, Value origin) {
        boolean told = plan.steps().stream().flatMap(step -> step.inverse().stream())
                .anyMatch(inverse -> inverse.effect().contains("expired ones do not come back"));
        Value without = Value.members().with("comparable", without(before.at("/comparable")));
        return told ? DumpDifference.between(before, without, origin).stream()
                .filter(line -> line.contains(APPLICATIONS)).toList() : List.of();
    }

    private static Value without(Value value) {
        if (!(value instanceof Value.Members members)) {
            return value;
        }
        Map<String, Value> kept = new LinkedHashMap<>();
        members.values().forEach((name, member) -> kept.put(name, name.equals(KEYS)
                ? new Value.Array(member.entries().filter(key -> !expired(key)).toList()) : without(member)));
        return new Value.Members(kept);
    }

    private static boolean expired(Value key) {
        return key.at("/endDateTime").text().map(Instant::parse).filter(NOW::isAfter).isPresent();
    }
}
