package io.isthmus.certificates.internal.read;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParametersHolder;

import io.isthmus.certificates.KeyDescription;
import io.isthmus.certificates.Octets;

/** Public keys of a certificate, described and not used. */
final class Keys {

    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String RSA_PSS = "1.2.840.113549.1.1.10";
    private static final String EC = "1.2.840.10045.2.1";
    private static final String DSA = "1.2.840.10040.4.1";

    /** The curves by the names of FIPS 186; the library knows the others by theirs. */
    private static final Map<String, KeyKind> CURVES = Map.of("1.2.840.10045.3.1.7", new KeyKind("P-256", 256),
            "1.3.132.0.34", new KeyKind("P-384", 384), "1.3.132.0.35", new KeyKind("P-521", 521));

    /** Algorithms whose identifier tells all (RFC 8410, FIPS 204). */
    private static final Map<String, KeyKind> FIXED = Map.of("1.3.101.110", new KeyKind("X25519", 256),
            "1.3.101.111", new KeyKind("X448", 448), "1.3.101.112", new KeyKind("Ed25519", 256),
            "1.3.101.113", new KeyKind("Ed448", 456), "2.16.840.1.101.3.4.3.17", new KeyKind("ML-DSA-44", 0),
            "2.16.840.1.101.3.4.3.18", new KeyKind("ML-DSA-65", 0),
            "2.16.840.1.101.3.4.3.19", new KeyKind("ML-DSA-87", 0));

    /** A name and a size in bits. */
    private record KeyKind(String name, int bits) {
    }

    private Keys() {
    }

    /**
     * Describes a key.
     *
     * @param place  where the SubjectPublicKeyInfo stands
     * @param sha256 of all of it
     * @throws MalformedException where it is not one of its own algorithm
     */
    static KeyDescription describe(byte[] encoded, Tlv place, Octets sha256) throws MalformedException {
        Elements key = Elements.in(encoded, place);
        Elements algorithm = Elements.in(encoded, key.next(Tlv.SEQUENCE, Messages.PartKey));
        Tlv bits = key.next(Tlv.BIT_STRING, Messages.PartKey);
        String identifier = Library.identifier(encoded, algorithm.next(Tlv.OBJECT_IDENTIFIER, Messages.PartKey));
        return switch (identifier) {
            case RSA -> new KeyDescription(KeyDescription.RSA, firstNumber(content(encoded, bits)), Optional.empty(),
                    sha256);
            case RSA_PSS -> new KeyDescription(KeyDescription.RSA_PSS, firstNumber(content(encoded, bits)),
                    Optional.empty(), sha256);
            case EC -> curve(encoded, algorithm, bits, sha256);
            case DSA -> new KeyDescription(KeyDescription.DSA, primeBits(encoded, algorithm), Optional.empty(),
                    sha256);
            default -> {
                KeyKind fixed = FIXED.getOrDefault(identifier, new KeyKind(identifier, 0));
                yield new KeyDescription(fixed.name(), fixed.bits(), Optional.empty(), sha256);
            }
        };
    }

    /** The content of a bit string: the first byte tells how many of the last bits do not count. */
    private static byte[] content(byte[] encoded, Tlv bits) {
        return Arrays.copyOfRange(encoded, Math.min(bits.content() + 1, bits.end()), bits.end());
    }

    /** The size in bits of the first number of a sequence: an RSA key's modulus, DSA's prime. */
    private static int firstNumber(byte[] sequence) throws MalformedException {
        Structure.check(sequence);
        Tlv number = Elements.inside(sequence, Tlv.SEQUENCE, Messages.PartKey).next(Tlv.INTEGER, Messages.PartKey);
        return Library.read(Messages.PartKey,
                () -> new BigInteger(1, sequence, number.content(), number.length()).bitLength());
    }

    /** Parameters can be inherited from the issuer's key, and then the certificate does not tell them. */
    private static int primeBits(byte[] encoded, Elements algorithm) throws MalformedException {
        if (algorithm.tag() != Tlv.SEQUENCE) {
            return 0;
        }
        Tlv parameters = algorithm.next();
        return firstNumber(Arrays.copyOfRange(encoded, parameters.start(), parameters.end()));
    }

    /** A curve that is written out rather than named (and so refused by Windows) is told by the size of its points. */
    private static KeyDescription curve(byte[] encoded, Elements algorithm, Tlv bits, Octets sha256)
            throws MalformedException {
        if (algorithm.tag() != Tlv.OBJECT_IDENTIFIER) {
            return new KeyDescription(KeyDescription.EC, Math.max(0, bits.length() - 2) / 2 * 8, Optional.empty(),
                    sha256);
        }
        String identifier = Library.identifier(encoded, algorithm.next());
        KeyKind known = CURVES.containsKey(identifier) ? CURVES.get(identifier)
                : Library.read(Messages.PartKey, () -> otherCurve(new ASN1ObjectIdentifier(identifier)));
        return new KeyDescription(KeyDescription.EC, known.bits(), Optional.of(known.name()), sha256);
    }

    private static KeyKind otherCurve(ASN1ObjectIdentifier curve) {
        X9ECParametersHolder parameters = ECNamedCurveTable.getByOIDLazy(curve);
        return parameters == null ? new KeyKind(curve.getId(), 0)
                : new KeyKind(ECNamedCurveTable.getName(curve), parameters.getCurve().getFieldSize());
    }
}
