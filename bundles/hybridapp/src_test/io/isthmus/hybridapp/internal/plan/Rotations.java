package io.isthmus.hybridapp.internal.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** Organizations on the way from one auth certificate to the next. */
final class Rotations {

    static final List<String> SERVERS = List.of("EX01", "EX02", "EX03");
    static final String OTHER_TENANT = "99999999-2222-4333-8444-555555555555";

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

    /** The organization is hybrid with another tenant, too. */
    private static Contoso shared(Contoso contoso) {
        return contoso.change(Parts.AUTH_SERVERS, servers -> {
            List<AuthServer> all = new ArrayList<>(servers);
            all.add(Records.evoSts("EvoSts 2", OTHER_TENANT, Optional.of(OTHER_TENANT), List.of("fabrikam.com")));
            return all;
        });
    }

    /** Its plan is made where that tenant is not connected. */
    static ScriptedPlanContext alone(Contoso contoso) {
        return new ScriptedPlanContext(shared(contoso));
    }

    /**
     * Its plan is made where that tenant is connected.
     *
     * @param there what is read of it
     */
    static ScriptedPlanContext with(Contoso contoso, Contoso there) {
        ScriptedPlanContext own = alone(contoso);
        return own.beside(new ScriptedPlanContext(there).as(
                new HybridPair(own.pair().organization(), Optional.of(OTHER_TENANT), "Fabrikam")));
    }
}
