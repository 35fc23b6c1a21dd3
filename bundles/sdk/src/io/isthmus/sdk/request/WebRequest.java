package io.isthmus.sdk.request;

import java.net.URI;

import io.isthmus.sdk.Side;

/**
 * An anonymous GET over HTTPS: Autodiscover, OpenID configuration. Its answer is JSON.
 *
 * @param side    whose service is asked
 * @param address an https address
 * @since 1.0
 */
public record WebRequest(Side side, URI address) implements Request {

    /** Checks the scheme. */
    public WebRequest {
        if (!"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("only https is asked: " + address);
        }
    }

    @Override
    public boolean reading() {
        return true;
    }

    @Override
    public String describe() {
        return "GET " + address;
    }
}
