package io.isthmus.hybridapp.internal.step;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.NextCertificate;
import io.isthmus.hybridapp.internal.choice.Rotation;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.text.Moments;

/**
 * Names the certificate as the next one in the auth configuration, with the date at which it becomes the current one.
 * Until then it is withdrawn again, and one whose place it took is staged again; from then on servers sign with it, and
 * taking it away would stop them.
 */
public final class StageAuthCertificate {

    public static final String STEP = "nextCertificate";

    private static final String OBJECT = "AuthConfig";
    private static final String THUMBPRINT = "NewCertificateThumbprint";
    private static final String DATE = "NewCertificateEffectiveDate";

    private StageAuthCertificate() {
    }

    /**
     * @param replaced   the next certificate whose place it takes
     * @param known      that every other tenant knows it
     * @param now        when the plan is made
     * @param activation how long after the date servers look at it and go by it
     * @param after      what must be done before: every server has it, and Entra knows it
     */
    public static Step step(NextCertificate certificate, Rotation rotation, Optional<ReplacedCertificate> replaced,
            List<Expectation> known, Instant now, Duration activation, Set<String> after) {
        Instant effective = rotation.effective();
        String at = Moments.text(effective, ZoneOffset.UTC);
        Change change = new Change(NLS.bind(Messages.StageAuthCertificate_Effect, at),
                AuthConfigLooks.with(AuthConfigLooks.notChanged(rotation.configuration(), certificate.thumbprint()),
                        known), List.of(),
                List.of(Action.repeatable(stage(Value.of(certificate.thumbprint()), Value.of(effective.toString())))),
                Waits.exchange(AuthConfigLooks.namedNextOrCurrent(certificate.thumbprint(), certificate.title())));
        Duration left = Duration.between(now, effective);
        Reversibility reversibility = reversibility(replaced, now, left);
        return new Step(STEP, Side.ON_PREMISES, NLS.bind(Messages.StageAuthCertificate_Title, at), after, change,
                List.of(), List.of(
                        new Difference(OBJECT, "NextCertificateThumbprint", rotation.configuration().next()
                                .map(Thumbprint::text).map(Value::of).orElse(Value.none()),
                                Value.of(certificate.thumbprint())),
                        new Difference(OBJECT, "NextCertificateEffectiveDate", rotation.configuration().nextEffective()
                                .map(Instant::toString).map(Value::of).orElse(Value.none()),
                                Value.of(effective.toString()))),
                reversibility, reversibility instanceof Reversibility.Irreversible ? Optional.empty()
                        : Optional.of(replaced.map(former -> restage(certificate, former))
                                .orElseGet(() -> withdraw(certificate))),
                rotation.atOnce() ? Optional.empty() : Optional.of(
                        new Settling(SettlingKeys.AUTH_CERTIFICATE, OBJECT, left.plus(activation))));
    }

    /** Until the new one is what servers sign with, or the former one would be. */
    private static Reversibility reversibility(Optional<ReplacedCertificate> replaced, Instant now, Duration left) {
        if (replaced.isEmpty()) {
            return new Reversibility.ReversibleFor(left, Messages.StageAuthCertificate_Reason);
        }
        Optional<String> lost = replaced.get().lost(now);
        if (lost.isPresent()) {
            return new Reversibility.Irreversible(lost.get());
        }
        Duration formerLeft = Duration.between(now, replaced.get().effective().orElseThrow());
        return new Reversibility.ReversibleFor(left.compareTo(formerLeft) < 0 ? left : formerLeft,
                Messages.StageAuthCertificate_ReasonReplaced);
    }

    private static Change withdraw(NextCertificate certificate) {
        return new Change(Messages.StageAuthCertificate_Undo,
                List.of(AuthConfigLooks.next(certificate.thumbprint(), certificate.title())), List.of(),
                List.of(Action.repeatable(stage(Value.none(), Value.none()))),
                Waits.exchange(AuthConfigLooks.neitherCurrentNorNext(certificate.thumbprint(), certificate.title())));
    }

    private static Change restage(NextCertificate certificate, ReplacedCertificate former) {
        String thumbprint = former.thumbprint().text();
        Instant effective = former.effective().orElseThrow();
        return new Change(NLS.bind(Messages.StageAuthCertificate_Restage, former.thumbprint().abbreviated(),
                Moments.text(effective, ZoneOffset.UTC)),
                List.of(AuthConfigLooks.next(certificate.thumbprint(), certificate.title()),
                        AuthConfigLooks.holds(former.holder().orElseThrow(), thumbprint,
                                former.thumbprint().abbreviated())),
                List.of(), List.of(Action.repeatable(stage(Value.of(thumbprint), Value.of(effective.toString())))),
                Waits.exchange(AuthConfigLooks.next(thumbprint, former.thumbprint().abbreviated())));
    }

    /**
     * Nothing for both withdraws the one that is there, which no document describes: the verification shows whether it
     * did. A date that is near asks a person unless that is forced.
     */
    private static CmdletRequest stage(Value thumbprint, Value date) {
        return CmdletRequest.onPremises("Set-AuthConfig").with(THUMBPRINT, thumbprint).with(DATE, date)
                .with("Force", Value.of(true));
    }
}
