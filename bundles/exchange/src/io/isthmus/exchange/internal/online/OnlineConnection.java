package io.isthmus.exchange.internal.online;

import java.net.URI;

import io.isthmus.http.Deadline;
import io.isthmus.http.SignedInTransport;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.TokenPort.AccessToken;

/**
 * What calls to one tenant's Exchange Online need.
 *
 * @param signedIn sends; closed by the source
 * @param service  scheme and host of the administration interface
 * @param facts    what errors mean
 */
record OnlineConnection(SignedInTransport signedIn, URI service, Facts facts) {

    /** When a reading or a request that begins now must be over. */
    Deadline deadline(CallContext context) {
        return Deadline.of(context, signedIn.transport().settings().time());
    }

    /** An address below the tenant's. */
    URI address(AccessToken token, String endpoint) {
        return service.resolve("/adminapi/beta/" + token.tenant().text() + "/" + endpoint);
    }
}
