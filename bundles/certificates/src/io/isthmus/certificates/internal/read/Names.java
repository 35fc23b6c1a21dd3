package io.isthmus.certificates.internal.read;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x500.X500Name;
import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.AlternativeName;
import io.isthmus.certificates.AlternativeName.Kind;
import io.isthmus.certificates.DistinguishedName;
import io.isthmus.certificates.Octets;

/** Names of a certificate. */
final class Names {

    private static final int OTHER_NAME = 0xA0;
    private static final int EMAIL = 0x81;
    private static final int DNS = 0x82;
    private static final int X400_ADDRESS = 0xA3;
    private static final int DIRECTORY_NAME = 0xA4;
    private static final int EDI_PARTY_NAME = 0xA5;
    private static final int URI = 0x86;
    private static final int IP_ADDRESS = 0x87;
    private static final int REGISTERED_IDENTIFIER = 0x88;

    private static final byte[] COMMON_NAME = {0x55, 0x04, 0x03};
    private static final String USER_PRINCIPAL_NAME = "1.3.6.1.4.1.311.20.2.3";
    private static final String ACE_PREFIX = "xn--";
    /** The longest DNS name (RFC 1035, 2.3.4); what is longer is shown as it stands. */
    private static final int LONGEST_DNS_NAME = 253;

    private Names() {
    }

    /**
     * A subject or an issuer. Its text is in the same form as those that come from the servers' exports: the platform's
     * own, or the library's where the platform refuses the name.
     *
     * @param part which of them, for the message
     */
    static DistinguishedName distinguished(byte[] encoded, Tlv place, String part) throws MalformedException {
        byte[] name = Arrays.copyOfRange(encoded, place.start(), place.end());
        return new DistinguishedName(SafeText.of(text(name, part)),
                commonName(encoded, place, part).map(SafeText::of), Octets.of(name));
    }

    private static String text(byte[] name, String part) throws MalformedException {
        try {
            return new X500Principal(name).toString();
        } catch (IllegalArgumentException refused) {
            return Library.read(part, () -> X500Name.getInstance(name).toString());
        }
    }

    /** The most specific one: the last in the order of the encoding. */
    private static Optional<String> commonName(byte[] encoded, Tlv place, String part) throws MalformedException {
        Tlv found = null;
        Elements levels = Elements.in(encoded, place);
        while (levels.tag() != Elements.NONE) {
            Elements attributes = Elements.in(encoded, levels.next(Tlv.SET, part));
            while (attributes.tag() != Elements.NONE) {
                Elements attribute = Elements.in(encoded, attributes.next(Tlv.SEQUENCE, part));
                Tlv type = attribute.next(Tlv.OBJECT_IDENTIFIER, part);
                Tlv value = attribute.next();
                found = Arrays.equals(encoded, type.content(), type.end(), COMMON_NAME, 0, COMMON_NAME.length)
                        ? value : found;
            }
        }
        return found == null ? Optional.empty() : Optional.of(Library.text(encoded, found));
    }

    /** One of the subject's alternative names. */
    static AlternativeName alternative(byte[] bytes, Tlv place) throws MalformedException {
        return switch (place.tag()) {
            case DNS -> dns(ascii(bytes, place));
            case EMAIL -> plain(Kind.EMAIL, ascii(bytes, place));
            case URI -> plain(Kind.URI, ascii(bytes, place));
            case IP_ADDRESS -> address(Arrays.copyOfRange(bytes, place.content(), place.end()));
            case DIRECTORY_NAME -> plain(Kind.DIRECTORY, distinguished(bytes,
                    Elements.in(bytes, place).next(Tlv.SEQUENCE, Messages.PartExtensions),
                    Messages.PartExtensions).text());
            case OTHER_NAME -> other(bytes, Elements.in(bytes, place));
            case REGISTERED_IDENTIFIER -> {
                byte[] identifier = Arrays.copyOfRange(bytes, place.start(), place.end());
                identifier[0] = Tlv.OBJECT_IDENTIFIER;
                yield plain(Kind.OTHER, Library.identifier(identifier, Tlv.at(identifier, 0, identifier.length)));
            }
            case X400_ADDRESS, EDI_PARTY_NAME ->
                    plain(Kind.OTHER, Octets.of(bytes, place.content(), place.end()).hex());
            default -> throw new MalformedException(Messages.PartExtensions);
        };
    }

    /** What is beyond ASCII is not allowed here; it is shown as the Latin letters that the bytes would be. */
    private static String ascii(byte[] bytes, Tlv place) {
        return new String(bytes, place.content(), place.length(), StandardCharsets.ISO_8859_1);
    }

    private static AlternativeName dns(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Optional<String> unicode = lower.contains(ACE_PREFIX) && lower.length() <= LONGEST_DNS_NAME
                ? Optional.of(IDN.toUnicode(lower)).filter(read -> !read.equals(lower)).map(SafeText::of)
                : Optional.empty();
        return new AlternativeName(Kind.DNS, SafeText.of(text), unicode);
    }

    private static AlternativeName address(byte[] address) throws MalformedException {
        try {
            return plain(Kind.IP_ADDRESS, InetAddress.getByAddress(address).getHostAddress());
        } catch (UnknownHostException wrongLength) {
            throw new MalformedException(NLS.bind(Messages.Part, Messages.PartExtensions, wrongLength.getMessage()));
        }
    }

    private static AlternativeName other(byte[] bytes, Elements typeAndValue) throws MalformedException {
        String type = Library.identifier(bytes,
                typeAndValue.next(Tlv.OBJECT_IDENTIFIER, Messages.PartExtensions));
        if (type.equals(USER_PRINCIPAL_NAME)) {
            Tlv value = Elements.in(bytes, typeAndValue.next(Tlv.CONTEXT_0, Messages.PartExtensions)).next();
            return plain(Kind.USER_PRINCIPAL_NAME, Library.text(bytes, value));
        }
        return plain(Kind.OTHER, type);
    }

    private static AlternativeName plain(Kind kind, String text) {
        return new AlternativeName(kind, SafeText.of(text), Optional.empty());
    }
}
