package io.isthmus.sdk.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

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

    /**
     * The organization's Auth Server for the tenant of a pair, as far as both were read: the one that there is, by its
     * realm where the tenant is known.
     */
    public static Optional<AuthServer> of(Snapshot snapshot, HybridPair pair) {
        return of(snapshot.read(Parts.AUTH_SERVERS, pair), snapshot.read(Parts.TENANT, pair));
    }

    /** The same for the organization and the tenant that are looked at. */
    public static Optional<AuthServer> of(Reads reads) {
        return of(reads.read(Parts.AUTH_SERVERS), reads.read(Parts.TENANT));
    }

    private static Optional<AuthServer> of(Reading<List<AuthServer>> authServers, Reading<Tenant> read) {
        List<AuthServer> servers = authServers.value().orElse(List.of());
        List<AuthServer> own = read.value().map(Tenant::id).map(tenant -> azureAd(servers, tenant))
                .orElseGet(() -> azureAd(servers));
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
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
