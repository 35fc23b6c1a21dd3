package io.isthmus.certificates;

import java.util.Optional;

/**
 * Whom a certificate names as its subject or its issuer.
 *
 * @param text       for a person, the most specific part first: "CN=mail.contoso.com, O=Contoso, C=DE"; characters that
 *                   would deceive a reader stand as their code
 * @param commonName the first common name, where there is one
 * @param encoded    in DER, as it stands in the certificate
 * @since 1.0
 */
public record DistinguishedName(String text, Optional<String> commonName, Octets encoded) {

    /** Whether there is nothing in it, as where the alternative names tell everything. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
