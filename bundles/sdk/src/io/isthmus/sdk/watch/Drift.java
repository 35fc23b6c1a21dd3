package io.isthmus.sdk.watch;

import java.util.Objects;
import java.util.Optional;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;

/**
 * What a change outside Isthmus means.
 *
 * @param severity    how much it matters
 * @param message     what changed, one sentence: "An owner was added to ExchangeServerApp-…: Megan Bowen."
 * @param meaning     why it matters, one or two sentences; empty where there is nothing to say
 * @param advice      what a person does; empty where there is nothing to do
 * @param remediation the plan that mends it, where there is one
 * @param by          who did it, in the words of a service that the console read: never guessed; empty where no service
 *                    that was asked tells it
 * @since 1.0
 */
public record Drift(Severity severity, String message, String meaning, String advice,
        Optional<Remediation> remediation, Optional<String> by) {

    /** Checks that nothing is null. */
    public Drift {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(meaning);
        Objects.requireNonNull(advice);
        Objects.requireNonNull(remediation);
        Objects.requireNonNull(by);
    }

    /** A change that no plan mends, and of which nobody tells who made it. */
    public static Drift of(Severity severity, String message, String meaning, String advice) {
        return new Drift(severity, message, meaning, advice, Optional.empty(), Optional.empty());
    }

    /** The same with the plan that mends it. */
    public Drift mendedBy(Remediation plan) {
        return new Drift(severity, message, meaning, advice, Optional.of(plan), by);
    }

    /** The same with who did it, as a service tells. */
    public Drift by(Optional<String> who) {
        return new Drift(severity, message, meaning, advice, remediation, who);
    }
}
