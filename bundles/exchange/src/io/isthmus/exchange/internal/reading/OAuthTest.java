package io.isthmus.exchange.internal.reading;

import java.util.Optional;

import io.isthmus.exchange.internal.mapping.OAuthConnectivityMapper;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * Test-OAuthConnectivity: a call with a token, which proves the way or tells where it ends. One of the organization's own
 * servers is told to go by what is configured now, or it could sign with a certificate that it read hours ago.
 */
public final class OAuthTest {

    private OAuthTest() {
    }

    /**
     * The test.
     *
     * @param side    who calls
     * @param server  that calls, where it is one of the organization's
     * @param service "EWS" or "AutoD"
     * @param target  the address that is called
     * @param mailbox as whose the call is made
     */
    public static Mapping<OAuthConnectivity> of(Side side, Optional<String> server, String service, String target,
            String mailbox) {
        CmdletRequest request = (side == Side.ON_PREMISES
                ? CmdletRequest.onPremises("Test-OAuthConnectivity").with("ReloadConfig", Value.of(true))
                : CmdletRequest.exchangeOnline("Test-OAuthConnectivity")).with("Service", service)
                .with("TargetUri", target).with("Mailbox", mailbox);
        return new Mapping<>(request, new OAuthConnectivityMapper(server, service, target));
    }
}
