package io.isthmus.sdk.rule;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.model.AskedName;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.OutboundConnector;
import io.isthmus.sdk.model.PublicName.Service;
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
 * @param needed  each name with what asks for it: "EWS (Default Web Site)", the name of a connector, a hybrid domain
 * @param reached those of them where something answers, once for each service
 * @param unread  ids of the parts that could not be looked at: they may ask for more
 * @since 1.0
 */
public record HybridNames(Map<String, String> needed, List<AskedName> reached, List<String> unread) {

    /** Marks the one hybrid domain that Autodiscover is asked at, where there are several. */
    private static final String AUTODISCOVER_MARK = "autod:";
    private static final String AUTODISCOVER_HOST = "autodiscover.";

    /** Copies the collections in their order. */
    public HybridNames {
        needed = Collections.unmodifiableMap(new LinkedHashMap<>(needed));
        reached = List.copyOf(reached);
        unread = List.copyOf(unread);
    }

    /** The names that a pair's organization needs. */
    public static HybridNames of(Snapshot snapshot, HybridPair pair) {
        return new Collecting(snapshot, pair).names();
    }

    private static final class Collecting {

        private final Snapshot snapshot;
        private final HybridPair pair;
        private final Map<String, String> needed = new LinkedHashMap<>();
        private final Map<List<?>, AskedName> reached = new LinkedHashMap<>();

        Collecting(Snapshot snapshot, HybridPair pair) {
            this.snapshot = snapshot;
            this.pair = pair;
        }

        HybridNames names() {
            for (VirtualDirectory directory : list(Parts.VIRTUAL_DIRECTORIES)) {
                if (directory.kind().equals("WebServices") || directory.kind().equals("Autodiscover")) {
                    directory.externalUrl().flatMap(HybridNames::host)
                            .ifPresent(host -> reached(host, Service.HTTPS, directory.name()));
                }
            }
            snapshot.read(Parts.HYBRID_CONFIGURATION, pair).value().ifPresent(this::configured);
            OwnConnectors own = OwnConnectors.of(snapshot, pair);
            list(Parts.OUTBOUND_CONNECTORS).stream().filter(OutboundConnector::enabled).filter(own::own)
                    .filter(connector -> connector.connectorType().equalsIgnoreCase("OnPremises"))
                    .forEach(this::connector);
            List<Part<?>> lookedAt = List.of(Parts.VIRTUAL_DIRECTORIES, Parts.HYBRID_CONFIGURATION,
                    Parts.OUTBOUND_CONNECTORS);
            return new HybridNames(needed, List.copyOf(reached.values()), lookedAt.stream()
                    .filter(part -> !snapshot.read(part, pair).known()).map(Part::id).toList());
        }

        private <E> List<E> list(Part<List<E>> part) {
            return snapshot.read(part, pair).value().orElse(List.of());
        }

        private void configured(HybridConfiguration configuration) {
            List<String> marked = configuration.domains().stream()
                    .filter(domain -> lower(domain).startsWith(AUTODISCOVER_MARK))
                    .map(domain -> domain.substring(AUTODISCOVER_MARK.length())).toList();
            List<String> asked = new ArrayList<>(marked.isEmpty() ? configuration.domains() : marked);
            asked.forEach(domain -> reached(AUTODISCOVER_HOST + lower(domain), Service.HTTPS, domain));
            configuration.onPremisesSmartHost().filter(HybridNames::isName)
                    .ifPresent(host -> reached(host, Service.SMTP, "OnPremisesSmartHost"));
        }

        private void connector(OutboundConnector connector) {
            connector.smartHosts().stream().filter(HybridNames::isName)
                    .forEach(host -> reached(host, Service.SMTP, connector.name()));
            connector.tlsDomain().filter(HybridNames::isName)
                    .ifPresent(domain -> needed.putIfAbsent(lower(domain), connector.name()));
        }

        private void reached(String text, Service service, String by) {
            String host = lower(text);
            needed.putIfAbsent(host, by);
            reached.putIfAbsent(List.of(host, service), new AskedName(host, service, by, own(host)));
        }

        private boolean own(String host) {
            String name = NameRules.normal(host);
            return list(Parts.ACCEPTED_DOMAINS).stream().map(AcceptedDomain::domainName).map(NameRules::normal)
                    .map(domain -> domain.startsWith("*.") ? domain.substring(2) : domain)
                    .anyMatch(domain -> domain.contains(".") && (name.equals(domain) || name.endsWith("." + domain)));
        }
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url.strip()).getHost());
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
