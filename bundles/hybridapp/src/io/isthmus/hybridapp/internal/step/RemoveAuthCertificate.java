package io.isthmus.hybridapp.internal.step;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.request.CmdletRequest;

/** Takes a certificate out of a server's store. */
final class RemoveAuthCertificate {

    /** What the cmdlet says where the server does not have the certificate. */
    static final String NOT_FOUND = "was not found";

    private RemoveAuthCertificate() {
    }

    static CmdletRequest request(ExchangeServer server, String thumbprint) {
        return CmdletRequest.onPremises("Remove-ExchangeCertificate").with("Server", server.fullyQualifiedName())
                .with("Thumbprint", thumbprint).with("Confirm", Value.of(false));
    }
}
