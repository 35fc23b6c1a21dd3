package io.isthmus.sdk.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One of Microsoft's clouds with the addresses of its services, without a path. The data pack lists them.
 *
 * @param id                     "Global", "USGovernmentL4", "USGovernmentL5", "ChinaCloud", "BleuCloud", "DelosCloud"
 * @param title                  as Microsoft calls it
 * @param entra                  where tokens come from
 * @param graph                  Microsoft Graph
 * @param exchangeOnline         where servers and clients reach Exchange Online
 * @param exchangeAdministration where its administration interface stands
 * @param autodiscover           the Autodiscover service that hybrid organizations point at
 * @param logAnalytics           where workspaces of Log Analytics are asked; empty where no document tells
 * @param initialDomains         what the name of a tenant's initial domain ends with: "onmicrosoft.com"
 * @param microsoftDomains       what the host names of its services end with
 * @param graphRouting           whether Exchange servers may call Graph instead of EWS in this cloud
 * @param features               what differs between the clouds
 * @since 1.0
 */
public record Cloud(String id, String title, URI entra, URI graph, URI exchangeOnline, URI exchangeAdministration,
        URI autodiscover, Optional<URI> logAnalytics, List<String> initialDomains, List<String> microsoftDomains,
        boolean graphRouting, List<CloudFeature> features) {

    /** Copies the lists. */
    public Cloud {
        initialDomains = List.copyOf(initialDomains);
        microsoftDomains = List.copyOf(microsoftDomains);
        features = List.copyOf(features);
    }

    /** A cloud of which nothing else is known. */
    public Cloud(String id, String title, URI entra, URI graph, URI exchangeOnline, URI exchangeAdministration,
            URI autodiscover, List<String> initialDomains, List<String> microsoftDomains, boolean graphRouting) {
        this(id, title, entra, graph, exchangeOnline, exchangeAdministration, autodiscover, Optional.empty(),
                initialDomains, microsoftDomains, graphRouting, List.of());
    }
}
