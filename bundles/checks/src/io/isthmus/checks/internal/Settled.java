package io.isthmus.checks.internal;

import java.util.Optional;
import java.util.function.Predicate;

import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.snapshot.PendingEffect;

/** Whether a change of ours still takes its time: until then it waits, and is neither broken nor healthy. */
final class Settled {

    private Settled() {
    }

    /** The latest change of a kind that still takes its time, where there is one thing of it to a pair. */
    static Optional<PendingEffect> pending(CheckContext context, String key) {
        return latest(context, effect -> effect.key().equals(key));
    }

    /** The latest change of a kind to one resource that still takes its time. */
    static Optional<PendingEffect> pending(CheckContext context, String key, Resource resource) {
        return latest(context, effect -> effect.key().equals(key)
                && effect.resource().equalsIgnoreCase(resource.name()));
    }

    private static Optional<PendingEffect> latest(CheckContext context, Predicate<PendingEffect> meant) {
        return context.pending().stream().filter(meant)
                .filter(effect -> effect.until().isAfter(context.now()))
                .reduce((one, other) -> one.until().isAfter(other.until()) ? one : other);
    }

    /** What is configured as it should be: passed, or waiting while a change of ours takes its time. */
    static Finding configured(CheckContext context, String key, Resource resource, Direction direction,
            String message) {
        return configured(pending(context, key, resource), resource, direction, message);
    }

    /** The same, where the change is about something else than the resource. */
    static Finding configured(Optional<PendingEffect> pending, Resource resource, Direction direction,
            String message) {
        return pending
                .map(effect -> Finding.waiting(Severity.INFORMATION, resource, direction, message, effect.until()))
                .orElseGet(() -> Finding.of(Outcome.PASS, Severity.INFORMATION, resource, direction, message));
    }
}
