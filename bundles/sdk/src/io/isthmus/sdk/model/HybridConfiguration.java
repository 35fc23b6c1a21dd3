package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Get-HybridConfiguration shows: what the wizard was asked for.
 *
 * @param features                  "FreeBusy", "MailTips", "Photos", "SecureMail", …
 * @param domains                   the hybrid domains
 * @param clientAccessServers       servers that face the cloud
 * @param sendingTransportServers   servers that send mail to it
 * @param receivingTransportServers servers that receive mail from it
 * @param edgeTransportServers      Edge servers in between
 * @param onPremisesSmartHost       where the cloud delivers
 * @param tlsCertificateName        issuer and subject of the certificate, as {@code <I>…<S>…}
 * @param serviceInstance           0 for the normal service, 1 for 21Vianet
 * @since 1.0
 */
public record HybridConfiguration(Set<String> features, List<String> domains, List<String> clientAccessServers,
        List<String> sendingTransportServers, List<String> receivingTransportServers,
        List<String> edgeTransportServers, Optional<String> onPremisesSmartHost,
        Optional<String> tlsCertificateName, int serviceInstance) {

    /** Copies the collections. */
    public HybridConfiguration {
        features = Set.copyOf(features);
        domains = List.copyOf(domains);
        clientAccessServers = List.copyOf(clientAccessServers);
        sendingTransportServers = List.copyOf(sendingTransportServers);
        receivingTransportServers = List.copyOf(receivingTransportServers);
        edgeTransportServers = List.copyOf(edgeTransportServers);
    }

    /** Whether free/busy, MailTips or photos cross the border: then the dedicated application is needed. */
    public boolean richCoexistence() {
        return features.stream().anyMatch(feature -> feature.equalsIgnoreCase("FreeBusy")
                || feature.equalsIgnoreCase("MailTips") || feature.equalsIgnoreCase("Photos"));
    }
}
