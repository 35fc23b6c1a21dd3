package io.isthmus.emulator.internal.entra;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The services that tokens are issued for. */
public enum Resource {
    /** Microsoft Graph. */
    GRAPH("00000003-0000-0000-c000-000000000000", "https://graph.microsoft.com"),
    /** Office 365 Exchange Online. */
    EXCHANGE_ONLINE("00000002-0000-0ff1-ce00-000000000000", "https://outlook.office365.com",
            "https://outlook.office.com", "https://ps.outlook.com"),
    /** The query service of Azure Monitor. */
    LOG_ANALYTICS("ca7f3f0b-7d91-482c-8e09-c5d840d0eac5", "https://api.loganalytics.io",
            "https://api.loganalytics.azure.com");

    private final String appId;
    private final List<String> identifiers;

    Resource(String appId, String... identifiers) {
        this.appId = appId;
        this.identifiers = List.of(identifiers);
    }

    /** The application id of the service's own principal. */
    public String appId() {
        return appId;
    }

    /** What a token names as its audience. */
    public String audience() {
        return identifiers.getFirst();
    }

    /** The service that a scope belongs to; a scope without a service belongs to Microsoft Graph. */
    static Optional<Resource> ofScope(String scope) {
        int slash = scope.lastIndexOf('/');
        if (slash < 0) {
            return Optional.of(GRAPH);
        }
        String identifier = scope.substring(0, slash).replaceAll("/+$", "");
        return Arrays.stream(values()).filter(resource -> resource.identifiers.contains(identifier)
                || resource.appId.equals(identifier)).findFirst();
    }
}
