package io.isthmus.certificates.rule;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.OutboundConnector;
import io.isthmus.sdk.model.VirtualDirectory;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * The names by which the other side reaches an organization, and which some certificate of it has to cover ("Certificate
 * requirements for hybrid deployments", Microsoft Learn): EWS and Autodiscover as published, Autodiscover of the hybrid
 * domains, where the cloud delivers mail and what it demands of the certificate there.
 *
 * @param needed each name with what asks for it: "EWS (Default Web Site)", the name of a connector, a hybrid domain
 * @param unread ids of the parts that could not be looked at: they may ask for more
 * @since 1.0
 */
public record HybridNames(Map<String, String> needed, List<String> unread) {

    /** Marks the one hybrid domain that Autodiscover is asked at, where there are several. */
    private static final String AUTODISCOVER_MARK = "autod:";
    private static final String AUTODISCOVER_HOST = "autodiscover.";

    /** Copies the collections in their order. */
    public HybridNames {
        needed = Collections.unmodifiableMap(new LinkedHashMap<>(needed));
        unread = List.copyOf(unread);
    }

    /** The names that a pair's organization needs. */
    public static HybridNames of(Snapshot snapshot, HybridPair pair) {
        Map<String, String> names = new LinkedHashMap<>();
        for (VirtualDirectory directory : snapshot.read(Parts.VIRTUAL_DIRECTORIES, pair).value().orElse(List.of())) {
            if (directory.kind().equals("WebServices") || directory.kind().equals("Autodiscover")) {
                directory.externalUrl().flatMap(HybridNames::host)
                        .ifPresent(host -> names.putIfAbsent(host, directory.name()));
            }
        }
        snapshot.read(Parts.HYBRID_CONFIGURATION, pair).value()
                .ifPresent(configuration -> ofConfiguration(configuration, names));
        for (OutboundConnector connector : snapshot.read(Parts.OUTBOUND_CONNECTORS, pair).value().orElse(List.of())) {
            if (connector.enabled() && connector.connectorType().equalsIgnoreCase("OnPremises")) {
                connector.smartHosts().stream().filter(HybridNames::isName)
                        .forEach(host -> names.putIfAbsent(lower(host), connector.name()));
                connector.tlsDomain().filter(HybridNames::isName)
                        .ifPresent(domain -> names.putIfAbsent(lower(domain), connector.name()));
            }
        }
        List<Part<?>> lookedAt = List.of(Parts.VIRTUAL_DIRECTORIES, Parts.HYBRID_CONFIGURATION,
                Parts.OUTBOUND_CONNECTORS);
        return new HybridNames(names, lookedAt.stream().filter(part -> !snapshot.read(part, pair).known())
                .map(Part::id).toList());
    }

    private static void ofConfiguration(HybridConfiguration configuration, Map<String, String> names) {
        List<String> marked = configuration.domains().stream()
                .filter(domain -> lower(domain).startsWith(AUTODISCOVER_MARK))
                .map(domain -> domain.substring(AUTODISCOVER_MARK.length())).toList();
        List<String> asked = new ArrayList<>(marked.isEmpty() ? configuration.domains() : marked);
        asked.forEach(domain -> names.putIfAbsent(AUTODISCOVER_HOST + lower(domain), domain));
        configuration.onPremisesSmartHost().filter(HybridNames::isName)
                .ifPresent(host -> names.putIfAbsent(lower(host), "OnPremisesSmartHost"));
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url.strip()).getHost()).map(HybridNames::lower);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** An address of IP ("[192.0.2.1]") needs no name, and a wildcard is a demand on the form of names. */
    private static boolean isName(String text) {
        return !text.isBlank() && !text.startsWith("[") && !text.startsWith("*") && text.matches(".*[A-Za-z].*");
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
