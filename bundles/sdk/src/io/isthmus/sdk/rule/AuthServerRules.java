package io.isthmus.sdk.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.TenantId;

/**
 * Which Auth Servers belong to a tenant. A server whose realm is another tenant's is never taken, not even where it is
 * the only one.
 *
 * @since 1.0
 */
public final class AuthServerRules {

    private static final String AZURE_AD = "AzureAD";
    private static final String ACS = "MicrosoftACS";

    private AuthServerRules() {
    }

    /** The enabled servers of type AzureAD ("EvoSts - …") whose realm is the tenant; one where all is well. */
    public static List<AuthServer> azureAd(List<AuthServer> servers, TenantId tenant) {
        return azureAd(servers).stream().filter(server -> realmIs(server, tenant)).toList();
    }

    /** The enabled servers of type AzureAD, whatever their realm. */
    public static List<AuthServer> azureAd(List<AuthServer> servers) {
        return servers.stream().filter(server -> server.enabled() && server.type().equalsIgnoreCase(AZURE_AD)).toList();
    }

    /** The enabled server of type MicrosoftACS ("ACS - …") of the tenant, where there is exactly one. */
    public static Optional<AuthServer> accessControl(List<AuthServer> servers, TenantId tenant) {
        List<AuthServer> found = servers.stream().filter(server -> server.enabled()
                && server.type().equalsIgnoreCase(ACS) && realmIs(server, tenant)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Whether the server's realm is the tenant: its id, or something that ends with it. */
    public static boolean realmIs(AuthServer server, TenantId tenant) {
        return server.realm().toLowerCase(Locale.ROOT).endsWith(tenant.text());
    }
}
