package io.isthmus.checks.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.KeyUse;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.text.ShortIds;

/**
 * Whether servers sign in as the dedicated application, and as they should: not silent, with the current certificate, from
 * addresses that are known, and without failing more and more. The log was asked for, or nothing is said; what is kept on
 * the workstation tells what was before. Servers share a certificate and mostly an address, so that no sign-in names a
 * server; and that the shared principal is silent is no evidence, since its old tokens were never logged.
 */
public final class ApplicationInUseCheck implements Check {

    private static final Direction DIRECTION = Direction.ON_PREMISES_TO_CLOUD;
    /** So long servers may take one after another until they sign with a new certificate. */
    private static final Duration MOVING = Duration.ofHours(1);
    /** A longer silence is no matter of weekdays. */
    private static final Duration WEEK = Duration.ofDays(7);
    /** An address that is younger is worth a look. */
    private static final Duration NEW = Duration.ofDays(2);
    /** Of so many sign-ins the share that failed is compared with the share of as many before. */
    private static final int COMPARED = 20;
    private static final int FEW_FAILURES = 5;

    @Override
    public void run(CheckContext context) {
        if (!Applicability.needsApplication(context)) {
            return;
        }
        Optional<Application> application = Dedicated.orNotApplicable(context);
        if (application.isEmpty()) {
            return;
        }
        Reading<List<ServicePrincipalSignIn>> reading = context.read(Parts.APPLICATION_SIGN_INS);
        if (reading.state() == ReadState.NOT_ASKED) {
            context.report(of(application.get(), Outcome.NOT_APPLICABLE, Severity.INFORMATION, Messages.LogNotAsked)
                    .advising(Messages.LogNotAskedAdvice));
        } else if (!reading.known()) {
            context.report(Unseen.of(Resources.of(application.get()), DIRECTION, Messages.SignInLog, reading));
        } else {
            judge(context, application.get(), reading);
        }
    }

    private static void judge(CheckContext context, Application application,
            Reading<List<ServicePrincipalSignIn>> reading) {
        List<ServicePrincipalSignIn> own = reading.value().orElse(List.of()).stream()
                .filter(signIn -> signIn.appId().equals(application.appId()))
                .sorted(Comparator.comparing(ServicePrincipalSignIn::created).reversed()).toList();
        KeptUse kept = KeptUse.of(context, application.appId());
        Optional<ServicePrincipalSignIn> success = own.stream().filter(ServicePrincipalSignIn::succeeded).findFirst();
        Optional<KeyUse> earlier = kept.last();
        boolean forgotten = own.isEmpty() && earlier.isPresent() && pending(context).isEmpty() && switchedOn(context);
        if (success.isEmpty() && !forgotten) {
            context.report(never(context, application, own, reading));
            return;
        }
        Instant last = success.map(ServicePrincipalSignIn::created)
                .orElseGet(() -> earlier.flatMap(KeyUse::lastSuccess).orElseThrow());
        Evidence evidence = success.map(signIn -> seen(signIn, reading))
                .orElseGet(() -> kept.evidence(earlier.orElseThrow()));
        Optional<Rhythm> silence = silence(context, kept, last);
        List<Finding> faults = Stream.of(silence.filter(rhythm -> !rhythm.usual())
                        .map(rhythm -> silent(context, application, last, rhythm, kept)),
                oldCertificate(context, application, own), newAddress(context, application, own, kept),
                failing(context, application, own, kept)).flatMap(Optional::stream).map(fault -> fault.seen(evidence))
                .toList();
        faults.forEach(context::report);
        if (faults.isEmpty()) {
            context.report(of(application, Outcome.PASS, Severity.INFORMATION, silence.map(rhythm ->
                    NLS.bind(Messages.SilenceUsual, new Object[] {moment(last), rhythm.silent(), rhythm.weeks()}))
                    .orElseGet(() -> NLS.bind(Messages.InUse, moment(last)))).proven().seen(evidence));
        }
    }

