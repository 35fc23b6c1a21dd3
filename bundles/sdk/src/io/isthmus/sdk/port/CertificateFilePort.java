package io.isthmus.sdk.port;

import java.nio.file.Path;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.model.PublicCertificate;

/**
 * Reads public certificates out of files of the workstation: DER, PEM, Base64 alone, PKCS #7. What a file is, its bytes
 * tell, and never its name. A declarative service; safe for use by several threads.
 *
 * @since 1.0
 */
@ProviderType
public interface CertificateFilePort {

    /**
     * Reads a file. Whatever is in it, reading ends and takes memory in proportion to at most 4 MB of it. A private key
     * is refused at the byte that tells it, and what stands behind is not read.
     *
     * @return the certificates in the file's order, at least one
     * @throws CertificateFileException where it cannot be opened, is or holds a private key, or holds no certificate
     */
    List<PublicCertificate> read(Path file) throws CertificateFileException;
}
