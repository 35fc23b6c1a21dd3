package io.isthmus.hybridapp.internal.choice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Moments;

/**
 * Which certificate becomes the current auth certificate, and when; by the rules of Microsoft's
 * MonitorExchangeAuthCertificate, with its thresholds. A next certificate that is good, or a newer one that was made
 * and not staged yet, is gone on with: while copies take their time no second one is made.
 *
 * @param configuration what the servers sign with as it was read
 * @param current       the current certificate, where a server still holds it
 * @param standing      the one that there is already; empty where the plan makes one
 * @param staged        whether it is the next one in the auth configuration already
 * @param effective     when it becomes the current one, where nobody publishes it before
 * @param atOnce        whether it is published as soon as everybody knows it
 */
public record Rotation(AuthConfiguration configuration, Optional<Certificate> current, Optional<Certificate> standing,
        boolean staged, Instant effective, boolean atOnce) {

    /** What the effective date of a certificate that is published at once must be ahead by. */
    private static final Duration UNTIL_PUBLISHED = Duration.ofDays(3);
    /** Days left of the current certificate below which the usual lead is too long. */
    private static final int SHORT = 32;
    /** Days that the new one is staged for where there are more left than that. */
    private static final List<Integer> SHORT_LEADS = List.of(4, 2);

    /**
     * Decides.
     *
     * @param warnings is told what a person must know of the decision
     * @throws PlanRefusedException where there is nothing to rotate, or a parameter does not fit
     */
    public static Rotation of(PlanContext context, HeldCertificates held, RotationWishes wishes, List<String> warnings)
            throws PlanRefusedException {
        PackFacts facts = new PackFacts(context.facts());
        AuthConfiguration configuration = context.require(Parts.AUTH_CONFIGURATION);
        Thumbprint thumbprint = configuration.current().orElseThrow(() ->
                new PlanRefusedException(Messages.AuthCertificates_None, Messages.AuthCertificates_NoneAdvice));
        Optional<Certificate> current = held.find(thumbprint);
        current.map(Certificate::thumbprint).map(held::lacking).orElse(List.of()).forEach(server ->
                warnings.add(NLS.bind(Messages.AuthCertificates_Missing, server, thumbprint)));
        long left = current.map(one -> daysLeft(context, one)).orElse(-1L);
        int nextLeast = wishes.nextLeast().isPresent() ? wishes.nextLeast().get() : facts.nextCertificateDays();
        Optional<Certificate> next = configuration.next().filter(one -> !one.equals(thumbprint)).flatMap(held::find);
        Optional<Certificate> good = next.filter(one -> daysLeft(context, one) > nextLeast);
        if (good.isPresent()) {
            if (!told(good.get())) {
                throw new PlanRefusedException(NLS.bind(Messages.AuthCertificates_NotEncoded, good.get().thumbprint()),
                        Messages.AuthCertificates_NotFoundAdvice);
            }
            return goingOn(context, new Rotation(configuration, current, good, true,
                    configuration.nextEffective().orElse(context.now()), wishes.publish() || left <= 0), wishes);
        }
        due(context, thumbprint, current, left, wishes);
        configuration.next().filter(one -> !one.equals(thumbprint)).ifPresent(one ->
                warnings.add(NLS.bind(Messages.Rotation_NextReplaced, one, nextLeast)));
        Optional<Certificate> newer = newer(context, configuration, held, current, nextLeast);
        newer.ifPresent(one -> warnings.add(NLS.bind(Messages.Rotation_Newer, one.thumbprint())));
        Instant now = context.now().truncatedTo(ChronoUnit.MINUTES);
        Optional<Instant> usual = usual(now, facts.nextCertificateLead(), left);
        boolean atOnce = wishes.publish() || wishes.effectiveDate().isEmpty() && usual.isEmpty();
        Instant effective = atOnce ? now.plus(UNTIL_PUBLISHED)
                : wishes.effectiveDate().or(() -> usual).orElseThrow();
        Rotation rotation = new Rotation(configuration, current, newer, false, effective, atOnce);
        rotation.checkDate(context, warnings);
        return rotation;
    }

    /** A next certificate is staged: its date stands, and no second one is made beside it. */
    private static Rotation goingOn(PlanContext context, Rotation rotation, RotationWishes wishes)
            throws PlanParameterException {
        if (wishes.effectiveDate().filter(date -> !date.equals(rotation.effective())).isPresent()) {
            throw new PlanParameterException(RotationWishes.EFFECTIVE_DATE, NLS.bind(Messages.Rotation_StagedFor,
                    rotation.standing().orElseThrow().thumbprint(), at(rotation.effective())),
                    Messages.Rotation_StagedForAdvice);
        }
        return rotation;
    }

    /** Whether it is time, by the days left of the current one. */
    private static void due(PlanContext context, Thumbprint thumbprint, Optional<Certificate> current, long left,
            RotationWishes wishes) throws PlanRefusedException {
        int renewBefore = wishes.renewBefore().isPresent() ? wishes.renewBefore().get()
                : new PackFacts(context.facts()).authCertificateDays();
        if (left > renewBefore && !wishes.enforce()) {
            throw new PlanRefusedException(NLS.bind(Messages.Rotation_NotDue, new Object[] {thumbprint, left,
                at(current.orElseThrow().notAfter()), renewBefore}), Messages.Rotation_NotDueAdvice);
        }
    }

    /** The newest auth certificate that a server made since the current one and that nothing names. */
    private static Optional<Certificate> newer(PlanContext context, AuthConfiguration configuration,
            HeldCertificates held, Optional<Certificate> current, int nextLeast) {
        return held.authCertificates().stream()
                .filter(one -> !configuration.next().equals(Optional.of(one.thumbprint()))
                        && !configuration.previous().equals(Optional.of(one.thumbprint())))
                .filter(one -> current.map(signing -> one.notBefore().isAfter(signing.notBefore())).orElse(true))
                .filter(one -> told(one) && daysLeft(context, one) > nextLeast)
                .max(Comparator.comparing(Certificate::notBefore));
    }

    /** When it becomes current as a rule; empty for at once, where the current one has hardly any time left. */
    private static Optional<Instant> usual(Instant now, Duration lead, long left) {
        return left >= SHORT ? Optional.of(now.plus(lead)) : SHORT_LEADS.stream().filter(days -> left > days).findFirst()
                .map(days -> now.plus(Duration.ofDays(days)));
    }

    private void checkDate(PlanContext context, List<String> warnings) throws PlanParameterException {
        Optional<Instant> end = current.map(Certificate::notAfter).filter(one -> one.isAfter(context.now()));
        if (!effective.isAfter(context.now()) || !atOnce && end.filter(effective::isAfter).isPresent()) {
            throw new PlanParameterException(RotationWishes.EFFECTIVE_DATE, NLS.bind(Messages.Rotation_DateOutside,
                    at(effective)), NLS.bind(Messages.Rotation_DateOutsideAdvice,
                            at(end.orElse(effective))));
        }
        if (!atOnce && effective.isBefore(context.now().plus(Duration.ofDays(2)))) {
            warnings.add(NLS.bind(Messages.Rotation_Soon, at(effective)));
        }
    }

    /** Whether the public half is there, and is that of this certificate: it is what is uploaded. */
    private static boolean told(Certificate certificate) {
        return certificate.encoded().flatMap(KeyRules::thumbprintOf).filter(certificate.thumbprint()::equals).isPresent();
    }

    /** Whole days until a certificate ends; negative once it ended. */
    private static long daysLeft(PlanContext context, Certificate certificate) {
        return Math.floorDiv(Duration.between(context.now(), certificate.notAfter()).toSeconds(),
                Duration.ofDays(1).toSeconds());
    }

    private static String at(Instant instant) {
        return Moments.text(instant, ZoneOffset.UTC);
    }
}
