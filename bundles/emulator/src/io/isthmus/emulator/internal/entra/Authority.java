package io.isthmus.emulator.internal.entra;

import java.util.Optional;
import java.util.Set;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** Which tenant an address of the sign-in service means. */
final class Authority {

    private static final Set<String> ANY_TENANT = Set.of("common", "organizations");

    private Authority() {
    }

    static boolean anyTenant(String tenant) {
        return ANY_TENANT.contains(tenant);
    }

    /** The id of the tenant that an id or a verified domain names; for "common" and "organizations" the organization's. */
    static String tenantId(Call call, String tenant) {
        if (anyTenant(tenant) || tenant.equalsIgnoreCase(call.tenantId())
                || call.visible().findBy(Directory.DOMAINS, "id", tenant).isPresent()) {
            return call.tenantId();
        }
        return call.settings().at("/foreignTenants").at("/" + tenant.replace("~", "~0").replace("/", "~1"))
                .at("/tenantId").text().or(() -> foreignById(call, tenant))
                .orElseThrow(() -> EntraError.unknownTenant(tenant));
    }

    private static Optional<String> foreignById(Call call, String tenant) {
        return call.settings().at("/foreignTenants") instanceof Value.Members foreign
                ? foreign.values().values().stream().flatMap(each -> each.at("/tenantId").text().stream())
                        .filter(tenant::equalsIgnoreCase).findFirst()
                : Optional.empty();
    }
}