    private static Finding never(CheckContext context, Application application, List<ServicePrincipalSignIn> own,
            Reading<List<ServicePrincipalSignIn>> reading) {
        if (!own.isEmpty()) {
            return refused(context, application, own.get(0)).seen(seen(own.get(0), reading));
        }
        Evidence none = Evidence.of(Messages.SignIn, Messages.None, reading);
        Optional<PendingEffect> pending = pending(context);
        if (pending.isPresent()) {
            return Finding.waiting(Severity.INFORMATION, Resources.of(application), DIRECTION, Messages.NotYetUsed,
                    pending.get().until()).seen(none);
        }
        return switchedOn(context) ? of(application, Outcome.FAIL, Severity.WARNING, Messages.NeverUsed)
                .advising(Messages.NeverUsedAdvice).seen(none)
                : of(application, Outcome.NOT_APPLICABLE, Severity.INFORMATION, Messages.NotSwitchedOn).seen(none);
    }

    private static boolean switchedOn(CheckContext context) {
        OverrideFact feature = context.facts().override(FactKeys.DEDICATED_APPLICATION).orElseThrow();
        return context.read(Parts.SETTING_OVERRIDES).value().orElse(List.of()).stream().anyMatch(override ->
                OverrideRules.concerns(override, feature) && OverrideRules.on(override.parameters(), feature));
    }

    private static Optional<PendingEffect> pending(CheckContext context) {
        return context.pending().stream().filter(SettlingKeys::delaysSignIn)
                .filter(effect -> effect.until().isAfter(context.now()))
                .max(Comparator.comparing(PendingEffect::until));
    }

    private static Finding refused(CheckContext context, Application application, ServicePrincipalSignIn last) {
        String code = last.errorCode().map(number -> "AADSTS" + number).orElse("");
        return of(application, Outcome.FAIL, Severity.ERROR, NLS.bind(Messages.SignInRefused,
                new Object[] {moment(last.created()), code, last.failureReason().orElse("")}))
                .advising(context.facts().error(code).map(Facts.ErrorFact::advice).orElse(Messages.NeverUsedAdvice));
    }

    /** What earlier weeks tell of the silence, where there is one. */
    private static Optional<Rhythm> silence(CheckContext context, KeptUse kept, Instant last) {
        Duration limit = Duration.ofHours(Integer.parseInt(
                context.facts().setting(FactKeys.SILENCE_WARNING_HOURS).orElseThrow()));
        return Duration.between(last, context.now()).compareTo(limit) < 0 ? Optional.empty()
                : Optional.of(kept.rhythm(last, context.now()));
    }

    private static Finding silent(CheckContext context, Application application, Instant last, Rhythm rhythm,
            KeptUse kept) {
        Duration since = Duration.between(last, context.now());
        String because = rhythm.told()
                ? NLS.bind(Messages.SilenceUnusual, rhythm.weeks() - rhythm.silent(), rhythm.weeks()) : since.compareTo(WEEK) > 0 ? "" : kept.untold();
        return of(application, Outcome.FAIL, Severity.WARNING, (NLS.bind(Messages.Silent, moment(last),
                Lengths.rounded(since)) + ' ' + because).strip()).advising(Messages.SilentAdvice);
    }

