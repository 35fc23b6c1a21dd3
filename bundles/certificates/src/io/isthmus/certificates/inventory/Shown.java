package io.isthmus.certificates.inventory;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.CertificateReader;
import io.isthmus.certificates.UnreadableFileException;
import io.isthmus.certificates.Validity;
import io.isthmus.certificates.rule.Presented;
import io.isthmus.certificates.rule.SnapshotUses;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * What the sides of a snapshot show of one certificate: as a server holds it, as a key
 * credential, and as a public name presents it.
 */
final class Shown {

    private static final String VALID = "Valid";

    private final Thumbprint thumbprint;
    private final Map<String, Certificate> byServer = new LinkedHashMap<>();
    private Optional<CertificateDetails> details = Optional.empty();
    private Optional<KeyCredential> key = Optional.empty();
    private Optional<Part<?>> keyPart = Optional.empty();
    private boolean presented;

    private Shown(Thumbprint thumbprint) {
        this.thumbprint = thumbprint;
    }

    /** A certificate of which nothing but the thumbprint is known. */
    static Shown nothingOf(Thumbprint thumbprint) {
        return new Shown(thumbprint);
    }

    /** All that a snapshot shows, by thumbprint. A certificate that many servers hold is parsed once. */
    static Map<Thumbprint, Shown> of(Snapshot snapshot) {
        Map<Thumbprint, Shown> all = new LinkedHashMap<>();
        for (SideSnapshot side : snapshot.sides()) {
            side.read(Parts.CERTIFICATES).value().orElse(List.of()).forEach(server -> server.certificates().value()
                    .orElse(List.of()).forEach(one -> all.computeIfAbsent(one.thumbprint(), Shown::new)
                            .held(server.server(), one)));
            side.read(Parts.PUBLIC_NAMES).value().orElse(List.of()).stream().flatMap(name -> Presented.of(name).stream())
                    .forEach(presented -> all.computeIfAbsent(presented.own().thumbprint(), Shown::new)
                            .presented(presented.own()));
            keys(all, Parts.APPLICATIONS, side.read(Parts.APPLICATIONS).value().stream().flatMap(List::stream)
                    .map(Application::keyCredentials));
            keys(all, Parts.SERVICE_PRINCIPALS, side.read(Parts.SERVICE_PRINCIPALS).value().stream()
                    .flatMap(List::stream).map(ServicePrincipal::keyCredentials));
            keys(all, Parts.SHARED_PRINCIPAL, side.read(Parts.SHARED_PRINCIPAL).value().stream()
                    .map(ServicePrincipal::keyCredentials));
        }
        return all;
    }

    private static void keys(Map<Thumbprint, Shown> all, Part<?> part, Stream<List<KeyCredential>> holders) {
        holders.flatMap(List::stream).forEach(key -> KeyRules.thumbprint(key)
                .ifPresent(thumbprint -> all.computeIfAbsent(thumbprint, Shown::new).credential(part, key)));
    }

    private void held(String server, Certificate certificate) {
        byServer.putIfAbsent(server, certificate);
        parse(certificate.encoded());
    }

    private void presented(CertificateDetails own) {
        presented = true;
        details = Optional.of(own);
    }

    private void credential(Part<?> part, KeyCredential credential) {
        if (key.isEmpty()) {
            key = Optional.of(credential);
            keyPart = Optional.of(part);
        }
        parse(credential.certificate());
    }

    /** What does not have the thumbprint that it is shown with is another certificate, and tells nothing of this one. */
    private void parse(Optional<String> encoded) {
        if (details.isEmpty()) {
            details = encoded.flatMap(Shown::decoded).flatMap(Shown::parsed)
                    .filter(certificate -> certificate.thumbprint().equals(thumbprint));
        }
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<CertificateDetails> parsed(byte[] content) {
        try {
            return CertificateReader.read(content).certificates().stream().findFirst();
        } catch (UnreadableFileException notUnderstood) {
            return Optional.empty();
        }
    }

    Thumbprint thumbprint() {
        return thumbprint;
    }

    Optional<CertificateDetails> details() {
        return details;
    }

    /** What one of the servers told. */
    Optional<Certificate> told() {
        return byServer.values().stream().findFirst();
    }

    boolean heldBy(String server) {
        return byServer.keySet().stream().anyMatch(server::equalsIgnoreCase);
    }

    boolean held() {
        return !byServer.isEmpty();
    }

    /**
     * Whether one of several servers uses it for a service.
     *
     * @return empty where none does of those that told, and another one did not tell
     */
    Optional<Boolean> serves(Set<String> servers, String service) {
        List<Optional<List<String>>> told = byServer.entrySet().stream().filter(held -> servers.contains(held.getKey()))
                .map(held -> SnapshotUses.services(held.getValue())).toList();
        boolean serves = told.stream().anyMatch(one -> one.filter(services -> services.contains(service)).isPresent());
        return serves || told.stream().allMatch(Optional::isPresent) ? Optional.of(serves) : Optional.empty();
    }

    /** Whether it stands for a request that waits for its answer. */
    boolean requested() {
        return byServer.values().stream().anyMatch(Certificate::requested);
    }

    /**
     * Whether it may stand for one: it signed itself, and what is known of it comes from servers that told no more than
     * the certificate itself.
     */
    boolean untold() {
        return held() && key.isEmpty() && !presented && byServer.values().stream().allMatch(one ->
                SnapshotUses.services(one).isEmpty() && one.subject().equals(one.issuer()));
    }

    /** What servers say of it other than that it is valid. */
    Map<String, String> serverStatus() {
        Map<String, String> status = new TreeMap<>();
        byServer.forEach((server, certificate) -> certificate.status()
                .filter(text -> !text.equalsIgnoreCase(VALID)).ifPresent(text -> status.put(server, text)));
        return status;
    }

    /** From when to when it counts: by itself, else as a server or the directory tells. */
    Optional<Validity> validity() {
        return details.map(CertificateDetails::validity)
                .or(() -> told().map(one -> new Validity(one.notBefore(), one.notAfter())))
                .or(() -> key.flatMap(one -> one.start().flatMap(start -> one.end().map(end -> new Validity(start, end)))));
    }

    /** When it ends to count; the beginning of time where nothing tells. */
    Instant end() {
        return validity().map(Validity::notAfter).orElse(Instant.MIN);
    }

    String name() {
        return details.map(CertificateDetails::title)
                .or(() -> told().map(one -> commonName(one.subject())))
                .or(() -> key.flatMap(KeyCredential::displayName).filter(name -> !name.isBlank()))
                .orElse(thumbprint.abbreviated());
    }

    private static String commonName(String subject) {
        return subject.regionMatches(true, 0, "CN=", 0, 3) ? subject.substring(3).split(",", 2)[0] : subject;
    }

    Resource resource() {
        Part<?> part = held() ? Parts.CERTIFICATES
                : keyPart.orElse(presented ? Parts.PUBLIC_NAMES : Parts.AUTH_CONFIGURATION);
        boolean named = held() || keyPart.isPresent();
        return new Resource(part.side(), part.id(), named ? thumbprint.text() : "", name());
    }
}
