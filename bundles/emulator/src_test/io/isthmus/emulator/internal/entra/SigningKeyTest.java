package io.isthmus.emulator.internal.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.data.Value;

/** Which key an organization's tokens are signed with. */
class SigningKeyTest {

    private static final Value CLAIMS = Value.members().with("tid", Value.of("84a6ec2b"));

    @TempDir
    Path one;
    @TempDir
    Path other;

    @Test
    void organizationsThatBeginHereHaveTheSame() throws Exception {
        String token = SigningKey.in(one).sign(CLAIMS);

        assertTrue(SigningKey.in(other).signed(Jwt.parse(token)));
    }

    /** Whoever verifies is the JDK, with what the JSON Web Key tells. */
    @Test
    void everySignatureIsOneOfRsaOf2048Bits() throws Exception {
        FourPrimeKey key = FourPrimeKey.make();
        assertEquals(2048, key.publicKey().getModulus().bitLength());
        for (int message = 0; message < 50; message++) {
            byte[] signature = key.sign(new byte[] {(byte) message});
            assertEquals(256, signature.length);
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key.publicKey());
            verifier.update((byte) message);
            assertTrue(verifier.verify(signature), "message " + message);
        }
    }

    @Test
    void aKeyThatIsDamagedIsTold() throws Exception {
        Files.write(one.resolve("token-signing-key"), FourPrimeKey.make().lines().subList(0, 3));

        assertThrows(IOException.class, () -> SigningKey.in(one));
    }

    @Test
    void whatIsSealedIsKnownAgainAndNothingElseIs() throws Exception {
        Jwt sealed = Jwt.parse(SigningKey.in(one).seal(CLAIMS));

        assertTrue(SigningKey.in(one).sealed(sealed));
        assertFalse(SigningKey.in(one).signed(sealed));
        assertFalse(SigningKey.in(one).sealed(Jwt.parse(SigningKey.in(one).sign(CLAIMS))));
        assertFalse(SigningKey.in(one).sealed(new Jwt(sealed.header(), sealed.claims(), sealed.signed() + "x",
                sealed.signature())));
    }

    @Test
    void aTokenWithAnotherSignatureIsNotTakenForOneThatWasMadeHere() throws Exception {
        SigningKey key = SigningKey.in(one);
        Jwt token = Jwt.parse(key.sign(CLAIMS));
        byte[] other = token.signature().clone();
        other[0] ^= 1;

        assertTrue(key.signed(token));
        assertFalse(key.signed(new Jwt(token.header(), token.claims(), token.signed(), other)));
    }

    @Test
    void anOrganizationThatBeganElsewhereKeepsItsOwn() throws Exception {
        Files.write(one.resolve("token-signing-key"), FourPrimeKey.make().lines());

        SigningKey kept = SigningKey.in(one);

        assertNotEquals(SigningKey.in(other).toJwk(), kept.toJwk());
        assertEquals(SigningKey.in(one).toJwk(), kept.toJwk());
        assertTrue(SigningKey.in(one).signed(Jwt.parse(kept.sign(CLAIMS))));
    }
}
