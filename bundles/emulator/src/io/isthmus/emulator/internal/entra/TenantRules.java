package io.isthmus.emulator.internal.entra;

import io.isthmus.emulator.internal.Call;

/** Who may sign in where. */
final class TenantRules {

    private TenantRules() {
    }

    /** @throws EntraError where a person of another tenant signs in at the organization's own address */
    static void checkSignIn(Call call, String tenant, Account account) {
        if (!Authority.anyTenant(tenant) && !Authority.tenantId(call, tenant).equals(account.tenantId())) {
            throw EntraError.invalidGrant(50020, "User account '" + account.userPrincipalName()
                    + "' from identity provider 'https://sts.windows.net/" + account.tenantId()
                    + "/' does not exist in tenant 'Contoso' and cannot access the application in that tenant. The"
                    + " account needs to be added as an external user in the tenant first.");
        }
    }
}
