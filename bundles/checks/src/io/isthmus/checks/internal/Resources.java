package io.isthmus.checks.internal;

import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** What findings are about, so that it can be revealed in the explorer. */
final class Resources {

    private Resources() {
    }

    /** A part as a whole. */
    static Resource whole(Part<?> part, String name) {
        return new Resource(part.side(), part.id(), "", name);
    }

    static Resource of(ExchangeServer server) {
        return in(Parts.SERVERS, server.name(), server.name());
    }

    static Resource of(Application application) {
        return in(Parts.APPLICATIONS, application.appId().text(), application.displayName());
    }

    static Resource of(AuthServer server) {
        return in(Parts.AUTH_SERVERS, server.identity(), server.name());
    }

    static Resource of(OrganizationRelationship relationship) {
        return in(Parts.ORGANIZATION_RELATIONSHIPS, relationship.identity(), relationship.name());
    }

    /** A key of the shared principal. */
    static Resource sharedKey(KeyCredential key) {
        return in(Parts.SHARED_PRINCIPAL, key.keyId().toString(), keyName(key));
    }

    /** The thumbprint of a key, or its id where it shows none. */
    static String keyName(KeyCredential key) {
        return KeyRules.thumbprint(key).map(Object::toString).orElseGet(() -> key.keyId().toString());
    }

    private static Resource in(Part<?> part, String id, String name) {
        return new Resource(part.side(), part.id(), id, name);
    }
}
