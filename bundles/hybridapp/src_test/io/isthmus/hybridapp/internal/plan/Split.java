package io.isthmus.hybridapp.internal.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.isthmus.hybridapp.internal.transfer.Transfers;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** Two people: one who sees the servers of Contoso alone, and one who sees its tenant alone. */
final class Split {

    static final Thumbprint CURRENT = KeyRules.thumbprintOf(CertificateData.CURRENT).orElseThrow();
    static final Thumbprint NEXT = KeyRules.thumbprintOf(CertificateData.NEXT).orElseThrow();

    private Split() {
    }

    /** Contoso with certificates that are some. */
    static Contoso certified(Contoso contoso) {
        List<Certificate> held = List.of(certificate(CURRENT, CertificateData.CURRENT), certificate(NEXT, CertificateData.NEXT));
        return contoso.with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(Optional.of(CURRENT), Optional.empty(),
                Optional.of(NEXT), Optional.empty(), "", ""))
                .with(Parts.CERTIFICATES, Stream.of("EX01", "EX02", "EX03").map(server -> new ServerCertificates(server,
                        Reading.read(held, Contoso.NOW, "Get-ExchangeCertificate"))).toList());
    }

    private static Certificate certificate(Thumbprint thumbprint, String data) {
        Certificate some = Records.certificate(Contoso.CURRENT, Contoso.CERTIFICATE_END);
        return new Certificate(thumbprint, some.subject(), some.issuer(), some.serialNumber(), some.notBefore(),
                some.notAfter(), some.domains(), Set.of(), some.status(), true, Optional.of(data));
    }

    /** What whoever looks after the servers sees. */
    static Contoso servers() {
        return without(certified(Contoso.freshHybrid()), Set.of(Side.ENTRA, Side.EXCHANGE_ONLINE));
    }

    /** What whoever looks after the tenant sees before there is an application. */
    static Contoso tenant() {
        return without(Contoso.freshHybrid(), Set.of(Side.ON_PREMISES, Side.EXCHANGE_ONLINE));
    }

    /** What whoever looks after the tenant sees once the application can be used. */
    static Contoso tenantSetUp() {
        return without(Contoso.setUp().with(Parts.APPLICATIONS, List.of(Records.application(true,
                List.of(Records.key(CURRENT, Contoso.CERTIFICATE_END), Records.key(NEXT, Contoso.CERTIFICATE_END))))),
                Set.of(Side.ON_PREMISES, Side.EXCHANGE_ONLINE));
    }

    static Contoso without(Contoso contoso, Set<Side> sides) {
        Contoso left = contoso;
        for (Part<?> part : Parts.byId().values()) {
            if (sides.contains(part.side())) {
                left = left.without(part);
            }
        }
        return left;
    }

    /** The file for the Entra admin. */
    static Value forEntra() throws PlanRefusedException {
        return document(new SplitExport().make(new ScriptedPlanContext(servers())));
    }

    /** The file for the Exchange admin that answers one. */
    static Value forExchange(Value request) throws PlanRefusedException {
        return document(new SplitExport().make(new ScriptedPlanContext(tenantSetUp()).ofTenant()
                .document(Transfers.REQUEST, request)));
    }

    /** The document that a plan writes first. */
    static Value document(PlanDraft draft) {
        return draft.steps().getFirst().change().actions().stream().map(Action::request)
                .map(request -> ((DocumentRequest) request).document().orElseThrow()).findFirst().orElseThrow();
    }
}
