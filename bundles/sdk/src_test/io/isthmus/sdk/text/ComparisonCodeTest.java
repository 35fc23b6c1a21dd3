package io.isthmus.sdk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.data.Value;

class ComparisonCodeTest {

    /** printf '%s' '{"a":"1","b":["x"]}' | sha256sum; whoever has the file can compute it without this console. */
    private static final String SHA256 = "e20e01af3d9c7bf4ada3832454ae9393c259a2dae012260ef957567ed5365c5a";

    private static final Value CONTENT =
            Value.members().with("b", Value.texts(List.of("x"))).with("a", Value.of("1"));

    @Test
    void theHashIsThatOfTheSortedTextWithoutBlanks() {
        assertEquals(SHA256, ComparisonCode.sha256(CONTENT));
    }

    @Test
    void theCodeIsTheFirstHundredBitsInUnambiguousCharacters() {
        String code = ComparisonCode.of(CONTENT);
        assertTrue(code.matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}"), code);
        StringBuilder bits = new StringBuilder();
        code.replace("-", "").chars().forEach(character -> bits.append(String.format("%5s",
                Integer.toBinaryString("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(character))).replace(' ', '0')));
        assertEquals(new BigInteger(SHA256.substring(0, 25), 16), new BigInteger(bits.toString(), 2));
    }

    @Test
    void theOrderOfMembersDoesNotCountAndEveryCharacterDoes() {
        assertEquals(ComparisonCode.of(CONTENT),
                ComparisonCode.of(Value.members().with("a", Value.of("1")).with("b", Value.texts(List.of("x")))));
        assertNotEquals(ComparisonCode.of(CONTENT),
                ComparisonCode.of(Value.members().with("a", Value.of("l")).with("b", Value.texts(List.of("x")))));
    }
}
