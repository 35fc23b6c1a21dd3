package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.internal.trust.PinnedKey;
import io.isthmus.plugins.internal.trust.PinnedKeys;
import io.isthmus.plugins.internal.trust.Signer;

/** PGP signatures, as the lists of p2 sites have them. */
class PgpTrustTest {

    /** Later than any signature that a test makes. */
    private static final Instant NOW = Instant.now().plus(Duration.ofMinutes(10));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    @TempDir
    Path place;
    private PinnedKeys pinned;
    private Path jar;

    @BeforeEach
    void make() throws Exception {
        pinned = new PinnedKeys(place.resolve("trust"), List.of());
        jar = new MadePlugin("com.example.first", "1.0.0").bundle(place);
    }

    private PgpKeys pinned(PgpKeys key) throws Exception {
        pinned.pin(PinnedKey.read(Files.readAllBytes(key.file(place))));
        return key;
    }

    private Optional<Signer> judge(String signature, Instant now) throws Exception {
        return pinned.judge(jar, Optional.of(signature), now);
    }

    private Refusal refusal(String signature, Instant now) {
        return assertThrows(RefusedException.class, () -> judge(signature, now)).refusal();
    }

    @Test
    void aPinnedKeysSignatureCounts() throws Exception {
        PgpKeys vendor = pinned(PgpKeys.of("Vendor <v@example.com>", YESTERDAY, Duration.ZERO));
        assertEquals("Vendor <v@example.com>", judge(vendor.signature(jar), NOW).orElseThrow().name());
    }

    @Test
    void aKeyThatIsNotPinnedProvesNothingWhateverItsUserIsCalled() throws Exception {
        pinned(PgpKeys.of("Vendor <v@example.com>", YESTERDAY, Duration.ZERO));
        PgpKeys other = PgpKeys.of("Vendor <v@example.com>", YESTERDAY, Duration.ZERO);
        assertEquals(Refusal.UNKNOWN_SIGNER, refusal(other.signature(jar), NOW));
    }

    @Test
    void aSignatureOfAnotherFileIsFound() throws Exception {
        PgpKeys vendor = pinned(PgpKeys.of("Vendor", YESTERDAY, Duration.ZERO));
        Path other = Files.writeString(place.resolve("other.jar"), "another");
        assertEquals(Refusal.TAMPERED, refusal(vendor.signature(other), NOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {HashAlgorithmTags.MD5, HashAlgorithmTags.SHA1, HashAlgorithmTags.RIPEMD160})
    void aSignatureByABrokenHashIsRefused(int hash) throws Exception {
        PgpKeys vendor = pinned(PgpKeys.of("Vendor", YESTERDAY, Duration.ZERO));
        assertEquals(Refusal.WEAK_SIGNATURE, refusal(vendor.signature(jar, hash), NOW));
    }

    @Test
    void aKeyWhoseTimeIsOverIsRefused() throws Exception {
        PgpKeys vendor = pinned(PgpKeys.of("Vendor", YESTERDAY, Duration.ofDays(7)));
        assertEquals("Vendor", judge(vendor.signature(jar), NOW).orElseThrow().name());
        assertEquals(Refusal.EXPIRED, refusal(vendor.signature(jar), NOW.plus(Duration.ofDays(8))));
    }

    @Test
    void aKeyThatItsOwnerTookBackReplacesThePinnedOneAndIsRefused() throws Exception {
        PgpKeys vendor = pinned(PgpKeys.of("Vendor", YESTERDAY, Duration.ZERO));
        pinned(vendor.revoked());
        assertEquals(1, pinned.all().size());
        assertEquals(Refusal.REVOKED, refusal(vendor.signature(jar), NOW));
    }

    @Test
    void whatIsNoSignatureIsRefusedAndNotTakenForNone() throws Exception {
        pinned(PgpKeys.of("Vendor", YESTERDAY, Duration.ZERO));
        assertEquals(Refusal.UNKNOWN_SIGNER, refusal("no signature", NOW));
    }
}
