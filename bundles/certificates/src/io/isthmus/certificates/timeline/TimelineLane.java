package io.isthmus.certificates.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.Validity;
import io.isthmus.certificates.inventory.CertificateInventory;
import io.isthmus.certificates.inventory.ManagedCertificate;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.text.Moments;

/**
 * One certificate of a timeline.
 *
 * @param thumbprint names it
 * @param name       for a person
 * @param purposes   what it is used for, in few words
 * @param validity   from when to when it counts, as far as anything tells
 * @param warnFrom   from when it is time to renew it
 * @param urgentFrom from when that is pressing
 * @param effective  when it becomes the current auth certificate, where it is staged with a date
 * @param state      how its lifetime stands
 * @since 1.0
 */
public record TimelineLane(Thumbprint thumbprint, String name, List<String> purposes, Optional<Validity> validity,
        Optional<Instant> warnFrom, Optional<Instant> urgentFrom, Optional<Instant> effective, State state) {

    /** Copies the list. */
    public TimelineLane {
        purposes = List.copyOf(purposes);
    }

    /**
     * How a lifetime stands.
     *
     * @since 1.0
     */
    public enum State {
        /** It counts, and there is time. */
        COUNTS,
        /** It is time to renew it, or it does not count yet. */
        SOON,
        /** It is over, or pressing. */
        NOW,
        /** Nothing tells how long it counts. */
        NOT_READ;

        /** What stands for it where there is no colour. */
        public String mark() {
            return switch (this) {
                case COUNTS -> "✓";
                case SOON -> "▲";
                case NOW -> "✕";
                case NOT_READ -> "?";
            };
        }
    }

    static TimelineLane of(ManagedCertificate certificate, CertificateInventory inventory) {
        Optional<Validity> validity = certificate.validity();
        LifetimeRules rules = inventory.lifetimes().forAuth(certificate.auth());
        return new TimelineLane(certificate.thumbprint(), certificate.name(), certificate.purposes(), validity,
                validity.map(one -> one.notAfter().minus(rules.warnBefore(one))),
                validity.map(one -> one.notAfter().minus(rules.urgentBefore(one))),
                certificate.effective(), validity.map(one -> state(rules.judge(one, inventory.taken()))).orElse(State.NOT_READ));
    }

    private static State state(List<Judgement> judgements) {
        return judgements.stream().findFirst()
                .map(judgement -> judgement.severity() == Severity.ERROR ? State.NOW : State.SOON).orElse(State.COUNTS);
    }

    /** The lane in a sentence, for whoever does not see it. */
    public String sentence() {
        String head = NLS.bind(Messages.LaneHead, new Object[] {name, thumbprint.abbreviated(),
                String.join(", ", purposes)});
        if (validity.isEmpty()) {
            return NLS.bind(Messages.LaneNotRead, head);
        }
        String counts = NLS.bind(Messages.LaneCounts, new Object[] {head, day(validity.get().notBefore()),
                day(validity.get().notAfter()), warnFrom.map(TimelineLane::day).orElse("")});
        return effective.map(date -> NLS.bind(Messages.LaneEffective, counts, day(date))).orElse(counts);
    }

    private static String day(Instant time) {
        return Moments.day(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }
}
