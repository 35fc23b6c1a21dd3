package io.isthmus.emulator.internal.scenario;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.isthmus.emulator.internal.Primes;

/**
 * RSA keys of an emulated organization. A prime takes a good part of a second to find, so keys that are thrown away are
 * made of few of them: no two keys of a process have both in common. They protect nothing.
 */
final class RsaPrimes {

    private static final int HIGHEST_BITS = 2;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<Integer, RsaPrimes> BY_LENGTH = new ConcurrentHashMap<>();

    private final int bits;
    private final List<BigInteger> primes = new ArrayList<>();
    private int lower;
    private int higher = 1;

    private RsaPrimes(int bits) {
        this.bits = bits;
    }

    /** A key that no other certificate of this process has. */
    static KeyPair next(int bits) {
        return BY_LENGTH.computeIfAbsent(bits, RsaPrimes::new).next();
    }

    private synchronized KeyPair next() {
        while (primes.size() <= higher) {
            primes.add(Primes.from(new BigInteger(bits / 2, RANDOM), bits / 2, HIGHEST_BITS));
        }
        RSAPrivateCrtKey key = key(primes.get(lower), primes.get(higher));
        lower++;
        if (lower == higher) {
            lower = 0;
            higher++;
        }
        try {
            return new KeyPair(KeyFactory.getInstance("RSA").generatePublic(
                    new RSAPublicKeySpec(key.getModulus(), Primes.EXPONENT)), key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }

    /** The key of two primes. */
    static RSAPrivateCrtKey key(BigInteger p, BigInteger q) {
        BigInteger beforeP = p.subtract(BigInteger.ONE);
        BigInteger beforeQ = q.subtract(BigInteger.ONE);
        BigInteger exponent = Primes.EXPONENT.modInverse(beforeP.multiply(beforeQ));
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(
                    new RSAPrivateCrtKeySpec(p.multiply(q), Primes.EXPONENT, exponent, p, q, exponent.mod(beforeP),
                            exponent.mod(beforeQ), q.modInverse(p)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }
}
