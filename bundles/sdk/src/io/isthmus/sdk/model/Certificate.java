package io.isthmus.sdk.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A certificate as a server shows it; there is no room for a private key here.
 *
 * @param thumbprint   names it
 * @param subject      whom it is for
 * @param issuer       who signed it
 * @param serialNumber hexadecimal, where it was given
 * @param notBefore    when it begins to count
 * @param notAfter     when it ends to count
 * @param domains      the names that it covers
 * @param services     what Exchange uses it for: "SMTP", "IIS", …
 * @param status       "Valid", "DateInvalid", {@value #PENDING_REQUEST}, …, where the server judged it
 * @param selfSigned   whether it signed itself
 * @param encoded      the certificate in DER, as Base64, where it was given
 * @since 1.0
 */
public record Certificate(Thumbprint thumbprint, String subject, String issuer, Optional<String> serialNumber,
        Instant notBefore, Instant notAfter, List<String> domains, Set<String> services, Optional<String> status,
        boolean selfSigned, Optional<String> encoded) {

    /** The status of what stands in a server's store for a request until an authority answered it. */
    public static final String PENDING_REQUEST = "PendingRequest";

    /** Copies the collections. */
    public Certificate {
        domains = List.copyOf(domains);
        services = Set.copyOf(services);
    }

    /** Whether it stands for a request that an authority has not answered yet: nothing can use it. */
    public boolean requested() {
        return status.filter(PENDING_REQUEST::equalsIgnoreCase).isPresent();
    }
}
