package io.isthmus.exchange.internal.online;

import java.net.URI;
import java.util.Optional;

import io.isthmus.http.HttpTransport;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.TokenPort;
import io.isthmus.sdk.port.TokenPort.AccessToken;

/**
 * What calls to one tenant's Exchange Online need.
 *
 * @param transport  closed by the source
 * @param service    scheme and host of the administration interface
 * @param connection which tenant and how to sign in
 * @param access     reading, or writing too
 * @param tokens     gives tokens
 * @param person     answers what only a person can
 * @param facts      what errors mean
 */
record OnlineConnection(HttpTransport transport, URI service, Connection connection, Access access, TokenPort tokens,
        PersonPort person, Facts facts) {

    /**
     * A token for the service.
     *
     * @param claims the challenge that the service answered with, where it did
     * @throws SourceException where nobody is signed in
     */
    AccessToken token(Optional<String> claims, CallContext context) throws SourceException {
        return tokens.token(connection, TokenPort.Audience.EXCHANGE_ONLINE, access, claims, person, context);
    }

    /** An address below the tenant's. */
    URI address(AccessToken token, String endpoint) {
        return service.resolve("/adminapi/beta/" + token.tenant().text() + "/" + endpoint);
    }
}
