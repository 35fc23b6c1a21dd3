package io.isthmus.emulator.internal.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;

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
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        Files.write(one.resolve("token-signing-key.der"), generator.generateKeyPair().getPrivate().getEncoded());

        SigningKey kept = SigningKey.in(one);

        assertNotEquals(SigningKey.in(other).toJwk(), kept.toJwk());
        assertEquals(SigningKey.in(one).toJwk(), kept.toJwk());
        assertTrue(SigningKey.in(one).signed(Jwt.parse(kept.sign(CLAIMS))));
    }
}
