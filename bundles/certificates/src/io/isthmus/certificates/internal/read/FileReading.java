package io.isthmus.certificates.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.CertificateFile;
import io.isthmus.certificates.FileFormat;
import io.isthmus.certificates.UnreadableFileException;
import io.isthmus.certificates.UnreadableFileException.Reason;

/** One reading of one file. */
public final class FileReading {

    /** What was passed over, and what it means where there is nothing else. */
    private record Passed(Reason reason, String message) {
    }

    private final List<CertificateDetails> certificates = new ArrayList<>();
    private final List<Passed> passed = new ArrayList<>();

    private FileReading() {
    }

    /**
     * Reads a file.
     *
     * @param in read no further than has to be; left open
     * @throws UnreadableFileException where there is no certificate in it, or a private key
     * @throws IOException as the stream does
     */
    public static CertificateFile read(InputStream in) throws IOException, UnreadableFileException {
        FileReading reading = new FileReading();
        try {
            FileFormat format = reading.all(new FileBytes(in));
            return reading.result(format);
        } catch (MalformedException malformed) {
            throw new UnreadableFileException(Reason.MALFORMED, malformed.getMessage());
        }
    }

    private CertificateFile result(FileFormat format) throws UnreadableFileException {
        if (!certificates.isEmpty()) {
            return new CertificateFile(format, certificates, passed.stream().map(Passed::message).toList());
        }
        Passed first = passed.stream().findFirst()
                .orElse(new Passed(Reason.NO_CERTIFICATE, Messages.NoCertificate));
        throw new UnreadableFileException(first.reason(), first.message());
    }

    private FileFormat all(ByteSource bytes) throws IOException, UnreadableFileException, MalformedException {
        Window window = new Window(bytes);
        if (window.at(0) == ByteSource.END) {
            throw new UnreadableFileException(Reason.EMPTY, Messages.Empty);
        }
        refuse(Recognition.ofStore(window), "");
        if (!Recognition.encoded(window)) {
            return text(ArmorText.of(window));
        }
        FileFormat format = element(window, "") == Recognition.PKCS7 ? FileFormat.PKCS7 : FileFormat.DER;
        for (Window next = new Window(bytes); next.at(0) != ByteSource.END; next = new Window(bytes)) {
            if (!Recognition.encoded(next)) {
                pass(Reason.MALFORMED, Messages.More, "");
                return format;
            }
            element(next, "");
        }
        return format;
    }

    private FileFormat text(ArmorText text) throws IOException, UnreadableFileException, MalformedException {
        FileFormat format = bare(text) ? FileFormat.BASE64 : FileFormat.PEM;
        for (Optional<String> label = text.nextLabel(); label.isPresent(); label = text.nextLabel()) {
            String place = NLS.bind(Messages.Line, String.valueOf(text.line()));
            if (Label.privateKey(label.get())) {
                throw new UnreadableFileException(Reason.PRIVATE_KEY,
                        place + NLS.bind(Messages.PrivateKey, label.get()));
            }
            if (!Label.certificates(label.get())) {
                pass(Reason.NO_CERTIFICATE, NLS.bind(Messages.OtherBlock, label.get()), place);
            } else if (block(text, place) == Recognition.PKCS7 && format == FileFormat.PEM) {
                format = FileFormat.PKCS7_PEM;
            }
        }
        return format;
    }

    /** Base64 of an element of ASN.1 begins with this letter; where it turns out to be prose, that is looked through. */
    private boolean bare(ArmorText text) throws IOException, UnreadableFileException, MalformedException {
        int first = text.nextVisible();
        text.back(first);
        if (first != 'M') {
            return false;
        }
        Window window = new Window(new ArmoredBody(text));
        try {
            if (!Recognition.encoded(window) || Recognition.of(window) == Recognition.UNKNOWN) {
                return false;
            }
        } catch (MalformedException prose) {
            return false;
        }
        element(window, "");
        return true;
    }

