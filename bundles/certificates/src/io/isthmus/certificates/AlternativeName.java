package io.isthmus.certificates;

import java.util.Optional;

/**
 * One of the subject's alternative names (RFC 5280, 4.2.1.6).
 *
 * @param kind    what sort of name
 * @param text    as it stands in the certificate, a DNS name with its A-labels ("xn--mller-kva.example"); characters
 *                that would deceive a reader stand as their code
 * @param unicode what a person reads in it ("müller.example"), where that is another form
 * @since 1.0
 */
public record AlternativeName(Kind kind, String text, Optional<String> unicode) {

    /**
     * The sorts of name.
     *
     * @since 1.0
     */
    public enum Kind {
        /** The name of a machine, or of all machines of a domain: "*.contoso.com". */
        DNS,
        /** An address of IP, version 4 or 6. */
        IP_ADDRESS,
        /** A mail address. */
        EMAIL,
        /** A URI. */
        URI,
        /** A distinguished name. */
        DIRECTORY,
        /** A user principal name. */
        USER_PRINCIPAL_NAME,
        /** Any other, told by its object identifier alone. */
        OTHER
    }
}
