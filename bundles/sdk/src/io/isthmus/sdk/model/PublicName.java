package io.isthmus.sdk.model;

import io.isthmus.sdk.Reading;

/**
 * A name by which others reach an organization, and what answered there when the console looked from its own machine.
 *
 * @param host      in lower case, with A-labels
 * @param service   what was asked for
 * @param askedBy   what names it: "EWS (Default Web Site)", the name of a connector, a hybrid domain
 * @param presented each name is looked at by itself, and each can fail by itself; not asked where the name is not known
 *                  to stand in one of the organization's own domains
 * @since 1.0
 */
public record PublicName(String host, Service service, String askedBy, Reading<PresentedChain> presented) {

    /**
     * What answers at a public name.
     *
     * @since 1.0
     */
    public enum Service {
        /** Exchange Web Services and Autodiscover. */
        HTTPS("https", 443),
        /** Mail, whose connection becomes TLS by STARTTLS. */
        SMTP("smtp", 25);

        private final String scheme;
        private final int port;

        Service(String scheme, int port) {
            this.scheme = scheme;
            this.port = port;
        }

        /** As an address begins with it. */
        public String scheme() {
            return scheme;
        }

        /** Where it is spoken. */
        public int port() {
            return port;
        }
    }

    /** Host and port, for a person: "mail.contoso.com:25". */
    public String address() {
        return host + ":" + service.port();
    }
}
