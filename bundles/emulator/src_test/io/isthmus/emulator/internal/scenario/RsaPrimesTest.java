package io.isthmus.emulator.internal.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Keys of few primes are keys of their own all the same. */
class RsaPrimesTest {

    private static final int BITS = 768;
    private static final int MANY = 30;

    @Test
    void noTwoAreTheSameAndEachSigns() throws Exception {
        Set<BigInteger> moduli = new HashSet<>();
        for (int made = 0; made < MANY; made++) {
            KeyPair keys = RsaPrimes.next(BITS);
            BigInteger modulus = ((RSAPublicKey) keys.getPublic()).getModulus();
            assertEquals(BITS, modulus.bitLength());
            assertTrue(moduli.add(modulus));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update("signed".getBytes(StandardCharsets.US_ASCII));
            byte[] signed = signature.sign();
            signature.initVerify(keys.getPublic());
            signature.update("signed".getBytes(StandardCharsets.US_ASCII));
            assertTrue(signature.verify(signed));
        }
    }
}