    /** One server can have moved on while another has not: what counts is what is used since the first one did. */
    private static Optional<Finding> oldCertificate(CheckContext context, Application application,
            List<ServicePrincipalSignIn> own) {
        Optional<Thumbprint> current = context.read(Parts.AUTH_CONFIGURATION).value().flatMap(AuthConfiguration::current);
        Instant moved = own.stream().filter(signIn -> signIn.succeeded() && signIn.thumbprint().equals(current))
                .map(ServicePrincipalSignIn::created).min(Comparator.naturalOrder()).map(first -> first.plus(MOVING))
                .orElse(Instant.MIN);
        Optional<Thumbprint> used = own.stream().filter(signIn -> signIn.succeeded() && signIn.created().isAfter(moved)
                && !signIn.thumbprint().equals(current)).findFirst().flatMap(ServicePrincipalSignIn::thumbprint);
        if (current.isEmpty() || used.isEmpty()) {
            return Optional.empty();
        }
        String message = NLS.bind(Messages.OtherCertificateUsed, ShortIds.of(used.get().text()),
                ShortIds.of(current.get().text()));
        return Optional.of(context.pending().stream().filter(effect -> effect.key().equals(SettlingKeys.AUTH_CERTIFICATE))
                .filter(effect -> effect.until().isAfter(context.now())).max(Comparator.comparing(PendingEffect::until))
                .map(effect -> Finding.waiting(Severity.INFORMATION, Resources.of(application), DIRECTION, message,
                        effect.until()))
                .orElseGet(() -> of(application, Outcome.FAIL, Severity.WARNING, message)
                        .advising(Messages.OtherCertificateUsedAdvice)));
    }

    private static Optional<Finding> newAddress(CheckContext context, Application application,
            List<ServicePrincipalSignIn> own, KeptUse kept) {
        Instant recent = context.now().minus(NEW);
        Set<String> before = Stream.concat(kept.addressesBefore(recent).stream(), own.stream()
                .filter(signIn -> signIn.created().isBefore(recent)).map(ServicePrincipalSignIn::ipAddress))
                .collect(Collectors.toSet());
        return before.isEmpty() ? Optional.empty() : own.stream()
                .filter(signIn -> signIn.succeeded() && !before.contains(signIn.ipAddress()))
                .min(Comparator.comparing(ServicePrincipalSignIn::created))
                .map(first -> of(application, Outcome.FAIL, Severity.INFORMATION, NLS.bind(Messages.NewAddress,
                        first.ipAddress(), moment(first.created()))).advising(Messages.NewAddressAdvice));
    }

    private static Optional<Finding> failing(CheckContext context, Application application,
            List<ServicePrincipalSignIn> own, KeptUse remembered) {
        if (own.isEmpty()) {
            return Optional.empty();
        }
        if (!own.get(0).succeeded() && own.stream().limit(FEW_FAILURES).noneMatch(ServicePrincipalSignIn::succeeded)) {
            return Optional.of(refused(context, application, own.get(0)));
        }
        List<ServicePrincipalSignIn> latest = own.stream().limit(COMPARED).toList();
        long now = failures(latest);
        if (latest.size() < COMPARED || now < FEW_FAILURES) {
            return Optional.empty();
        }
        Optional<KeptUse.Failures> kept = remembered.failuresBefore(latest.getLast().created(), COMPARED);
        if (kept.isPresent()) {
            return kept.filter(before -> before.doubledBy(now, COMPARED)).map(before -> rising(application,
                    NLS.bind(Messages.FailuresRiseKept, new Object[] {now, COMPARED, before.failed(), before.signIns()})));
        }
        long before = failures(own.stream().skip(COMPARED).limit(COMPARED).toList());
        return own.size() < 2 * COMPARED || now < 2 * before ? Optional.empty() : Optional.of(rising(application,
                NLS.bind(Messages.FailuresRise, new Object[] {now, COMPARED, before})));
    }

    private static Finding rising(Application application, String message) {
        return of(application, Outcome.FAIL, Severity.WARNING, message).advising(Messages.FailuresRiseAdvice);
    }

    private static long failures(List<ServicePrincipalSignIn> signIns) {
        return signIns.stream().filter(signIn -> signIn.errorCode().filter(code -> code != 0).isPresent()).count();
    }

    private static Evidence seen(ServicePrincipalSignIn signIn, Reading<?> reading) {
        return Evidence.of(Messages.SignIn, signIn.created() + ", " + signIn.ipAddress()
                + signIn.thumbprint().map(used -> ", " + used.text()).orElse(""), reading);
    }

    private static String moment(Instant time) {
        return Moments.text(time, ZoneOffset.UTC);
    }

    private static Finding of(Application application, Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, Resources.of(application), DIRECTION, message);
    }
}