    private Recognition block(ArmorText text, String place) throws IOException, UnreadableFileException {
        try {
            return element(new Window(new ArmoredBody(text)), place);
        } catch (MalformedException malformed) {
            pass(Reason.MALFORMED, malformed.getMessage(), place);
            return Recognition.UNKNOWN;
        }
    }

    /** Reads one element of ASN.1, where it is one that has certificates. */
    private Recognition element(Window window, String place)
            throws IOException, UnreadableFileException, MalformedException {
        Recognition recognition = Recognition.of(window);
        refuse(recognition, place);
        switch (recognition) {
            case CERTIFICATE -> certificate(bytes(window, Limits.CERTIFICATE));
            case PKCS7 -> message(bytes(window, Limits.FILE), place);
            case REQUEST -> pass(Reason.NO_CERTIFICATE, Messages.Request, place);
            case PUBLIC_KEY -> pass(Reason.NO_CERTIFICATE, Messages.PublicKey, place);
            case OTHER_MESSAGE -> pass(Reason.NO_CERTIFICATE, Messages.OtherMessage, place);
            default -> pass(Reason.NO_CERTIFICATE, Messages.NoCertificate, place);
        }
        return recognition;
    }

    private static void refuse(Recognition recognition, String place) throws UnreadableFileException {
        if (recognition.privateKey()) {
            throw new UnreadableFileException(Reason.PRIVATE_KEY, place + NLS.bind(Messages.PrivateKey,
                    switch (recognition) {
                        case PRIVATE_RSA -> "PKCS #1";
                        case PRIVATE_EC -> "SEC 1";
                        case PRIVATE_PKCS8 -> "PKCS #8";
                        case PRIVATE_PKCS8_ENCRYPTED -> Messages.Pkcs8Encrypted;
                        case PRIVATE_PKCS12 -> "PKCS #12, PFX";
                        case PRIVATE_JKS -> "Java KeyStore";
                        default -> "PVK";
                    }));
        }
    }

    private void certificate(byte[] encoded) throws UnreadableFileException, MalformedException {
        count();
        certificates.add(CertificateParser.parse(encoded));
    }

    private void message(byte[] encoded, String place) throws UnreadableFileException, MalformedException {
        List<byte[]> inside = SignedData.certificates(encoded);
        for (int i = 0; i < inside.size(); i++) {
            try {
                certificate(inside.get(i));
            } catch (MalformedException malformed) {
                pass(Reason.MALFORMED, NLS.bind(Messages.InMessage, String.valueOf(i + 1), malformed.getMessage()),
                        place);
            }
        }
        if (inside.isEmpty()) {
            pass(Reason.NO_CERTIFICATE, Messages.EmptyMessage, place);
        }
    }

    private void pass(Reason reason, String message, String place) throws UnreadableFileException {
        count();
        passed.add(new Passed(reason, place + message));
    }

    private void count() throws UnreadableFileException {
        if (certificates.size() + passed.size() == Limits.CERTIFICATES) {
            throw new UnreadableFileException(Reason.TOO_LARGE,
                    NLS.bind(Messages.TooMany, String.valueOf(Limits.CERTIFICATES)));
        }
    }

    /** All bytes of the element that a window shows the beginning of. */
    private static byte[] bytes(Window window, int most)
            throws IOException, UnreadableFileException, MalformedException {
        int first = window.at(1);
        if (first == 0x80) {
            return window.take(most);
        }
        long length = first < 0x80 ? first : 0;
        int digits = first < 0x80 ? 0 : first - 0x80;
        for (int digit = 0; digit < digits; digit++) {
            length = Math.min(length << 8 | Math.max(0, window.at(2 + digit)), Integer.MAX_VALUE);
        }
        long all = 2 + digits + length;
        if (all > most) {
            throw new UnreadableFileException(Reason.TOO_LARGE,
                    NLS.bind(Messages.TooLarge, String.valueOf(all), String.valueOf(most)));
        }
        byte[] bytes = window.take((int) all);
        if (bytes.length < all) {
            throw new MalformedException(NLS.bind(Messages.Cut, String.valueOf(bytes.length), String.valueOf(all)));
        }
        return bytes;
    }
}
