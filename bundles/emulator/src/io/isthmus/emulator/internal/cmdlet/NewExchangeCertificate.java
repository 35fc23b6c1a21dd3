package io.isthmus.emulator.internal.cmdlet;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.security.auth.x500.X500Principal;

import io.isthmus.emulator.internal.effects.AuthCertificates;
import io.isthmus.emulator.internal.scenario.Certificates;
import io.isthmus.emulator.internal.scenario.SelfSignedCertificate;
import io.isthmus.sdk.data.Value;

/** Lets a server make a self-signed certificate, or a request for an authority. */
final class NewExchangeCertificate implements CmdletRunner.Behaviour {

    private static final long YEARS = 5;
    private static final int LONGEST_FRIENDLY_NAME = 63;
    private static final int USUAL_BITS = 2048;
    private static final Set<Integer> BITS = Set.of(1024, USUAL_BITS, 4096);
    private static final Set<String> SERVICES = Set.of("none", "imap", "pop", "um", "iis", "smtp", "federation");

    @Override
    public CmdletResult run(Invocation invocation) {
        Value.Members server = ExchangeCertificates.server(invocation);
        if (server.at("/IsEdgeServer").bool().orElse(false)) {
            throw ExchangeCertificates.invalid("An Edge Transport server makes its certificates itself.");
        }
        String name = server.at("/Name").text().orElseThrow();
        if (invocation.flag("GenerateRequest")) {
            return request(invocation, server, name);
        }
        checkServices(invocation);
        Instant now = invocation.now().truncatedTo(ChronoUnit.SECONDS);
        String encoded = SelfSignedCertificate.make(subject(invocation, name), domains(invocation, server),
                UUID.fromString(invocation.ids().next()), now,
                now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant(), bits(invocation));
        Value.Members certificate = Certificates.describeEncoded(encoded);
        put(invocation, name, certificate, Value.members());
        return CmdletResult.of(invocation.cmdlet().kind(), List.of(certificate));
    }

    /** The server keeps the key, and a certificate that stands for the request until it is answered. */
    private static CmdletResult request(Invocation invocation, Value server, String name) {
        Instant now = invocation.now().truncatedTo(ChronoUnit.SECONDS);
        SelfSignedCertificate.Request request = SelfSignedCertificate.request(subject(invocation, name),
                domains(invocation, server), UUID.fromString(invocation.ids().next()), now,
                now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant(), bits(invocation));
        put(invocation, name, Certificates.describeEncoded(request.stands()),
                Value.members().with(AuthCertificates.PENDING, Value.of(true)));
        return CmdletResult.text(request.text());
    }

    private static void put(Invocation invocation, String server, Value.Members certificate, Value.Members more) {
        Value.Members document = Value.members().with("Server", Value.of(server))
                .with("Subject", certificate.at("/Subject"))
                .with("FriendlyName", Value.of(friendlyName(invocation)))
                .with("PrivateKeyExportable", Value.of(invocation.flag("PrivateKeyExportable")))
                .with("RawData", certificate.at("/RawData"))
                .with("WhenCreated", Value.of(invocation.now().toString()));
        Optional<Duration> carries = invocation.settings().at("/carriesAfter").text().map(Duration::parse);
        if (carries.isPresent() && invocation.flag("PrivateKeyExportable")) {
            Instant carried = invocation.now().plus(carries.get());
            document = document.with(AuthCertificates.CARRIED, Value.of(carried.toString()));
        }
        for (Map.Entry<String, Value> member : more.values().entrySet()) {
            document = document.with(member.getKey(), member.getValue());
        }
        invocation.state().put(AuthCertificates.MADE, certificate.at("/Thumbprint").text().orElseThrow(), document);
    }

    /** A certificate for SMTP, as it is without any, would replace the server's own: that is asked first. */
    private static void checkServices(Invocation invocation) {
        List<String> services = texts(invocation.parameters().getOrDefault("Services",
                Value.texts(List.of("IMAP", "POP", "SMTP"))));
        if (services.isEmpty() || !SERVICES.containsAll(services)) {
            throw CmdletError.badParameter("Services", "The possible enumeration values are \"None,IMAP,POP,UM,IIS,"
                    + "SMTP,Federation\".");
        }
        if (services.contains("smtp") && !invocation.flag("Force")) {
            throw CmdletError.confirmationNeeded();
        }
    }

    private static List<String> texts(Value value) {
        return value.text().map(text -> List.of(text.split("\\s*,\\s*")))
                .orElseGet(() -> value.entries().flatMap(each -> each.text().stream()).toList()).stream()
                .map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    private static String subject(Invocation invocation, String server) {
        String subject = invocation.text("SubjectName").filter(text -> !text.isBlank()).orElse("CN=" + server);
        try {
            return new X500Principal(subject).toString();
        } catch (IllegalArgumentException broken) {
            throw CmdletError.badParameter("SubjectName", "The X500 name is invalid.");
        }
    }

    private static List<String> domains(Invocation invocation, Value server) {
        return invocation.parameters().containsKey("DomainName") ? texts(invocation.parameters().get("DomainName"))
                : List.of(server.at("/Name").text().orElseThrow(), server.at("/Fqdn").text().orElseThrow());
    }

    private static int bits(Invocation invocation) {
        int bits = invocation.parameters().getOrDefault("KeySize", Value.of(USUAL_BITS)).whole().orElseThrow().intValue();
        if (!BITS.contains(bits)) {
            throw ExchangeCertificates.invalid("The key size must be 1024, 2048 or 4096 bits.");
        }
        return bits;
    }

    private static String friendlyName(Invocation invocation) {
        String name = invocation.text("FriendlyName").orElse("Microsoft Exchange");
        if (name.length() > LONGEST_FRIENDLY_NAME) {
            throw CmdletError.badParameter("FriendlyName", "The value must be less than 64 characters.");
        }
        return name;
    }
}
