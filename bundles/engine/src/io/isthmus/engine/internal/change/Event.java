package io.isthmus.engine.internal.change;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.Request;

/** What happens to a plan; each is a record of the ledger, whose kind is the event's. */
sealed interface Event {

    /** The member that the codec tells the event by. */
    String KIND = "kind";

    /** A plan is applied for the first time. */
    record PlanBegun(Plan plan, String by) implements Event {
    }

    /**
     * Somebody approves that a plan is applied.
     *
     * @param hash     of the plan as it was approved
     * @param user     the operating system's user
     * @param accounts that are signed in, as the services name them
     * @param by       the same for a person
     */
    record Approved(String hash, String user, List<String> accounts, String by) implements Event {
    }

    /** Applying, resuming or undoing begins. */
    record RunBegun(Direction direction, String by, List<String> sendAgain) implements Event {
    }

    /** Names have values from here on. */
    record Bound(Map<String, Value> values) implements Event {
    }

    /** A request goes out next. */
    record Sending(Direction direction, int action, Request request) implements Event {
    }

    /** The service did it, or said that it was done before, or it was seen to be done; what it told a person, where it did. */
    record Answered(Direction direction, int action, int status, Optional<String> requestId, List<String> warnings,
            Optional<Failure> meantDone, Optional<String> told) implements Event {
    }

    /**
     * What was there before under one id is there again under another, by a request that was answered as done. Whatever plan
     * knows it by the first knows it by the second from here on.
     */
    record Renewed(String before, String id) implements Event {
    }

    /** The service did not do it. */
    record Refused(Direction direction, int action, Failure failure) implements Event {
    }

    /** Whether the service did it is not known. */
    record Unanswered(Direction direction, int action, Failure failure) implements Event {
    }

    /** What the step is for was true before anything was sent. */
    record AlreadyDone(Direction direction, String sentence) implements Event {
    }

    /** What the step is for was seen to be true after something was sent. */
    record Verified(Direction direction, String sentence) implements Event {
    }

    /** The step does not go on for now. */
    record Stopped(Direction direction, boolean unknown, String sentence, Optional<Failure> failure)
            implements Event {
    }

    /** What was done before was looked at again, and stands differently than before. */
    record LookedAgain(SecondLook.Still still, String sentence, Optional<Failure> failure) implements Event {
    }

    /** The step is left out. */
    record Skipped(String sentence) implements Event {
    }

    /** Applying, resuming or undoing is over. */
    record RunEnded() implements Event {
    }

    /** The event that names have values, and what happens with it; without values that alone. */
    static Event[] bound(Map<String, Value> values, Event with) {
        return values.isEmpty() ? new Event[] { with } : new Event[] { new Bound(values), with };
    }

    /** The ledger's entry for an event. */
    default LedgerEntry entry(Instant at, UUID plan, Optional<String> step) {
        Map<String, Value> members = new LinkedHashMap<>(((Value.Members) Codec.toValue(this)).values());
        String kind = members.remove(KIND).text().orElseThrow();
        return new LedgerEntry(at, kind, Optional.of(plan), step, new Value.Members(members));
    }

    /** The event of an entry; empty for an entry of another kind. */
    static Optional<Event> of(LedgerEntry entry) {
        if (entry.plan().isEmpty() || !(entry.content() instanceof Value.Members members)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Codec.fromValue(members.with(KIND, Value.of(entry.kind())), Event.class));
        } catch (JsonException ofAnotherKind) {
            return Optional.empty();
        }
    }
}
