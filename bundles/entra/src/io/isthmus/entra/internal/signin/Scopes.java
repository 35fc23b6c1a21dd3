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

    private Scopes() {
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
