package io.isthmus.hybridapp.internal.choice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Moments;

/**
 * Which old auth certificates go: proven the organization's own, older than the current one, neither current nor next,
 * and only once the current one was seen at work and nobody can still hold a token or a process that goes by the old.
 *
 * @param configuration what servers sign with
 * @param current       the certificate that they sign with now
 * @param currentKey    the application's key of it, which stays
 * @param old           thumbprints that go
 * @param keys          the application's keys that go: those of old certificates, and expired ones
 * @param note          where they go without proof: what is not proven, and why they go all the same
 */
public record Pruning(AuthConfiguration configuration, Certificate current, KeyCredential currentKey,
        Set<Thumbprint> old, List<KeyCredential> keys, Optional<String> note) {

    /**
     * What an admin asks for.
     *
     * @param grace    hours that must have passed; empty for the usual ones
     * @param since    since when servers sign with the current one, where a person says so
     * @param unproven why the old ones go although the current one was not seen at work on each server
     */
    public record Wishes(Optional<Integer> grace, Optional<Instant> since, Optional<String> unproven) {
    }

    /** Hours for which servers' processes and tokens may go by the old certificate. */
    private static final int GRACE = 24;

    /** Copies the list. */
    public Pruning {
        keys = List.copyOf(keys);
    }

    /**
     * Decides.
     *
     * @param servers  that sign
     * @param warnings is told which keys stay, since nobody can tell whose they are, and what goes without proof
     * @throws PlanRefusedException where it is too early, or the current one is not safe
     */
    public static Pruning of(PlanContext context, List<ExchangeServer> servers, HeldCertificates held,
            Application application, Wishes wishes, List<String> warnings) throws PlanRefusedException {
        AuthConfiguration configuration = context.require(Parts.AUTH_CONFIGURATION);
        Certificate current = current(context, configuration, held);
        KeyCredential currentKey = KeyRules.keyOf(current.thumbprint(), application.keyCredentials())
                .filter(key -> !key.expiredAt(context.now())).orElseThrow(() -> new PlanRefusedException(
                        NLS.bind(Messages.Pruning_CurrentNotKnown, application.displayName(), current.thumbprint()),
                        Messages.Pruning_CurrentNotKnownAdvice));
        Set<Thumbprint> old = old(configuration, current, held);
        List<KeyCredential> keys = application.keyCredentials().stream().filter(key -> key.expiredAt(context.now())
                || KeyRules.thumbprint(key).filter(old::contains).isPresent()).toList();
        application.keyCredentials().stream().filter(key -> !keys.contains(key)
                && !KeyRules.signing(configuration).contains(KeyRules.thumbprint(key).orElse(null)))
                .forEach(key -> warnings.add(NLS.bind(Messages.Pruning_Stays, SharedKeys.name(key))));
        Pruning pruning = new Pruning(configuration, current, currentKey, old, keys, Optional.empty());
        Optional<String> note = pruning.checkUse(context, application, servers, wishes);
        note.ifPresent(warnings::add);
        return new Pruning(configuration, current, currentKey, old, keys, note);
    }

    private static Certificate current(PlanContext context, AuthConfiguration configuration, HeldCertificates held)
            throws PlanRefusedException {
        Thumbprint thumbprint = configuration.current().orElseThrow(() ->
                new PlanRefusedException(Messages.AuthCertificates_None, Messages.AuthCertificates_NoneAdvice));
        Certificate current = held.find(thumbprint).orElseThrow(() -> new PlanRefusedException(
                NLS.bind(Messages.AuthCertificates_NotFound, thumbprint), Messages.AuthCertificates_NotFoundAdvice));
        List<String> lacking = held.lacking(thumbprint);
        if (!lacking.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.AuthCertificates_Missing, String.join(", ", lacking), thumbprint),
                    Messages.Pruning_LackingAdvice);
        }
        if (!current.notAfter().isAfter(context.now())) {
            throw new PlanRefusedException(NLS.bind(Messages.AuthCertificates_Expired, thumbprint, current.notAfter()),
                    Messages.Pruning_ExpiredAdvice);
        }
        return current;
    }

    /** One that is newer than the current one may be on its way to become the next. */
    private static Set<Thumbprint> old(AuthConfiguration configuration, Certificate current, HeldCertificates held) {
        Set<Thumbprint> old = new LinkedHashSet<>();
        configuration.previous().ifPresent(old::add);
        held.authCertificates().stream().filter(one -> one.notBefore().isBefore(current.notBefore()))
                .sorted(Comparator.comparing(Certificate::notBefore)).map(Certificate::thumbprint).forEach(old::add);
        KeyRules.signing(configuration).forEach(old::remove);
        return old;
    }

    /** @return what whoever signs the plan must find in it: that it goes without proof, and why */
    private Optional<String> checkUse(PlanContext context, Application application, List<ExchangeServer> servers,
            Wishes wishes) throws PlanRefusedException {
        CertificateUse use = CertificateUse.of(context, application.appId(), current, old, servers,
                new PackFacts(context.facts()).authCertificateActivation());
        Optional<Instant> told = wishes.since().or(use::since);
        List<String> unproven = use.unproven(told.orElse(Instant.EPOCH), servers);
        Optional<String> note = Optional.empty();
        if (!unproven.isEmpty()) {
            String why = NLS.bind(use.looked() ? Messages.Pruning_NotProven : Messages.Pruning_NotLooked,
                    current.thumbprint(), String.join(", ", unproven));
            String reason = wishes.unproven().orElseThrow(() -> new PlanRefusedException(why,
                    Messages.Pruning_NotProvenAdvice));
            note = Optional.of(NLS.bind(Messages.Pruning_Unproven, reason, why));
        }
        Duration grace = Duration.ofHours(wishes.grace().orElse(GRACE));
        Instant since = told.orElseThrow(() -> new PlanRefusedException(
                NLS.bind(Messages.Pruning_SinceNotKnown, current.thumbprint()), Messages.Pruning_SinceNotKnownAdvice));
        Instant until = Stream.concat(Stream.of(since), use.lastWith().stream()).max(Comparator.naturalOrder())
                .orElseThrow().plus(grace);
        if (until.isAfter(context.now())) {
            throw new PlanRefusedException(NLS.bind(Messages.Pruning_Grace, Moments.text(until, ZoneOffset.UTC)),
                    NLS.bind(Messages.Pruning_GraceAdvice, grace.toHours()));
        }
        return note;
    }

    /** What a step says that it does, with what is not proven. */
    public String noted(String effect) {
        return note.map(text -> effect + " " + text).orElse(effect);
    }

    /** Of the old certificates those that a server holds. */
    public List<Thumbprint> heldBy(HeldCertificates held, String server) {
        List<Thumbprint> found = new ArrayList<>(old);
        found.removeIf(thumbprint -> !held.holds(server, thumbprint));
        return found;
    }
}
