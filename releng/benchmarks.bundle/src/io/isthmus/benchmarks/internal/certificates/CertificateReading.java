package io.isthmus.benchmarks.internal.certificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.isthmus.certificates.CertificateReader;
import io.isthmus.certificates.UnreadableFileException;

/**
 * Reads ten thousand certificates with the console's reader and with the platform's, alternated, in a process without
 * OSGi, and writes a line with the milliseconds of both for each round. No two of the certificates are the same, since
 * the platform keeps the last ones that it read.
 * <p>
 * Usage: {@code CertificateReading ROUNDS RESULT}; some rounds before them are not counted.
 */
public final class CertificateReading {

    private static final int COUNT = 10_000;
    private static final String SCENARIO = "/io/isthmus/emulator/internal/scenario/certificates/"; //$NON-NLS-1$
    private static final List<String> ORIGINALS = List.of("tls-2026.cer", "auth-2022.cer", "auth-next.cer"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    /** Rounds until both sides are compiled: they would measure the compiler. */
    private static final int WARMING_UP = 30;

    private interface Reader {
        Object read(byte[] certificate) throws CertificateException, UnreadableFileException;
    }

    private CertificateReading() {
    }

    /** Reads them. */
    public static void main(String[] arguments) throws Exception {
        CertificateFactory platform = CertificateFactory.getInstance("X.509"); //$NON-NLS-1$
        List<byte[]> certificates = certificates();
        List<String> lines = new ArrayList<>();
        for (int round = -WARMING_UP; round < Integer.parseInt(arguments[0]); round++) {
            long reference = milliseconds(certificates,
                    certificate -> platform.generateCertificate(new ByteArrayInputStream(certificate)));
            long ours = milliseconds(certificates, certificate -> CertificateReader.read(certificate).certificates().get(0));
            if (round >= 0) {
                lines.add(ours + " " + reference); //$NON-NLS-1$
            }
        }
        Files.write(Path.of(arguments[1]), lines);
    }

    private static long milliseconds(List<byte[]> certificates, Reader reader)
            throws CertificateException, UnreadableFileException {
        long begin = System.nanoTime();
        int used = 0;
        for (byte[] certificate : certificates) {
            used += System.identityHashCode(reader.read(certificate)) & 1;
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        if (used > certificates.size()) {
            throw new IllegalStateException("nothing was read"); //$NON-NLS-1$
        }
        return took;
    }

    /** Those of the demo organization, with serial numbers of their own; nobody checks their signatures here. */
    private static List<byte[]> certificates() throws IOException, UnreadableFileException {
        List<byte[]> certificates = new ArrayList<>();
        for (String name : ORIGINALS) {
            byte[] original;
            try (InputStream in = CertificateReading.class.getResourceAsStream(SCENARIO + name)) {
                original = in.readAllBytes();
            }
            String serialNumber = CertificateReader.read(original).certificates().get(0).serialNumber();
            int end = end(original, serialNumber);
            for (int number = 0; number < COUNT / ORIGINALS.size() + 1 && certificates.size() < COUNT; number++) {
                byte[] copy = original.clone();
                copy[end - 1] = (byte) number;
                copy[end - 2] = (byte) (number >> 8);
                certificates.add(copy);
            }
        }
        return certificates;
    }

    private static int end(byte[] certificate, String serialNumber) {
        String all = HexFormat.of().withUpperCase().formatHex(certificate);
        return (all.indexOf(serialNumber) + serialNumber.length()) / 2;
    }
}
