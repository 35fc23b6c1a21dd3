package io.isthmus.emulator.internal.entra;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.Primes;

/**
 * An RSA key of 2048 bits and four primes (RFC 8017, 3.2). It is made in a tenth of the time that one of two takes and
 * signs in a quarter of it; whoever verifies sees no difference. A sign-in costs four signatures, which were a good part
 * of what a demo organization does.
 */
final class FourPrimeKey {

    private static final int PRIMES = 4;
    private static final int PRIME_BITS = 512;
    private static final int HIGHEST_BITS = 3;
    private static final int BYTES = PRIMES * PRIME_BITS / Byte.SIZE;
    /** DigestInfo of SHA-256, without the digest (RFC 8017, 9.2, note 1). */
    private static final byte[] DIGEST_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private final List<BigInteger> primes;

    private FourPrimeKey(List<BigInteger> primes) {
        this.primes = primes;
    }

    /** A new one. */
    static FourPrimeKey make() {
        SecureRandom random = new SecureRandom();
        return new FourPrimeKey(Stream.generate(() -> Primes.from(new BigInteger(PRIME_BITS, random),
                PRIME_BITS, HIGHEST_BITS)).distinct().limit(PRIMES).toList());
    }

    /**
     * The key that was kept.
     *
     * @throws IllegalArgumentException where the lines are no key's
     */
    static FourPrimeKey of(List<String> lines) {
        List<BigInteger> primes = lines.stream().map(line -> new BigInteger(line, Character.MAX_RADIX)).toList();
        if (primes.size() != PRIMES || modulus(primes).bitLength() != BYTES * Byte.SIZE) {
            throw new IllegalArgumentException("not a key of four primes");
        }
        return new FourPrimeKey(primes);
    }

    /** What it is kept as. */
    List<String> lines() {
        return primes.stream().map(prime -> prime.toString(Character.MAX_RADIX)).toList();
    }

    private static BigInteger modulus(List<BigInteger> primes) {
        return primes.stream().reduce(BigInteger.ONE, BigInteger::multiply);
    }

    RSAPublicKey publicKey() throws GeneralSecurityException {
        return (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus(primes), Primes.EXPONENT));
    }

    /** The signature of RS256: RSASSA-PKCS1-v1_5 with SHA-256. */
    byte[] sign(byte[] message) throws GeneralSecurityException {
        byte[] signature = new byte[BYTES];
        byte[] number = power(new BigInteger(1, padded(message))).toByteArray();
        int length = Math.min(number.length, BYTES);
        System.arraycopy(number, number.length - length, signature, BYTES - length, length);
        return signature;
    }

    private static byte[] padded(byte[] message) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(message);
        byte[] padded = new byte[BYTES];
        padded[1] = 1;
        int info = BYTES - digest.length - DIGEST_INFO.length;
        for (int at = 2; at < info - 1; at++) {
            padded[at] = (byte) 0xFF;
        }
        System.arraycopy(DIGEST_INFO, 0, padded, info, DIGEST_INFO.length);
        System.arraycopy(digest, 0, padded, BYTES - digest.length, digest.length);
        return padded;
    }

    /** A number to the private exponent, put together from what it is by each prime (RFC 8017, 5.1.2). */
    private BigInteger power(BigInteger number) {
        BigInteger whole = BigInteger.ZERO;
        BigInteger product = BigInteger.ONE;
        for (BigInteger prime : primes) {
            BigInteger exponent = Primes.EXPONENT.modInverse(prime.subtract(BigInteger.ONE));
            BigInteger here = number.mod(prime).modPow(exponent, prime);
            whole = whole.add(product.multiply(here.subtract(whole).multiply(product.modInverse(prime)).mod(prime)));
            product = product.multiply(prime);
        }
        return whole;
    }
}
