package io.isthmus.hybridapp.internal.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

/** Organizations on the way from one auth certificate to the next. */
final class Rotations {

    static final List<String> SERVERS = List.of("EX01", "EX02", "EX03");

    private Rotations() {
    }

    static Instant in(int days) {
        return Contoso.NOW.plus(Duration.ofDays(days)).plusSeconds(3600);
    }

    /** The current certificate has so many days left. */
    static Contoso ending(int days) {
        return holding(Contoso.setUp(), in(days), Optional.empty(), SERVERS);
    }

    static Certificate next(Instant end) {
        Certificate one = Records.certificate(Contoso.NEXT, end);
        return new Certificate(one.thumbprint(), one.subject(), one.issuer(), one.serialNumber(),
                Contoso.NOW.minus(Duration.ofDays(3)), end, one.domains(), one.services(), one.status(), true,
                one.encoded());
    }

    /** Every server has the current one; some have another one, too. */
    static Contoso holding(Contoso contoso, Instant end, Optional<Certificate> other, List<String> having) {
        List<ServerCertificates> held = new ArrayList<>();
        for (String server : SERVERS) {
            List<Certificate> certificates = new ArrayList<>(List.of(Records.certificate(Contoso.CURRENT, end)));
            other.filter(one -> having.contains(server)).ifPresent(certificates::add);
            held.add(new ServerCertificates(server, Reading.read(certificates, Contoso.NOW, "Get-ExchangeCertificate")));
        }
        return contoso.with(Parts.CERTIFICATES, held);
    }

    /** A next certificate is staged, with so many days left, and on these servers. */
    static Contoso staged(int left, int nextLeft, List<String> having) {
        return holding(Contoso.setUp(), in(left), Optional.of(next(in(nextLeft))), having)
                .with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(Optional.of(Contoso.CURRENT), Optional.empty(),
                        Optional.of(Contoso.NEXT), Optional.of(in(12)), "", ""));
    }

    static Contoso knowingNext(Contoso contoso) {
        return contoso.with(Parts.APPLICATIONS, List.of(Records.application(List.of(Records.key(Contoso.CURRENT),
                Records.key(Contoso.NEXT)))));
    }

    static Contoso withoutCurrent(Contoso contoso, String server) {
        return contoso.change(Parts.CERTIFICATES, all -> all.stream().map(one -> one.server().equals(server)
                ? new ServerCertificates(server, Reading.read(one.certificates().value().orElseThrow().stream()
                        .filter(each -> !each.thumbprint().equals(Contoso.CURRENT)).toList(), Contoso.NOW, "x")) : one)
                .toList());
    }
}
