package io.isthmus.certificates.internal.drift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.sdk.watch.Drift;

/**
 * The application comes to the end of the key credential that servers sign in by: its entry in Entra has an end of its
 * own, which may come before that of the certificate. An entry that ends with its certificate is told with that. Where
 * the organization was not read, the last entry to end is meant. Told at each limit once.
 */
public final class ApplicationKeyEndDrift extends EndDrift<ApplicationKeyEndDrift.Ending> {

    private static final Remediation UPLOAD = Remediation.of("app.certificates");

    record Ending(Nearness nearness, String application, String key, Instant end) {
    }

    @Override
    List<Ending> ending(Reads reads) {
        return ApplicationRules.find(reads) instanceof ApplicationMatch.Found found
                ? ending(reads, found.application()) : List.of();
    }

    private static List<Ending> ending(Reads reads, Application application) {
        return meant(reads, application.keyCredentials()).flatMap(key -> key.end()
                .flatMap(end -> Nearness.ofAuthCertificate(end, reads)).map(nearness -> new Ending(nearness,
                        application.displayName(), KeyRules.thumbprint(key).map(Thumbprint::text)
                                .orElseGet(() -> key.keyId().toString()), key.end().orElseThrow())).stream()).toList();
    }

    private static Stream<KeyCredential> meant(Reads reads, List<KeyCredential> keys) {
        Optional<AuthConfiguration> configuration = reads.read(Parts.AUTH_CONFIGURATION).value();
        if (configuration.isEmpty()) {
            boolean endless = keys.stream().anyMatch(key -> key.end().isEmpty());
            return endless ? Stream.empty()
                    : keys.stream().max(Comparator.comparing(key -> key.end().orElseThrow())).stream();
        }
        return KeyRules.signing(configuration.get()).stream().flatMap(thumbprint ->
                KeyRules.keyOf(thumbprint, keys).filter(key -> endsFirst(key, thumbprint, reads)).stream());
    }

    private static boolean endsFirst(KeyCredential key, Thumbprint thumbprint, Reads reads) {
        return key.end().isPresent() && reads.read(Parts.CERTIFICATES).value().orElse(List.of()).stream()
                .flatMap(server -> server.certificates().value().stream()).flatMap(List::stream)
                .filter(one -> one.thumbprint().equals(thumbprint)).findFirst()
                .filter(one -> !key.end().get().isBefore(one.notAfter())).isEmpty();
    }

    @Override
    Drift drift(Ending ending, Instant now) {
        String key = ShortIds.of(ending.key());
        String day = Moments.day(LocalDate.ofInstant(ending.end(), ZoneOffset.UTC));
        String message = ending.nearness() == Nearness.OVER
                ? NLS.bind(Messages.KeyEnd_Ended, new Object[] {ending.application(), key, day})
                : NLS.bind(Messages.KeyEnd_Ends, new Object[] {ending.application(), key, day,
                        Lengths.rounded(Duration.between(now, ending.end()))});
        return Drift.of(ending.nearness().severity(), message, Messages.KeyEnd_Meaning, Messages.KeyEnd_Advice)
                .mendedBy(UPLOAD);
    }
}
