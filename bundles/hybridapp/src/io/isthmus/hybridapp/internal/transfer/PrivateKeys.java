package io.isthmus.hybridapp.internal.transfer;

import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;

/**
 * Tells a private key by as few of its bytes as it takes: the label of its PEM block, or the first elements of its DER.
 * A certificate is a sequence that begins with a sequence of a version or number; a key of PKCS #1 and #8, one of SEC 1
 * and a file of PKCS #12 are sequences that begin with a number, and an encrypted key with an algorithm.
 */
final class PrivateKeys {

    private static final String LABEL = "PRIVATE KEY";
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int LONG_LENGTH = 0x80;
    private static final int LENGTH_BYTES = 0x7f;
    /** Shorter texts are names and ids. */
    private static final int SHORTEST = 64;
    private static final int LOOKED_AT = 32;

    private PrivateKeys() {
    }

    /** Whether a value holds one anywhere, names of members included. */
    static boolean in(Value value) {
        return switch (value) {
            case Value.Text text -> key(text.value());
            case Value.Array array -> array.values().stream().anyMatch(PrivateKeys::in);
            case Value.Members members -> Stream.concat(members.values().keySet().stream().map(Value::of),
                    members.values().values().stream()).anyMatch(PrivateKeys::in);
            default -> false;
        };
    }

    private static boolean key(String text) {
        if (text.toUpperCase(Locale.ROOT).contains(LABEL)) {
            return true;
        }
        String packed = text.replaceAll("\\s", "");
        return packed.length() >= SHORTEST && packed.substring(0, SHORTEST).matches("[A-Za-z0-9+/_-]+")
                && encoded(Base64.getDecoder().decode(packed.substring(0, LOOKED_AT).replace('-', '+').replace('_', '/')));
    }

    private static boolean encoded(byte[] bytes) {
        int inner = inside(bytes, 0);
        if (inner < 0) {
            return false;
        }
        if (bytes[inner] == INTEGER) {
            return true;
        }
        int first = inside(bytes, inner);
        return first >= 0 && bytes[first] == OBJECT_IDENTIFIER;
    }

    /** Where the content of a sequence begins; -1 where there is none at the place, or its length leaves the bytes. */
    private static int inside(byte[] bytes, int at) {
        if (bytes[at] != SEQUENCE || at + 1 >= bytes.length) {
            return -1;
        }
        int length = bytes[at + 1] & 0xff;
        int inside = at + 2 + (length < LONG_LENGTH ? 0 : length & LENGTH_BYTES);
        return inside < bytes.length ? inside : -1;
    }
}
