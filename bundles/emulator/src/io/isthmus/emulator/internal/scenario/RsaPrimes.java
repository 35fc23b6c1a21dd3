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

/**
 * RSA keys of an emulated organization. A prime takes a good part of a second to find, so keys that are thrown away are
 * made of few of them: no two keys of a process have both in common. They protect nothing.
 */
final class RsaPrimes {

    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
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
            primes.add(from(new BigInteger(bits / 2, RANDOM), bits / 2));
        }
        RSAPrivateCrtKey key = key(primes.get(lower), primes.get(higher));
        lower++;
        if (lower == higher) {
            lower = 0;
            higher++;
        }
        try {
            return new KeyPair(KeyFactory.getInstance("RSA").generatePublic(
                    new RSAPublicKeySpec(key.getModulus(), EXPONENT)), key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }

    /**
     * The first prime from a number on that the exponent can be used with.
     *
     * @param bits its length; its two highest bits are set, so that the product of two such has all of its bits
     */
    static BigInteger from(BigInteger number, int bits) {
        BigInteger prime = number.setBit(bits - 1).setBit(bits - 2).nextProbablePrime();
        while (prime.mod(EXPONENT).equals(BigInteger.ONE)) {
            prime = prime.nextProbablePrime();
        }
        return prime;
    }

    /** The key of two primes. */
    static RSAPrivateCrtKey key(BigInteger p, BigInteger q) {
        BigInteger beforeP = p.subtract(BigInteger.ONE);
        BigInteger beforeQ = q.subtract(BigInteger.ONE);
        BigInteger exponent = EXPONENT.modInverse(beforeP.multiply(beforeQ));
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateCrtKeySpec(p.multiply(q),
                    EXPONENT, exponent, p, q, exponent.mod(beforeP), exponent.mod(beforeQ), q.modInverse(p)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }
}
