package io.isthmus.certificates.inventory;

import java.util.List;

/**
 * A name by which connectors mean a certificate that no server was seen to hold.
 *
 * @param scope  which organization, for a person
 * @param name   as it is configured: {@code <I>issuer<S>subject}
 * @param places the connectors and servers that ask for it
 * @param known  whether every server was read; otherwise one of the others may hold it
 * @since 1.0
 */
public record UnmetName(String scope, String name, List<String> places, boolean known) {

    /** Copies the list. */
    public UnmetName {
        places = List.copyOf(places);
    }
}
