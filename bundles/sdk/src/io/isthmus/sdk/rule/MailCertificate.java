package io.isthmus.sdk.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Parts;

/**
 * The certificate that mail between the servers and the cloud goes by.
 *
 * @param name     by which the hybrid configuration means it, else a connector to the cloud that is used
 * @param standing of those that servers hold and that are meant, the one that counts longest, as the servers show it;
 *                 empty where no server that was read holds one
 * @since 1.0
 */
public record MailCertificate(CertificateName name, Optional<Certificate> standing) {

    /** As it was read; empty where nothing that was read names one. */
    public static Optional<MailCertificate> of(Reads reads) {
        return reads.read(Parts.HYBRID_CONFIGURATION).value().flatMap(HybridConfiguration::tlsCertificateName)
                .or(() -> reads.read(Parts.SEND_CONNECTORS).value().orElse(List.of()).stream()
                        .filter(connector -> connector.enabled() && connector.cloudServicesMailEnabled())
                        .flatMap(connector -> connector.tlsCertificateName().stream()).findFirst())
                .map(CertificateName::of).map(name -> new MailCertificate(name,
                        reads.read(Parts.CERTIFICATES).value().orElse(List.of()).stream()
                                .flatMap(server -> server.certificates().value().orElse(List.of()).stream())
                                .filter(name::names).max(Comparator.comparing(Certificate::notAfter))));
    }
}
