package io.isthmus.entra.internal.signin;

import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.TokenPort.Audience;

/** What a token is asked for. */
final class Scopes {

    private static final String ALL_CONSENTED = "/.default";
    /** The one delegated permission that the administration of Exchange Online takes. */
    private static final String EXCHANGE_PERMISSION = "Exchange.Manage";
    /** The one permission that the query service of Log Analytics takes. */
    private static final String WORKSPACE_PERMISSION = "Data.Read";
    private static final String WORKSPACES = "loganalytics";

    private Scopes() {
    }

    /** What was asked for, as the permissions are called on Microsoft's pages, each once. */
    static String named(Set<String> scopes) {
        return scopes.stream().map(Scopes::named).sorted().distinct().collect(Collectors.joining(", "));
    }

    private static String named(String scope) {
        if (!scope.endsWith(ALL_CONSENTED)) {
            return scope.substring(scope.lastIndexOf('/') + 1);
        }
        return scope.contains(WORKSPACES) ? WORKSPACE_PERMISSION : EXCHANGE_PERMISSION;
    }

    /**
     * @param access  decides for a person, who consents as far as asked; an application always has what it was given
     * @param byOwnKey whether the console signs in as an application
     */
    static Set<String> of(Cloud cloud, Audience audience, Access access, boolean byOwnKey) {
        return switch (audience) {
            case EXCHANGE_ONLINE -> Set.of(cloud.exchangeAdministration() + ALL_CONSENTED);
            case LOG_ANALYTICS -> Set.of(cloud.logAnalytics().orElseThrow() + ALL_CONSENTED);
            case GRAPH -> byOwnKey ? Set.of(cloud.graph() + ALL_CONSENTED)
                    : TenantPermission.askedFor(access).stream()
                            .map(permission -> cloud.graph() + "/" + permission.value())
                            .collect(Collectors.toUnmodifiableSet());
        };
    }
}
