package io.isthmus.emulator.internal;

import java.math.BigInteger;

/** Primes that RSA keys of the emulated organization are made of. */
public final class Primes {

    /** The public exponent of all of them. */
    public static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

    private Primes() {
    }

    /**
     * The first prime that the exponent can be used with, from a number of so many bits on.
     *
     * @param highest so many of its highest bits are set, so that a product of such primes has all of its bits: 2 for a
     *                product of two, 3 for one of four
     */
    public static BigInteger from(BigInteger number, int bits, int highest) {
        BigInteger from = number;
        for (int bit = 1; bit <= highest; bit++) {
            from = from.setBit(bits - bit);
        }
        BigInteger prime = from.nextProbablePrime();
        while (prime.mod(EXPONENT).equals(BigInteger.ONE)) {
            prime = prime.nextProbablePrime();
        }
        return prime;
    }
}
