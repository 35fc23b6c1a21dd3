package io.isthmus.signins.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * The first sign-in that shows that a change of ours works: of the dedicated application after it was set up or switched
 * on, and with the new certificate after that was changed.
 *
 * @param tenant      in whose log it will stand
 * @param application who will sign in
 * @param title       what the application is called
 * @param certificate with which certificate; empty where any will do
 * @param since       when the last change was made
 * @param until       when services go by it at the latest
 * @since 1.0
 */
public record AwaitedSignIn(TenantId tenant, AppId application, String title, Optional<Thumbprint> certificate,
        Instant since, Instant until) {

    /** Sign-ins come into the log minutes late, some up to two hours. */
    public static final Duration LOG_DELAY = Duration.ofHours(2);

    private static final Set<String> SWITCHING = Set.of(SettlingKeys.APPLICATION_KEYS, SettlingKeys.EWS_CONSENT,
            SettlingKeys.EWS_ACCESS, SettlingKeys.EWS_ENABLED, SettlingKeys.AUTH_SERVER, SettlingKeys.OVERRIDE,
            SettlingKeys.AUTH_CERTIFICATE);

    /** Those that are to be waited for after the changes that a snapshot knows of; one for each application. */
    public static List<AwaitedSignIn> after(Snapshot snapshot) {
        List<AwaitedSignIn> awaited = new ArrayList<>();
        for (HybridPair pair : snapshot.pairs()) {
            if (pair.tenant().isPresent()
                    && ApplicationRules.find(snapshot, pair) instanceof ApplicationMatch.Found found) {
                after(snapshot, pair, found.application()).ifPresent(awaited::add);
            }
        }
        return awaited;
    }

    private static Optional<AwaitedSignIn> after(Snapshot snapshot, HybridPair pair, Application application) {
        List<PendingEffect> effects = snapshot.pending(pair).stream()
                .filter(effect -> SWITCHING.contains(effect.key())).toList();
        boolean renewed = effects.stream().anyMatch(effect -> effect.key().equals(SettlingKeys.AUTH_CERTIFICATE));
        Optional<Thumbprint> certificate = snapshot.read(Parts.AUTH_CONFIGURATION, pair).value()
                .filter(configuration -> renewed)
                .flatMap(configuration -> configuration.next().or(configuration::current));
        return effects.stream().map(PendingEffect::since).max(Instant::compareTo).map(since -> new AwaitedSignIn(
                TenantId.of(pair.tenant().orElseThrow()), application.appId(), application.displayName(), certificate,
                since,
                effects.stream().map(PendingEffect::until).max(Instant::compareTo).orElseThrow()));
    }

    /** When it is waited for no more. */
    public Instant end() {
        return until.plus(LOG_DELAY);
    }

    /** When to look again: each minute at first, and less often the longer it takes. */
    public Duration pause(Instant now) {
        long seconds = Duration.between(since, now).toSeconds() / 60;
        return Duration.ofSeconds(Math.clamp(seconds, 60, 900));
    }
}
