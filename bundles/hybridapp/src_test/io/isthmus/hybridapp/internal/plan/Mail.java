package io.isthmus.hybridapp.internal.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.InboundConnector;
import io.isthmus.sdk.model.OutboundConnector;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** Contoso with mail between both sides: what carries it, and the certificate that it goes by. */
final class Mail {

    /** What mail goes by. */
    static final Certificate OLD = certificate("A1".repeat(20), "2025", 150, "mail.contoso.com", "autodiscover.contoso.com");
    /** What an authority issued after it. */
    static final Certificate NEW = certificate("B2".repeat(20), "2027", 190, "mail.contoso.com", "autodiscover.contoso.com");
    static final String OLD_NAME = "<I>CN=Authority 2025<S>CN=mail.contoso.com";
    static final String NEW_NAME = "<I>CN=Authority 2027<S>CN=mail.contoso.com";
    static final String SENDING = "Outbound to Office 365";
    static final String MAILBOX = "cloud@contoso.mail.onmicrosoft.com";

    private Mail() {
    }

    static Certificate certificate(String thumbprint, String authority, int daysLeft, String... names) {
        return new Certificate(Thumbprint.of(thumbprint), "CN=mail.contoso.com", "CN=Authority " + authority,
                Optional.empty(), Contoso.NOW.minus(Duration.ofDays(10)), Contoso.NOW.plus(Duration.ofDays(daysLeft)),
                List.of(names), Set.of(), Optional.empty(), false, Optional.of("AAAA"));
    }

    /** The same, where the server tells what it uses it for. */
    static Certificate serving(Certificate certificate, String... services) {
        return new Certificate(certificate.thumbprint(), certificate.subject(), certificate.issuer(),
                certificate.serialNumber(), certificate.notBefore(), certificate.notAfter(), certificate.domains(),
                Set.of(services), certificate.status(), certificate.selfSigned(), certificate.encoded());
    }

    /** Nothing carries mail to the cloud. */
    static Contoso without(Contoso contoso) {
        return contoso.with(Parts.SEND_CONNECTORS, List.of()).with(Parts.RECEIVE_CONNECTORS, List.of())
                .with(Parts.INBOUND_CONNECTORS, List.of()).with(Parts.OUTBOUND_CONNECTORS, List.of())
                .with(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS, List.of());
    }

    /** EX01 and EX02 send mail to the cloud, EX01 takes it, and EX01 to EX03 hold a certificate for it. */
    static Contoso between(Contoso contoso, Certificate... held) {
        return without(contoso).with(Parts.SEND_CONNECTORS, List.of(
                new SendConnector(SENDING, List.of("smtp:contoso.mail.onmicrosoft.com;1"), List.of(),
                        List.of("EX01", "EX02"), true, Optional.of("DomainValidation"),
                        Optional.of("mail.protection.outlook.com"), Optional.of(OLD_NAME), true, true),
                new SendConnector("Internet", List.of("smtp:*;1"), List.of(), List.of("EX03"), false, Optional.empty(),
                        Optional.empty(), Optional.empty(), false, true)))
                .with(Parts.RECEIVE_CONNECTORS, List.of(receiving("EX01", "Default Frontend EX01",
                        "mail.protection.outlook.com:AcceptCloudServicesMail"), receiving("EX01", "Scanners")))
                .with(Parts.INBOUND_CONNECTORS, List.of(new InboundConnector("Inbound", "OnPremises", List.of("smtp:*;1"),
                        Optional.of("mail.contoso.com"), true, true, true)))
                .with(Parts.OUTBOUND_CONNECTORS, List.of(new OutboundConnector("Outbound", "OnPremises",
                        List.of("contoso.com"), List.of("mail.contoso.com"), Optional.empty(),
                        Optional.of("mail.contoso.com"), false, true, true)))
                .with(Parts.HYBRID_CONFIGURATION, configuration(List.of()))
                .with(Parts.CERTIFICATES, Stream.of("EX01", "EX02", "EX03").map(server -> holding(server, held)).toList());
    }

    static HybridConfiguration configuration(List<String> edges) {
        return new HybridConfiguration(Set.of("SecureMail"), List.of("contoso.com"), List.of(), List.of("EX01", "EX02"),
                List.of("EX01"), edges, Optional.of("mail.contoso.com"), Optional.of(OLD_NAME), 0);
    }

    private static ReceiveConnector receiving(String server, String name, String... capabilities) {
        return new ReceiveConnector(name, server, List.of("0.0.0.0:25"), List.of(), List.of("Tls"), List.of(),
                Optional.empty(), List.of(capabilities), true);
    }

    static ServerCertificates holding(String server, Certificate... more) {
        List<Certificate> certificates = new ArrayList<>(List.of(more));
        certificates.add(Records.certificate(Contoso.CURRENT, Contoso.CERTIFICATE_END));
        return new ServerCertificates(server, Reading.read(certificates, Contoso.NOW, "Get-ExchangeCertificate"));
    }

    /** The shell tells what servers show to each other. */
    static ScriptedPlanContext connected(Contoso contoso) {
        List<Value> services = Stream.of("EX01", "EX02", "EX03").<Value>map(server -> Value.members()
                .with("Name", Value.of(server)).with("InternalTransportCertificateThumbprint",
                        Value.of(OLD.thumbprint().text()))).toList();
        return new ScriptedPlanContext(contoso).answering("Get-TransportService",
                Reading.read(new Value.Array(services), Instant.EPOCH, "Get-TransportService"));
    }

    static PublicCertificate file(Certificate certificate) {
        return new PublicCertificate(certificate, "RSA", 2048, false, true, true);
    }

    /** A connector or the hybrid configuration, as a cmdlet answers it, that names a certificate. */
    static Value named(String name) {
        return Value.list(Value.members().with("TlsCertificateName", Value.of(name)));
    }

    /** Whether a test of mail that ends so proves that a message arrived. */
    static boolean arrived(Optional<Action.Proof> proof, String result) {
        return proof.orElseThrow().answer().holds(result(result));
    }

    /** Everything names the new certificate. */
    static Contoso renewed() {
        SendConnector sending = new SendConnector(SENDING, List.of("smtp:contoso.mail.onmicrosoft.com;1"), List.of(),
                List.of("EX01", "EX02"), true, Optional.of("DomainValidation"), Optional.of("mail.protection.outlook.com"),
                Optional.of(NEW_NAME), true, true);
        return between(Contoso.setUp(), OLD).with(Parts.SEND_CONNECTORS, List.of(sending)).with(Parts.HYBRID_CONFIGURATION,
                new HybridConfiguration(Set.of("SecureMail"), List.of("contoso.com"), List.of(), List.of("EX01", "EX02"),
                        List.of("EX01", "EX03"), List.of(), Optional.of("mail.contoso.com"), Optional.of(NEW_NAME), 0))
                .with(Parts.CERTIFICATES, Stream.of("EX01", "EX02", "EX03")
                        .map(server -> holding(server, OLD, NEW)).toList());
    }

    /** Asks for the third go: a certificate leaves the servers. */
    static ScriptedPlanContext removing(String thumbprint) {
        return removing(renewed()).parameter("remove", Value.of(thumbprint));
    }

    static ScriptedPlanContext removing(Contoso contoso) {
        return new ScriptedPlanContext(contoso).parameter("remove", Value.of(OLD.thumbprint().text()))
                .parameter("mailTo", Value.of(MAILBOX));
    }

    private static Value result(String result) {
        return Value.list(Value.members().with("TestMailflowResult", Value.of(result)));
    }
}
