package io.isthmus.certificates.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.eclipse.osgi.util.NLS;

/** Calls of the library: it tells what it cannot read in many unchecked ways, and to a person it is one. */
final class Library {

    /** The two forms that RFC 5280 allows for new names. */
    private static final int UTF8_STRING = 0x0C;
    private static final int PRINTABLE_STRING = 0x13;

    private Library() {
    }

    /**
     * Reads a part of a certificate.
     *
     * @param part what it is, for the message
     */
    static <T> T read(String part, Callable<T> reading) throws MalformedException {
        try {
            return reading.call();
        } catch (MalformedException malformed) {
            throw malformed;
        } catch (Exception unreadable) {
            throw new MalformedException(
                    NLS.bind(Messages.Part, part, SafeText.of(String.valueOf(unreadable.getMessage()))));
        }
    }

    /** What the library makes of an element. */
    static ASN1Primitive object(byte[] bytes, Tlv place) throws MalformedException {
        return read(Messages.PartWhole,
                () -> ASN1Primitive.fromByteArray(Arrays.copyOfRange(bytes, place.start(), place.end())));
    }

    /** An object identifier with its dots. */
    static String identifier(byte[] bytes, Tlv place) throws MalformedException {
        return read(Messages.PartIdentifier, () -> ASN1ObjectIdentifier
                .fromContents(Arrays.copyOfRange(bytes, place.content(), place.end())).getId());
    }

    /** A text in whatever encoding its tag tells; empty where it is none. */
    static String text(byte[] bytes, Tlv place) throws MalformedException {
        if (place.tag() == UTF8_STRING || place.tag() == PRINTABLE_STRING) {
            return new String(bytes, place.content(), place.length(), StandardCharsets.UTF_8);
        }
        return object(bytes, place) instanceof ASN1String text ? text.getString() : "";
    }
}
