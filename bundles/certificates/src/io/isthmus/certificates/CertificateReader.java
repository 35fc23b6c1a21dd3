package io.isthmus.certificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import io.isthmus.certificates.internal.read.FileReading;

/**
 * Reads certificate files: DER, PEM (one or several, with text around, in ASCII, UTF-8 or UTF-16), Base64 alone, PKCS #7
 * in DER, BER or PEM. What a file is, its first bytes tell, and never its name.
 * <p>
 * A private key is refused, whatever form it has (PKCS #1, PKCS #8 plain or encrypted, SEC 1, OpenSSH, PuTTY, PKCS #12,
 * Java's stores, PVK), and what stands behind the place that tells it is not read from the stream.
 * <p>
 * Safe for use by several threads. Whatever the bytes are, reading ends, takes memory in proportion to at most 4 MB of
 * file, and gives certificates or says what is wrong and where.
 *
 * @since 1.0
 */
public final class CertificateReader {

    private CertificateReader() {
    }

    /**
     * Reads a file.
     *
     * @param in at its beginning; it is read byte by byte where the form demands it, should not be buffered by whoever
     *           wants no byte of a private key in memory, and is left open
     * @throws UnreadableFileException where there is no certificate in it, or a private key
     * @throws IOException as the stream does
     */
    public static CertificateFile read(InputStream in) throws IOException, UnreadableFileException {
        return FileReading.read(in);
    }

    /**
     * Reads what a file held.
     *
     * @throws UnreadableFileException where there is no certificate in it, or a private key
     */
    public static CertificateFile read(byte[] content) throws UnreadableFileException {
        try {
            return read(new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory do not fail", impossible);
        }
    }
}
