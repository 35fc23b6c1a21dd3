package io.isthmus.certificates.internal.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.DistinguishedName;
import io.isthmus.certificates.KeyDescription;
import io.isthmus.certificates.Octets;
import io.isthmus.certificates.SignatureAlgorithm;
import io.isthmus.certificates.Validity;
import io.isthmus.sdk.model.Thumbprint;

/**
 * One certificate of X.509 (RFC 5280, 4.1). Its frame is walked through where it stands; the library, which would make
 * objects of all of it, reads what is behind the frame and needs understanding (docs/adr/0050).
 */
final class CertificateParser {

    private static final int EXTENSIONS = 0xA3;

    private final byte[] encoded;

    private CertificateParser(byte[] encoded) {
        this.encoded = encoded;
    }

    /**
     * Reads a certificate.
     *
     * @param encoded the certificate and nothing else, in DER
     * @throws MalformedException where it is none; the message tells what part of it breaks which rule
     */
    static CertificateDetails parse(byte[] encoded) throws MalformedException {
        Structure.check(encoded);
        return new CertificateParser(encoded).parse();
    }

    private CertificateDetails parse() throws MalformedException {
        Elements outer = Elements.inside(encoded, Tlv.SEQUENCE, Messages.PartWhole);
        Elements signed = Elements.in(encoded, outer.next(Tlv.SEQUENCE, Messages.PartWhole));
        SignatureAlgorithm signature = SignatureNames.describe(encoded,
                outer.next(Tlv.SEQUENCE, Messages.PartSignature));
        outer.next(Tlv.BIT_STRING, Messages.PartSignature);
        int version = version(signed);
        Tlv serialNumber = signed.next(Tlv.INTEGER, Messages.PartSerialNumber);
        signed.next(Tlv.SEQUENCE, Messages.PartSignature);
        DistinguishedName issuer = Names.distinguished(encoded, signed.next(Tlv.SEQUENCE, Messages.PartIssuer),
                Messages.PartIssuer);
        Validity validity = validity(Elements.in(encoded, signed.next(Tlv.SEQUENCE, Messages.PartValidity)));
        DistinguishedName subject = Names.distinguished(encoded, signed.next(Tlv.SEQUENCE, Messages.PartSubject),
                Messages.PartSubject);
        Tlv place = signed.next(Tlv.SEQUENCE, Messages.PartKey);
        KeyDescription key = Keys.describe(encoded, place,
                Octets.of(digest("SHA-256", place.start(), place.end())));
        List<String> unreadable = new ArrayList<>();
        ExtensionReader extensions = ExtensionReader.of(encoded, extensions(signed), unreadable);
        return new CertificateDetails(Thumbprint.of(Octets.of(digest("SHA-1", 0, encoded.length)).hex()),
                Octets.of(digest("SHA-256", 0, encoded.length)), version, subject, issuer,
                Octets.of(encoded, serialNumber.content(), serialNumber.end()).hex(), validity, key, signature,
                extensions.usage(), extensions.names(), extensions.subjectKeyId(), extensions.authorityKeyId(),
                unreadable, Octets.of(encoded));
    }

    private int version(Elements signed) throws MalformedException {
        int tag = signed.tag();
        if (tag != Tlv.CONTEXT_0 && tag != Tlv.CONTEXT_0_PRIMITIVE) {
            return 1;
        }
        Tlv holder = signed.next();
        if (tag == Tlv.CONTEXT_0_PRIMITIVE) {
            return 1;
        }
        Tlv number = Elements.in(encoded, holder).next(Tlv.INTEGER, Messages.PartVersion);
        if (number.length() != 1) {
            throw new MalformedException(NLS.bind(Messages.Version, String.valueOf(number.start())));
        }
        return encoded[number.content()] + 1;
    }

    private Validity validity(Elements times) throws MalformedException {
        return new Validity(Times.instant(encoded, times.next()), Times.instant(encoded, times.next()));
    }

    /** Behind the key there can be two unique identifiers, which nobody uses, and the extensions. */
    private Elements extensions(Elements signed) throws MalformedException {
        while (signed.tag() != Elements.NONE) {
            Tlv next = signed.next();
            if (next.tag() == EXTENSIONS) {
                return Elements.in(encoded,
                        Elements.in(encoded, next).next(Tlv.SEQUENCE, Messages.PartExtensions));
            }
        }
        return null;
    }

    private byte[] digest(String algorithm, int from, int to) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(encoded, from, to - from);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has " + algorithm, impossible);
        }
    }
}
