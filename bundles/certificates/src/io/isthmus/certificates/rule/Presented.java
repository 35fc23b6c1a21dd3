package io.isthmus.certificates.rule;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.CertificateReader;
import io.isthmus.certificates.UnreadableFileException;
import io.isthmus.sdk.model.PublicName;

/**
 * What answered at a public name, understood.
 *
 * @param name  where
 * @param chain the server's own first; without those that cannot be understood
 * @since 1.0
 */
public record Presented(PublicName name, List<CertificateDetails> chain) {

    /** Copies the list. */
    public Presented {
        chain = List.copyOf(chain);
    }

    /** What was presented there; empty where nobody could look, or the server's own certificate cannot be understood. */
    public static Optional<Presented> of(PublicName name) {
        return name.presented().value().filter(seen -> parsed(seen.certificates().getFirst()).isPresent())
                .map(seen -> new Presented(name, seen.certificates().stream().map(Presented::parsed)
                        .flatMap(Optional::stream).toList()));
    }

    /** The server's own. */
    public CertificateDetails own() {
        return chain.getFirst();
    }

    private static Optional<CertificateDetails> parsed(String base64) {
        try {
            return CertificateReader.read(Base64.getDecoder().decode(base64)).certificates().stream().findFirst();
        } catch (IllegalArgumentException | UnreadableFileException notUnderstood) {
            return Optional.empty();
        }
    }
}
