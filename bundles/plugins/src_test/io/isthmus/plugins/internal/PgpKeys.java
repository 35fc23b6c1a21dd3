package io.isthmus.plugins.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** A PGP key that signs files. */
final class PgpKeys {

    private final BcPGPKeyPair pair;
    private final PGPPublicKey key;

    private PgpKeys(BcPGPKeyPair pair, PGPPublicKey key) {
        this.pair = pair;
        this.key = key;
    }

    /**
     * Makes one.
     *
     * @param valid how long from its creation; zero for ever
     */
    static PgpKeys of(String user, Instant created, Duration valid) throws PGPException {
        Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        BcPGPKeyPair pair = new BcPGPKeyPair(PublicKeyAlgorithmTags.EDDSA_LEGACY, generator.generateKeyPair(),
                Date.from(created));
        PGPSignatureGenerator certification = signer(pair, PGPSignature.POSITIVE_CERTIFICATION,
                HashAlgorithmTags.SHA256);
        PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
        packets.setKeyExpirationTime(true, valid.toSeconds());
        packets.setSignatureCreationTime(true, Date.from(created));
        certification.setHashedSubpackets(packets.generate());
        return new PgpKeys(pair, PGPPublicKey.addCertification(pair.getPublicKey(), user,
                certification.generateCertification(user, pair.getPublicKey())));
    }

    private static PGPSignatureGenerator signer(BcPGPKeyPair pair, int type, int hash)
            throws PGPException {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(new BcPGPContentSignerBuilder(
                pair.getPublicKey().getAlgorithm(), hash), pair.getPublicKey());
        generator.init(type, pair.getPrivateKey());
        return generator;
    }

    /** The same key once its owner took it back. */
    PgpKeys revoked() throws PGPException {
        return new PgpKeys(pair, PGPPublicKey.addCertification(key,
                signer(pair, PGPSignature.KEY_REVOCATION, HashAlgorithmTags.SHA256).generateCertification(key)));
    }

    /** A file of the public key, as it is handed over. */
    Path file(Path folder) throws IOException {
        return Files.write(folder.resolve("key.asc"), armored(key.getEncoded()));
    }

    /** The signature of a file, as sites list it. */
    String signature(Path file) {
        return signature(file, HashAlgorithmTags.SHA256);
    }

    /** The same by a hash, as HashAlgorithmTags numbers them. */
    String signature(Path file, int hash) {
        try {
            PGPSignatureGenerator generator = signer(pair, PGPSignature.BINARY_DOCUMENT, hash);
            generator.update(Files.readAllBytes(file));
            return new String(armored(generator.generate().getEncoded()), StandardCharsets.US_ASCII);
        } catch (IOException | PGPException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] armored(byte[] packets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = ArmoredOutputStream.builder().build(bytes)) {
            out.write(packets);
        }
        return bytes.toByteArray();
    }
}
