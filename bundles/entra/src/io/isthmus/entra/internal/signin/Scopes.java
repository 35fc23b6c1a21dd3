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

    private Scopes() {
    }

    /** What was asked for, as the permissions are called on Microsoft's pages, each once. */
    static String named(Set<String> scopes) {
        return scopes.stream().map(scope -> scope.endsWith(ALL_CONSENTED) ? EXCHANGE_PERMISSION
                : scope.substring(scope.lastIndexOf('/') + 1)).sorted().distinct().collect(Collectors.joining(", "));
    }

    /**
     * @param access  decides for a person, who consents as far as asked; an application always has what it was given
     * @param byOwnKey whether the console signs in as an application
     */
    static Set<String> of(Cloud cloud, Audience audience, Access access, boolean byOwnKey) {
        return switch (audience) {
            case EXCHANGE_ONLINE -> Set.of(cloud.exchangeAdministration() + ALL_CONSENTED);
            case GRAPH -> byOwnKey ? Set.of(cloud.graph() + ALL_CONSENTED)
                    : TenantPermission.askedFor(access).stream()
                            .map(permission -> cloud.graph() + "/" + permission.value())
                            .collect(Collectors.toUnmodifiableSet());
        };
    }
}
