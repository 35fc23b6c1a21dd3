package io.isthmus.sdk.text;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.isthmus.sdk.data.JsonText;
import io.isthmus.sdk.data.Value;

/**
 * A short code that two people read to each other to be sure that they see the same content: the first 100 bits of the
 * SHA-256 of its {@linkplain JsonText#canonical canonical text}, as five groups of four characters of Crockford's
 * Base32, which has no I, L, O and U. How many bits and why stands in docs/adr/0076.
 *
 * @since 1.0
 */
public final class ComparisonCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 20;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    private static final int SHA256_BITS = 256;

    private ComparisonCode() {
    }

    /** The SHA-256 of a value's canonical text in UTF-8, in lower case. */
    public static String sha256(Value value) {
        return HexFormat.of().formatHex(digest(value));
    }

    /** The code of a value. */
    public static String of(Value value) {
        BigInteger number = new BigInteger(1, digest(value)).shiftRight(SHA256_BITS - CHARACTERS * BITS);
        StringBuilder code = new StringBuilder();
        for (int index = 0; index < CHARACTERS; index++) {
            if (index > 0 && index % GROUP == 0) {
                code.append('-');
            }
            int shift = (CHARACTERS - 1 - index) * BITS;
            code.append(ALPHABET.charAt(number.shiftRight(shift).intValue() & ALPHABET.length() - 1));
        }
        return code.toString();
    }

    private static byte[] digest(Value value) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(JsonText.canonical(value).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
