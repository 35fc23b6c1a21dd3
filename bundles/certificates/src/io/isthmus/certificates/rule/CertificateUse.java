package io.isthmus.certificates.rule;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Side;

/**
 * A place where one side uses a certificate.
 *
 * @param role     what for
 * @param side     on which side
 * @param scope    which organization or tenant, for a person
 * @param name     of the server, the application, the connector, or the public name with its port; empty where the role tells it all
 * @param services what a server uses it for: "IIS", "SMTP"; empty for other places, and where the server did not tell, as
 *                 what Export-Clixml wrote does not
 * @param proven   whether the place names the certificate by its thumbprint; otherwise by names, which another
 *                 certificate can have as well
 * @since 1.0
 */
public record CertificateUse(Role role, Side side, String scope, String name, Optional<List<String>> services,
        boolean proven) {

    /** Copies the list. */
    public CertificateUse {
        services = services.map(List::copyOf);
    }

    /** Whether a server is known to use it for a service. */
    public boolean serving() {
        return services.filter(told -> !told.isEmpty()).isPresent();
    }

    /** Whether a server holds it and did not tell for which services, so that IIS may be bound to it. */
    public boolean untold() {
        return role == Role.SERVER && services.isEmpty();
    }

    /** Whether it is, was or becomes an organization's auth certificate. */
    public boolean auth() {
        return role == Role.AUTH_CURRENT || role == Role.AUTH_NEXT || role == Role.AUTH_PREVIOUS;
    }

    /** Whether something uses it there, or may: that a server merely holds it is no use, and neither is what it was. */
    public boolean inUse() {
        return switch (role) {
            case SERVER -> untold() || serving();
            case AUTH_PREVIOUS -> false;
            default -> true;
        };
    }

    /**
     * What a certificate is used for.
     *
     * @since 1.0
     */
    public enum Role {
        /** Every server signs its calls with it. */
        AUTH_CURRENT,
        /** It is staged as the next auth certificate. */
        AUTH_NEXT,
        /** It was the auth certificate before. */
        AUTH_PREVIOUS,
        /** A server holds it. */
        SERVER,
        /** It stands in the federation trust. */
        FEDERATION_TRUST,
        /** The hybrid configuration names it. */
        HYBRID_CONFIGURATION,
        /** A send connector shows it. */
        SEND_CONNECTOR,
        /** A receive connector shows it. */
        RECEIVE_CONNECTOR,
        /** An application accepts it as proof. */
        APPLICATION_KEY,
        /** A service principal accepts it as proof. */
        PRINCIPAL_KEY,
        /** The shared principal, Office 365 Exchange Online, accepts it as proof. */
        SHARED_PRINCIPAL_KEY,
        /** An inbound connector of Exchange Online demands it. */
        INBOUND_CONNECTOR,
        /** What answers at a public name presented it. */
        PUBLIC_NAME
    }
}
