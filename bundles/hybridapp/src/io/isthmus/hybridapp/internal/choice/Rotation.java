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
 * and not staged yet, is gone on with: while copies take their time no second one is made. One that is not valid yet
 * when servers would begin to sign with it is neither.
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
        missing(context, held).ifPresent(one -> warnings.addAll(lacking(one, held)));
        long left = daysLeft(context, current);
        int nextLeast = nextLeast(facts, wishes);
        boolean publish = wishes.publish() || left <= 0;
        Optional<Certificate> good = good(context, held, wishes);
        if (good.isPresent()) {
            if (!told(good.get())) {
                throw new PlanRefusedException(NLS.bind(Messages.AuthCertificates_NotEncoded, good.get().thumbprint()),
                        Messages.AuthCertificates_NotFoundAdvice);
            }
            return goingOn(context, new Rotation(configuration, current, good, true,
                    configuration.nextEffective().orElse(context.now()), publish), wishes);
        }
        Optional<String> early = early(context, held, wishes);
        if (early.isPresent()) {
            throw new PlanRefusedException(early.get(), Messages.Rotation_NotDueAdvice);
        }
        Instant now = context.now().truncatedTo(ChronoUnit.MINUTES);
        Optional<Instant> usual = usual(now, facts.nextCertificateLead(), left);
        boolean atOnce = wishes.publish() || wishes.effectiveDate().isEmpty() && usual.isEmpty();
        Instant effective = atOnce ? now.plus(UNTIL_PUBLISHED)
                : wishes.effectiveDate().or(() -> usual).orElseThrow();
        List<Certificate> unnamed = unnamed(context, configuration, held, current, nextLeast);
        Optional<Certificate> newer = unnamed.stream().filter(one -> countsAt(one, context.now()))
                .max(Comparator.comparing(Certificate::notBefore));
        newer.ifPresent(one -> warnings.add(NLS.bind(Messages.Rotation_Newer, one.thumbprint())));
        unnamed.stream().filter(one -> !countsAt(one, context.now())).forEach(one -> warnings.add(
                NLS.bind(Messages.Rotation_NotYetValid, one.thumbprint(), at(one.notBefore()))));
        Rotation rotation = new Rotation(configuration, current, newer, false, effective, atOnce);
        rotation.replaced().ifPresent(one ->
                warnings.add(NLS.bind(Messages.Rotation_NextReplaced, one, nextLeast)));
        rotation.checkDate(context, warnings);
        return rotation;
    }

    /**
     * The current certificate, where a server lacks it: that server's calls to the cloud fail.
     *
     * @throws io.isthmus.sdk.port.UnreadableException where the auth configuration was not read
     */
    public static Optional<Certificate> missing(PlanContext context, HeldCertificates held) {
        return context.require(Parts.AUTH_CONFIGURATION).current().flatMap(held::find)
                .filter(one -> !held.lacking(one.thumbprint()).isEmpty());
    }

    /** Whose calls fail for the lack of the current certificate, a sentence for each server. */
    public static List<String> lacking(Certificate current, HeldCertificates held) {
        return held.lacking(current.thumbprint()).stream()
                .map(server -> NLS.bind(Messages.AuthCertificates_Missing, server, current.thumbprint())).toList();
    }

    /**
     * Why it is not time yet to replace the current certificate; empty where it is, or where a next one is on its way.
     *
     * @throws PlanRefusedException where the data pack does not tell the threshold
     */
    public static Optional<String> early(PlanContext context, HeldCertificates held, RotationWishes wishes)
            throws PlanRefusedException {
        Optional<Certificate> current = context.require(Parts.AUTH_CONFIGURATION).current().flatMap(held::find);
        int renewBefore = wishes.renewBefore().isPresent() ? wishes.renewBefore().get()
                : new PackFacts(context.facts()).authCertificateDays();
        long left = daysLeft(context, current);
        return wishes.enforce() || left <= renewBefore || good(context, held, wishes).isPresent() ? Optional.empty()
                : current.map(one -> NLS.bind(Messages.Rotation_NotDue, new Object[] {one.thumbprint(), left,
                    at(one.notAfter()), renewBefore}));
    }

    /** The next certificate that is staged already, where it lasts and is valid when servers begin to sign with it. */
    private static Optional<Certificate> good(PlanContext context, HeldCertificates held, RotationWishes wishes)
            throws PlanRefusedException {
        int nextLeast = nextLeast(new PackFacts(context.facts()), wishes);
        AuthConfiguration configuration = context.require(Parts.AUTH_CONFIGURATION);
        Optional<Certificate> current = configuration.current().flatMap(held::find);
        boolean publish = wishes.publish() || daysLeft(context, current) <= 0;
        Instant announced = publish ? context.now() : configuration.nextEffective().orElse(context.now());
        return configuration.next().filter(one -> !configuration.current().equals(Optional.of(one))).flatMap(held::find)
                .filter(one -> daysLeft(context, one) > nextLeast)
                .filter(one -> countsAt(one, announced));
    }

    private static int nextLeast(PackFacts facts, RotationWishes wishes) throws PlanRefusedException {
        return wishes.nextLeast().isPresent() ? wishes.nextLeast().get() : facts.nextCertificateDays();
    }

    /** The next certificate whose place another one takes; empty where none is staged or it is gone on with. */
    public Optional<Thumbprint> replaced() {
        return staged ? Optional.empty()
                : configuration.next().filter(one -> !configuration.current().equals(Optional.of(one)));
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

    /** The auth certificates that a server made since the current one and that nothing names. */
    private static List<Certificate> unnamed(PlanContext context, AuthConfiguration configuration,
            HeldCertificates held, Optional<Certificate> current, int nextLeast) {
        return held.authCertificates().stream()
                .filter(one -> !configuration.next().equals(Optional.of(one.thumbprint()))
                        && !configuration.previous().equals(Optional.of(one.thumbprint())))
                .filter(one -> current.map(signing -> one.notBefore().isAfter(signing.notBefore())).orElse(true))
                .filter(one -> told(one) && daysLeft(context, one) > nextLeast).toList();
    }

    /** Whether it has begun by a time: nobody accepts one that is not valid yet, and Set-AuthConfig stages none. */
    private static boolean countsAt(Certificate certificate, Instant time) {
        return !certificate.notBefore().isAfter(time);
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

    /** Of one that no server holds nobody knows the end: it counts as ended. */
    private static long daysLeft(PlanContext context, Optional<Certificate> certificate) {
        return certificate.map(one -> daysLeft(context, one)).orElse(-1L);
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
