package io.isthmus.certificates.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.CertificateFile;
import io.isthmus.certificates.CertificateReader;
import io.isthmus.certificates.UnreadableFileException;

/**
 * A file that somebody wants to know.
 *
 * @param name    as it was typed
 * @param content what it holds, where it could be read
 * @param reason  why it could not, for a program: a {@link UnreadableFileException.Reason} or "NOT_OPENED"
 * @param problem why it could not, one sentence
 * @since 1.0
 */
public record InspectedFile(String name, Optional<CertificateFile> content, Optional<String> reason,
        Optional<String> problem) {

    /**
     * Reads a file; whatever it holds, this ends and does not throw.
     *
     * @param name for a person
     */
    public static InspectedFile read(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            return new InspectedFile(name, Optional.of(CertificateReader.read(in)), Optional.empty(),
                    Optional.empty());
        } catch (UnreadableFileException unreadable) {
            return refused(name, unreadable.reason().name(), unreadable.getMessage());
        } catch (IOException notOpened) {
            return refused(name, "NOT_OPENED", NLS.bind(Messages.NotOpened, notOpened.getMessage()));
        }
    }

    private static InspectedFile refused(String name, String reason, String problem) {
        return new InspectedFile(name, Optional.empty(), Optional.of(reason), Optional.of(problem));
    }

    /** The certificates in it; none where it could not be read. */
    public List<CertificateDetails> certificates() {
        return content.map(CertificateFile::certificates).orElse(List.of());
    }

    /** What else stands in it. */
    public List<String> passedOver() {
        return content.map(CertificateFile::problems).orElse(List.of());
    }
}
