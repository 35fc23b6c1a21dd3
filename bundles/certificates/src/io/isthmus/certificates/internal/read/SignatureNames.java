package io.isthmus.certificates.internal.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;

import io.isthmus.certificates.SignatureAlgorithm;

/** Signature algorithms by the names that Java and most documents give them. */
final class SignatureNames {

    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final Map<String, SignatureAlgorithm> KNOWN = new HashMap<>();
    private static final Map<String, String> HASHES = Map.of("1.2.840.113549.2.5", "MD5", "1.3.14.3.2.26", "SHA-1",
            "2.16.840.1.101.3.4.2.4", "SHA-224", "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384", "2.16.840.1.101.3.4.2.3", "SHA-512",
            "2.16.840.1.101.3.4.2.8", "SHA3-256", "2.16.840.1.101.3.4.2.9", "SHA3-384",
            "2.16.840.1.101.3.4.2.10", "SHA3-512");

    static {
        know("1.2.840.113549.1.1.2", "MD2withRSA", "MD2");
        know("1.2.840.113549.1.1.4", "MD5withRSA", "MD5");
        know("1.2.840.113549.1.1.5", "SHA1withRSA", "SHA-1");
        know("1.3.14.3.2.29", "SHA1withRSA", "SHA-1");
        know("1.2.840.113549.1.1.14", "SHA224withRSA", "SHA-224");
        know("1.2.840.113549.1.1.11", "SHA256withRSA", "SHA-256");
        know("1.2.840.113549.1.1.12", "SHA384withRSA", "SHA-384");
        know("1.2.840.113549.1.1.13", "SHA512withRSA", "SHA-512");
        know("1.2.840.10045.4.1", "SHA1withECDSA", "SHA-1");
        know("1.2.840.10045.4.3.1", "SHA224withECDSA", "SHA-224");
        know("1.2.840.10045.4.3.2", "SHA256withECDSA", "SHA-256");
        know("1.2.840.10045.4.3.3", "SHA384withECDSA", "SHA-384");
        know("1.2.840.10045.4.3.4", "SHA512withECDSA", "SHA-512");
        know("1.2.840.10040.4.3", "SHA1withDSA", "SHA-1");
        know("2.16.840.1.101.3.4.3.2", "SHA256withDSA", "SHA-256");
        know("1.3.101.112", "Ed25519", null);
        know("1.3.101.113", "Ed448", null);
        know("2.16.840.1.101.3.4.3.17", "ML-DSA-44", null);
        know("2.16.840.1.101.3.4.3.18", "ML-DSA-65", null);
        know("2.16.840.1.101.3.4.3.19", "ML-DSA-87", null);
    }

    private SignatureNames() {
    }

    private static void know(String identifier, String name, String hash) {
        KNOWN.put(identifier, new SignatureAlgorithm(identifier, name, Optional.ofNullable(hash)));
    }

    /** Names an algorithm with its parameters; one that is not known keeps its identifier. */
    static SignatureAlgorithm describe(byte[] encoded, Tlv place) throws MalformedException {
        Elements algorithm = Elements.in(encoded, place);
        String identifier = Library.identifier(encoded,
                algorithm.next(Tlv.OBJECT_IDENTIFIER, Messages.PartSignature));
        if (identifier.equals(PSS) && algorithm.tag() == Tlv.SEQUENCE) {
            Tlv parameters = algorithm.next();
            String hash = Library.read(Messages.PartSignature,
                    () -> RSASSAPSSparams.getInstance(Library.object(encoded, parameters)).getHashAlgorithm()
                            .getAlgorithm().getId());
            return new SignatureAlgorithm(identifier, "RSASSA-PSS", Optional.of(HASHES.getOrDefault(hash, hash)));
        }
        return KNOWN.getOrDefault(identifier, new SignatureAlgorithm(identifier, identifier, Optional.empty()));
    }
}
