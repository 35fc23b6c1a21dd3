package io.isthmus.plugins.internal.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;

/**
 * Judges the PGP signatures that a site's list has of a file, by the keys that are pinned. The keys that the list
 * itself brings along prove nothing and are not looked at.
 *
 * @param pinned the keys
 * @param now    the time to judge by
 */
record PgpTrust(List<PGPPublicKeyRing> pinned, Instant now) {

    /** For these, other files can be made that a signature holds of as well: RFC 9580, 9.5. */
    private static final Map<Integer, String> BROKEN = Map.of(HashAlgorithmTags.MD5, "MD5",
            HashAlgorithmTags.SHA1, "SHA-1", HashAlgorithmTags.RIPEMD160, "RIPEMD-160");

    /** A pinned key, and the ring that it is of. */
    private record Found(PGPPublicKeyRing ring, PGPPublicKey key) {
    }

    /**
     * Whose signature it is.
     *
     * @param armored the signatures, as the site's list has them
     * @throws RefusedException where none is of a pinned key, or the first that is does not hold
     */
    Signer judge(Path file, String armored) throws RefusedException {
        String name = file.getFileName().toString();
        List<PGPSignature> signatures = signatures(name, armored);
        for (PGPSignature signature : signatures) {
            Optional<Found> found = find(signature.getKeyID());
            if (found.isPresent()) {
                strong(name, signature);
                verify(file, signature, found.get().key());
                current(name, found.get(), signature);
                return new Signer(user(found.get().ring()), Fingerprints.of(found.get().ring().getPublicKey()),
                        Fingerprints.of(found.get().key()));
            }
        }
        throw new RefusedException(Refusal.UNKNOWN_SIGNER, NLS.bind(Messages.UnknownPgpKey, name, signatures.stream()
                .map(signature -> Long.toHexString(signature.getKeyID())).toList()), Messages.UnknownAdvice);
    }

    private static List<PGPSignature> signatures(String name, String armored) throws RefusedException {
        List<PGPSignature> signatures = new ArrayList<>();
        try (InputStream in = PGPUtil.getDecoderStream(
                new ByteArrayInputStream(armored.getBytes(StandardCharsets.US_ASCII)))) {
            BcPGPObjectFactory objects = new BcPGPObjectFactory(in);
            for (Object next = objects.nextObject(); next != null; next = objects.nextObject()) {
                if (next instanceof PGPSignatureList list) {
                    list.forEach(signatures::add);
                }
            }
        } catch (IOException | RuntimeException damaged) {
            throw tampered(NLS.bind(Messages.BadPgp, name, damaged.getMessage()));
        }
        return signatures;
    }

    private Optional<Found> find(long id) {
        return pinned.stream().filter(ring -> ring.getPublicKey(id) != null).findFirst()
                .map(ring -> new Found(ring, ring.getPublicKey(id)));
    }

    private static void strong(String file, PGPSignature signature) throws RefusedException {
        String broken = BROKEN.get(signature.getHashAlgorithm());
        if (broken != null) {
            throw new RefusedException(Refusal.WEAK_SIGNATURE, NLS.bind(Messages.Weak, file, broken),
                    Messages.WeakAdvice);
        }
    }

    private static void verify(Path file, PGPSignature signature, PGPPublicKey key) throws RefusedException {
        try (InputStream in = Files.newInputStream(file)) {
            signature.init(new BcPGPContentVerifierBuilderProvider(), key);
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                signature.update(buffer, 0, count);
            }
            if (!signature.verify()) {
                throw tampered(NLS.bind(Messages.NotOfFile, file.getFileName()));
            }
        } catch (IOException | PGPException damaged) {
            throw tampered(NLS.bind(Messages.BadPgp, file.getFileName(), damaged.getMessage()));
        }
    }

    private static RefusedException tampered(String message) {
        return new RefusedException(Refusal.TAMPERED, message, Messages.TamperedAdvice);
    }

    private void current(String file, Found found, PGPSignature signature) throws RefusedException {
        String user = user(found.ring());
        notRevoked(file, found);
        for (PGPPublicKey key : List.of(found.ring().getPublicKey(), found.key())) {
            Optional<Instant> end = end(key);
            if (end.isPresent() && end.get().isBefore(now)) {
                throw CertificateTrust.expired(NLS.bind(Messages.Expired, new Object[] {file, user, end.get()}));
            }
        }
        if (signature.getCreationTime().toInstant().isAfter(now)) {
            throw CertificateTrust.expired(NLS.bind(Messages.NotYet,
                    new Object[] {file, user, signature.getCreationTime().toInstant()}));
        }
    }

    private static void notRevoked(String file, Found found) throws RefusedException {
        if (found.ring().getPublicKey().hasRevocation() || found.key().hasRevocation()) {
            throw CertificateTrust.revoked(NLS.bind(Messages.RevokedPgpKey, file, user(found.ring())));
        }
    }

    private static Optional<Instant> end(PGPPublicKey key) {
        return Optional.of(key.getValidSeconds()).filter(seconds -> seconds > 0)
                .map(seconds -> key.getCreationTime().toInstant().plusSeconds(seconds));
    }

    static String user(PGPPublicKeyRing ring) {
        Iterator<String> users = ring.getPublicKey().getUserIDs();
        return users.hasNext() ? users.next() : Fingerprints.of(ring.getPublicKey());
    }
}
