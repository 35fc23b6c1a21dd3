package io.isthmus.emulator.internal.scenario;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.isthmus.emulator.internal.Primes;

/**
 * The private keys of those certificates that the demo organization shows in handshakes: RSA of 2048 bits, worked out
 * from the certificate's name whenever one is needed, so that none lies about. They protect nothing: whoever reads this
 * has them.
 */
final class ShownKey {

    private static final int PRIME_BYTES = 128;
    private static final int HIGHEST_BITS = 2;

    private static final Map<String, RSAPrivateCrtKey> KEYS = new ConcurrentHashMap<>();

    private ShownKey() {
    }

    /**
     * The key of a certificate; the first time takes a good part of a second.
     *
     * @param name of the certificate's resource without its ending
     * @throws IllegalArgumentException where the certificate has another key, which nobody kept
     */
    static PrivateKey of(String name) {
        RSAPrivateCrtKey key = KEYS.computeIfAbsent(name, ShownKey::workedOut);
        if (!(Certificates.load(name).getPublicKey() instanceof RSAPublicKey of)
                || !of.getModulus().equals(key.getModulus())) {
            throw new IllegalArgumentException("nobody kept the key of " + name);
        }
        return key;
    }

    private static RSAPrivateCrtKey workedOut(String name) {
        return RsaPrimes.key(prime(name + "/p"), prime(name + "/q"));
    }

    private static BigInteger prime(String text) {
        return Primes.from(new BigInteger(1, bytes(text)), PRIME_BYTES * Byte.SIZE, HIGHEST_BITS);
    }

    private static byte[] bytes(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            byte[] bytes = new byte[PRIME_BYTES];
            for (int from = 0; from < bytes.length; from += digest.getDigestLength()) {
                System.arraycopy(digest.digest((text + "/" + from).getBytes(StandardCharsets.UTF_8)), 0, bytes, from,
                        digest.getDigestLength());
            }
            return bytes;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-512", impossible);
        }
    }
}
