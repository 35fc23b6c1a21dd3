package io.isthmus.checks.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.KeyUse;
import io.isthmus.sdk.model.SignInHistory;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.FailureText;

/**
 * What is kept on the workstation of an application's sign-ins. The service's log is fresher and this reaches further back;
 * where nothing is kept, or what is kept could not be looked at, nothing follows from that.
 */
final class KeptUse {

    /** The share of sign-ins that failed. */
    record Failures(long failed, long signIns) {

        /** Whether the share of others is twice as large at least. */
        boolean doubledBy(long otherFailed, long others) {
            return otherFailed * signIns >= 2 * failed * others;
        }
    }

    private final Reading<List<SignInHistory>> reading;
    private final Optional<SignInHistory> history;

    private KeptUse(Reading<List<SignInHistory>> reading, AppId application) {
        this.reading = reading;
        history = reading.value().orElse(List.of()).stream().filter(one -> one.appId().equals(application)).findFirst();
    }

    static KeptUse of(CheckContext context, AppId application) {
        return new KeptUse(context.read(Parts.SIGN_IN_HISTORY), application);
    }

    private Stream<KeyUse> uses() {
        return history.stream().flatMap(one -> one.uses().stream());
    }

    /** The use that went through last. */
    Optional<KeyUse> last() {
        return uses().filter(use -> use.lastSuccess().isPresent())
                .max((one, other) -> one.lastSuccess().get().compareTo(other.lastSuccess().get()));
    }

    /** That use as evidence. */
    Evidence evidence(KeyUse use) {
        return Evidence.of(Messages.SignIn, use.lastSuccess().map(time -> time + ", ").orElse("")
                + use.ipAddress().orElse("") + use.thumbprint().map(used -> ", " + used.text()).orElse(""), reading);
    }

    /** The addresses that were seen before some time. */
    Set<String> addressesBefore(Instant time) {
        return uses().filter(use -> use.first().isBefore(time)).flatMap(use -> use.ipAddress().stream())
                .collect(Collectors.toSet());
    }

    /** How many failed in the weeks before some time; empty where there were fewer than some. */
    Optional<Failures> failuresBefore(Instant time, int atLeast) {
        long failed = 0;
        long signIns = 0;
        for (SignInHistory.Hour hour : history.map(SignInHistory::hours).orElse(List.of())) {
            if (hour.start().isBefore(time)) {
                failed += hour.failed();
                signIns += hour.signIns();
            }
        }
        return signIns < atLeast ? Optional.empty() : Optional.of(new Failures(failed, signIns));
    }

    /** What earlier weeks tell of a silence. */
    Rhythm rhythm(Instant last, Instant now) {
        return history.map(one -> Rhythm.of(one, last, now)).orElse(Rhythm.UNTOLD);
    }

    /** Why earlier weeks do not tell whether a silence is usual. */
    String untold() {
        return reading.state() == ReadState.FAILED
                ? NLS.bind(Messages.SilenceUnread, reading.failure().map(FailureText::said).orElse(""))
                : history.isPresent() ? Messages.SilenceNotCovered : Messages.SilenceNothingKept;
    }
}
