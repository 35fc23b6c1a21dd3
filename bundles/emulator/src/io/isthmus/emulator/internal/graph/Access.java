package io.isthmus.emulator.internal.graph;

import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.entra.AccessToken;
import io.isthmus.sdk.data.Value;

/**
 * Who may do what.
 *
 * @param delegated      a user's client needs one of these permissions
 * @param application    an application without a user needs one of these permissions
 * @param directoryRoles the user needs one of these roles as well; empty where every member of the tenant will do
 */
record Access(Set<String> delegated, Set<String> application, Set<String> directoryRoles) {

    private static final Value.Members RULES = Json.resource(Access.class, "access-rules.json");
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
    private static final String PRIVILEGED_ROLE_ADMINISTRATOR = "e8611ab8-c189-46e8-94e1-60213ab1f814";

    static Access of(String name) {
        Value rule = RULES.at("/rules/" + name);
        if (rule.isNull()) {
            throw new IllegalArgumentException("no rule of access is named " + name);
        }
        return new Access(texts(rule.at("/delegated")), texts(rule.at("/application")), rule.at("/directoryRoles")
                .entries().map(role -> RULES.at("/directoryRoles/" + role.text().orElseThrow()).text().orElseThrow())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * @param here roles that count for the object of the request alone
     * @throws GraphError where a permission or a role is missing
     */
    void check(AccessToken token, Set<String> here) {
        if (!permits(token, here)) {
            throw GraphError.denied();
        }
    }

    /** Whether the permissions and roles are there; what the parameters are {@link #check} tells. */
    boolean permits(AccessToken token, Set<String> here) {
        boolean permitted = token.applicationOnly() ? any(application, token.applicationRoles())
                : any(delegated, token.scopes());
        boolean inRole = token.applicationOnly() || directoryRoles.isEmpty()
                || any(directoryRoles, token.directoryRoles()) || any(directoryRoles, here);
        return permitted && inRole;
    }

    /** @throws GraphError where the token is no Global Administrator's */
    static void requireGlobalAdministrator(AccessToken token) {
        if (!token.directoryRoles().contains(GLOBAL_ADMINISTRATOR)) {
            throw GraphError.denied();
        }
    }

    /** Application permissions of Microsoft Graph are consented by these two roles only. */
    static void requirePermissionGrantOfGraph(AccessToken token) {
        if (!token.applicationOnly()
                && !any(Set.of(GLOBAL_ADMINISTRATOR, PRIVILEGED_ROLE_ADMINISTRATOR), token.directoryRoles())) {
            throw GraphError.denied();
        }
    }

    private static boolean any(Set<String> wanted, Set<String> present) {
        return wanted.stream().anyMatch(present::contains);
    }

    private static Set<String> texts(Value list) {
        return list.entries().map(entry -> entry.text().orElseThrow()).collect(Collectors.toUnmodifiableSet());
    }
}
