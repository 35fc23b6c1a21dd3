package io.isthmus.certificates;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Bytes that nobody can change: equal where they are the same.
 *
 * @since 1.0
 */
public final class Octets {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of bytes. */
    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    /** A copy of a range of bytes; the end is not part of it. */
    public static Octets of(byte[] bytes, int from, int to) {
        return new Octets(Arrays.copyOfRange(bytes, from, to));
    }

    /** A copy of them. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** How many they are. */
    public int length() {
        return bytes.length;
    }

    /** Two hexadecimal digits each, in upper case. */
    public String hex() {
        return HEX.formatHex(bytes);
    }

    /** As Base64, without line breaks. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The hexadecimal digits. */
    @Override
    public String toString() {
        return hex();
    }
}
