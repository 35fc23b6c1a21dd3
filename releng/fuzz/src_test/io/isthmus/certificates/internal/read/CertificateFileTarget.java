package io.isthmus.certificates.internal.read;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.CertificateFile;
import io.isthmus.certificates.CertificateReader;
import io.isthmus.certificates.UnreadableFileException;
import io.isthmus.certificates.rule.Chain;
import io.isthmus.fuzz.Contract;

/**
 * A certificate file: read or refused in words; each certificate that was read is read as the same by itself, judged and
 * put into its chain.
 */
public final class CertificateFileTarget {

    private CertificateFileTarget() {
    }

    /** Is called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] content) throws UnreadableFileException {
        CertificateFile file;
        try {
            file = CertificateReader.read(content);
        } catch (UnreadableFileException refused) {
            Contract.inWords(refused);
            return;
        }
        for (CertificateDetails certificate : file.certificates()) {
            CertificateFile alone = CertificateReader.read(certificate.encoded().toArray());
            Contract.same(certificate, alone.certificates().get(0));
            Contract.words(certificate.title());
        }
        file.problems().forEach(Contract::words);
        Contract.same(file.certificates().stream().distinct().count(), Chain.of(file.certificates()).stream()
                .flatMap(chain -> chain.certificates().stream()).distinct().count());
    }
}
