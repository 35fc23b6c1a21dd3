package io.isthmus.certificates;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.bouncycastle.asn1.x509.KeyUsage;

/** Files that were good and in which something was changed; the same seed makes the same ones. */
final class Mutants {

    private static final int[] TELLING = {0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0C, 0x13, 0x17, 0x18, 0x30, 0x31,
            0x7F, 0x80, 0x81, 0x82, 0x84, 0xA0, 0xA3, 0xFF};

    private final Random random;
    private final List<byte[]> certificates;
    private final List<byte[]> files;

    Mutants(long seed) {
        random = new Random(seed);
        Made authority = Made.certificate().subject("C=DE,O=Contoso,CN=Contoso CA").authority();
        certificates = List.of(
                Made.certificate().dns("mail.contoso.com", "*.contoso.com", "xn--mller-kva.example")
                        .purposes(KeyPurpose.SERVER_AUTHENTICATION, KeyPurpose.CLIENT_AUTHENTICATION)
                        .keyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment).keyIds().der(),
                authority.der(),
                Made.certificate().key("EC secp256r1", "SHA256withECDSA").signedBy(authority).keyIds().der(),
                Made.certificate().key("Ed25519", "Ed25519").subject("CN=a").der(),
                Made.certificate().key("RSA 2048", "SHA256withRSAandMGF1").der());
        files = List.of(certificates.get(0), certificates.get(1), certificates.get(2), certificates.get(3),
                Made.pkcs7("DER", certificates.get(0), certificates.get(1)),
                Made.pkcs7("BER", certificates.get(2), certificates.get(3)),
                Made.pem("CERTIFICATE", certificates.get(0)).getBytes(StandardCharsets.US_ASCII),
                ("a\r\n" + Made.pem("CERTIFICATE", certificates.get(3)) + Made.pem("PKCS7",
                        Made.pkcs7("DER", certificates.get(3)))).getBytes(StandardCharsets.UTF_16LE));
    }

    /** The next certificate in DER, with one change: most stay certificates. */
    byte[] certificate() {
        return changed(certificates.get(random.nextInt(certificates.size())).clone());
    }

    /** The next file of any form, with a few changes. */
    byte[] file() {
        byte[] file = files.get(random.nextInt(files.size())).clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            file = changed(file);
        }
        return file;
    }

    private byte[] changed(byte[] file) {
        if (file.length < 2) {
            return file;
        }
        int at = random.nextInt(file.length);
        switch (random.nextInt(8)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1, 2 -> file[at] = (byte) TELLING[random.nextInt(TELLING.length)];
            case 3 -> file[at] = (byte) random.nextInt(256);
            case 4 -> file[at]++;
            case 5 -> {
                return Arrays.copyOf(file, at);
            }
            case 6 -> {
                int to = Math.min(file.length, at + 1 + random.nextInt(16));
                return joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, to, file.length));
            }
            default -> {
                byte[] other = files.get(random.nextInt(files.size()));
                int from = random.nextInt(other.length);
                int to = Math.min(other.length, from + 1 + random.nextInt(64));
                return joined(Arrays.copyOf(file, at), Arrays.copyOfRange(other, from, to),
                        Arrays.copyOfRange(file, at, file.length));
            }
        }
        return file;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
