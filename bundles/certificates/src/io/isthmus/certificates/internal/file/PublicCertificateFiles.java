package io.isthmus.certificates.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.CertificateReader;
import io.isthmus.certificates.KeyPurpose;
import io.isthmus.certificates.UnreadableFileException;
import io.isthmus.certificates.UnreadableFileException.Reason;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.port.CertificateFileException;
import io.isthmus.sdk.port.CertificateFilePort;

/** Certificate files as a declarative service; OSGI-INF/files.xml names it. */
public final class PublicCertificateFiles implements CertificateFilePort {

    @Override
    public List<PublicCertificate> read(Path file) throws CertificateFileException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateReader.read(in).certificates().stream().map(PublicCertificateFiles::certificate).toList();
        } catch (UnreadableFileException unreadable) {
            throw new CertificateFileException(unreadable.getMessage(),
                    unreadable.reason() == Reason.PRIVATE_KEY ? Messages.AdviceKey : Messages.AdviceFile);
        } catch (IOException notOpened) {
            throw new CertificateFileException(NLS.bind(Messages.NotOpened, notOpened.getMessage()), Messages.AdviceFile);
        }
    }

    private static PublicCertificate certificate(CertificateDetails read) {
        return new PublicCertificate(new Certificate(read.thumbprint(), read.subject().text(), read.issuer().text(),
                Optional.of(read.serialNumber()), read.validity().notBefore(), read.validity().notAfter(),
                read.dnsNames(), Set.of(), Optional.empty(), read.selfIssued(), Optional.of(read.encoded().base64())),
                read.key().algorithm(), read.key().bits(), read.usage().authority(),
                read.usage().allows(KeyPurpose.SERVER_AUTHENTICATION),
                read.usage().allows(KeyPurpose.CLIENT_AUTHENTICATION));
    }
}
