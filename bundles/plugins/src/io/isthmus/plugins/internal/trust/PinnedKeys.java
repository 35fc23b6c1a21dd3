package io.isthmus.plugins.internal.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.plugins.RefusedException;

/** The keys that are pinned: those of a profile's folder "trust", a file each, and those of an admin's policy. */
public final class PinnedKeys {

    private final Path folder;
    private final List<String> policy;

    /**
     * @param folder need not be there
     * @param policy keys as text, as policy files pin them
     */
    public PinnedKeys(Path folder, List<String> policy) {
        this.folder = folder;
        this.policy = List.copyOf(policy);
    }

    /**
     * All of them, in the order of their fingerprints.
     *
     * @throws IOException where one cannot be read: it may be the one that tells who was revoked
     */
    public List<PinnedKey> all() throws IOException {
        List<PinnedKey> keys = new ArrayList<>();
        for (String text : policy) {
            keys.add(PinnedKey.read(text.getBytes(StandardCharsets.UTF_8)));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Predicate.not(AtomicFile::unfinished)).sorted()::iterator) {
                keys.add(PinnedKey.read(Files.readAllBytes(file)));
            }
        } catch (NoSuchFileException none) {
            return keys;
        }
        keys.sort(Comparator.comparing(PinnedKey::fingerprint));
        return keys;
    }

    /** Pins a key; one of the same fingerprint is replaced, as a key with its revocation replaces it without. */
    public void pin(PinnedKey key) throws IOException {
        AtomicFile.write(folder.resolve(key.fingerprint()), key.content());
    }

    /** Pins a key no more; tells whether it was pinned in the folder. */
    public boolean unpin(String fingerprint) throws IOException {
        return all().stream().anyMatch(key -> key.fingerprint().equals(fingerprint))
                && Files.deleteIfExists(folder.resolve(fingerprint));
    }

    /**
     * Whose signature a jar has.
     *
     * @param jar the file
     * @param pgp what the site's list has as PGP signatures of it; empty where nothing
     * @param now the time to judge by
     * @return empty where it is not signed at all
     * @throws RefusedException where its signature is not one to install by
     * @throws IOException      where a pinned key cannot be read
     */
    public Optional<Signer> judge(Path jar, Optional<String> pgp, Instant now) throws RefusedException, IOException {
        List<PinnedKey> keys = all();
        List<CodeSigner> signers = JarSigners.of(jar);
        PgpTrust pgpTrust = new PgpTrust(keys.stream().flatMap(key -> key.ring().stream()).toList(), now);
        if (signers.isEmpty()) {
            return pgp.isEmpty() ? Optional.empty() : Optional.of(pgpTrust.judge(jar, pgp.get()));
        }
        CertificateTrust trust = new CertificateTrust(
                keys.stream().flatMap(key -> key.certificate().stream()).toList(),
                keys.stream().flatMap(key -> key.revocations().stream()).toList(), now);
        RefusedException first = null;
        for (CodeSigner signer : signers) {
            try {
                return Optional.of(trust.judge(jar.getFileName().toString(), signer));
            } catch (RefusedException refused) {
                first = first == null ? refused : first;
            }
        }
        if (pgp.isPresent()) {
            return Optional.of(pgpTrust.judge(jar, pgp.get()));
        }
        throw first;
    }
}
