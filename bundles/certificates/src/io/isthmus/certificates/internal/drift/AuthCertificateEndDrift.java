package io.isthmus.certificates.internal.drift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.AuthCertificateSuccession;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.sdk.watch.Drift;

/**
 * The time is nearly over in which servers have an auth certificate to sign with: none follows the current one, or the
 * one that is staged cannot. Told at each limit once, and anew where what keeps it from following is another thing.
 */
public final class AuthCertificateEndDrift extends EndDrift<AuthCertificateEndDrift.Ending> {

    private static final Remediation ROTATE = Remediation.of("certificate.rotate");

    record Ending(Nearness nearness, AuthCertificateSuccession succession) {
    }

    @Override
    List<Ending> ending(Reads reads) {
        return AuthCertificateSuccession.of(reads).flatMap(succession ->
                Nearness.ofAuthCertificate(succession.until(), reads)
                        .map(nearness -> new Ending(nearness, succession))).stream().toList();
    }

    @Override
    Drift drift(Ending ending, Instant now) {
        AuthCertificateSuccession succession = ending.succession();
        String day = Moments.day(LocalDate.ofInstant(succession.until(), ZoneOffset.UTC));
        String message = ending.nearness() == Nearness.OVER ? NLS.bind(Messages.AuthEnd_Since, day, why(succession))
                : NLS.bind(Messages.AuthEnd_From, new Object[] {day,
                        Lengths.rounded(Duration.between(now, succession.until())), why(succession)});
        return Drift.of(ending.nearness().severity(), message, Messages.AuthEnd_Meaning, Messages.AuthEnd_Advice)
                .mendedBy(ROTATE);
    }

    private static String why(AuthCertificateSuccession succession) {
        String current = ShortIds.of(succession.current().text());
        String next = succession.next().map(Thumbprint::text).map(ShortIds::of).orElse("");
        if (succession.gap().isEmpty()) {
            return NLS.bind(Messages.AuthEnd_NextEnds, current, next);
        }
        return switch (succession.gap().get()) {
            case NONE_STAGED -> NLS.bind(Messages.AuthEnd_NoneStaged, current);
            case NO_DATE -> NLS.bind(Messages.AuthEnd_NoDate, current, next);
            case TOO_LATE -> NLS.bind(Messages.AuthEnd_TooLate, current, next);
            case NOT_ACTIVATED -> NLS.bind(Messages.AuthEnd_NotActivated, current, next);
            case NOT_VALID -> NLS.bind(Messages.AuthEnd_NotValid, next);
            case MISSING -> NLS.bind(Messages.AuthEnd_Missing, next, String.join(", ", succession.servers()));
        };
    }
}
