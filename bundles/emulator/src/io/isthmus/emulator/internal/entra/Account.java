package io.isthmus.emulator.internal.entra;

import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.Call;
import io.isthmus.sdk.data.Value;

/**
 * Somebody who can sign in.
 *
 * @param userPrincipalName the name that is typed
 * @param displayName       the name that is shown
 * @param objectId          the user's id in the home tenant
 * @param tenantId          the home tenant
 * @param consents          whether this person consents when asked
 */
record Account(String userPrincipalName, String displayName, String objectId, String tenantId, boolean consents) {

    /** All accounts of a scenario, the one that signs in by default first. */
    static Stream<Account> all(Call call) {
        return call.settings().at("/accounts").entries().map(Account::of);
    }

    static Optional<Account> byName(Call call, String name) {
        return all(call).filter(account -> account.userPrincipalName().equalsIgnoreCase(name)).findFirst();
    }

    static Optional<Account> byId(Call call, String objectId) {
        return all(call).filter(account -> account.objectId().equals(objectId)).findFirst();
    }

    private static Account of(Value value) {
        return new Account(value.at("/userPrincipalName").text().orElseThrow(),
                value.at("/displayName").text().orElseThrow(), value.at("/objectId").text().orElseThrow(),
                value.at("/tenantId").text().orElseThrow(), value.at("/consents").bool().orElse(true));
    }
}
