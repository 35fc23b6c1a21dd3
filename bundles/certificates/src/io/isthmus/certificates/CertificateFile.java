package io.isthmus.certificates;

import java.util.List;

/**
 * What a file holds.
 *
 * @param format       how it holds it
 * @param certificates in the file's order
 * @param problems     what else stands in it and was passed over or cannot be read, each with its place, one sentence
 * @since 1.0
 */
public record CertificateFile(FileFormat format, List<CertificateDetails> certificates, List<String> problems) {

    /** Copies the lists. */
    public CertificateFile {
        certificates = List.copyOf(certificates);
        problems = List.copyOf(problems);
    }
}
