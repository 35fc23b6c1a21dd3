package io.isthmus.certificates.rule;

import io.isthmus.sdk.Side;

/**
 * A place where one side uses a certificate.
 *
 * @param role   what for
 * @param side   on which side
 * @param scope  which organization or tenant, for a person
 * @param name   of the server, the application or the connector; empty where the role tells it all
 * @param proven whether the place names the certificate by its thumbprint; otherwise by names, which another certificate
 *               can have as well
 * @since 1.0
 */
public record CertificateUse(Role role, Side side, String scope, String name, boolean proven) {

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
        INBOUND_CONNECTOR
    }
}
