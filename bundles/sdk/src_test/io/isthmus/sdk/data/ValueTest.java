package io.isthmus.sdk.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    private static final Value DOCUMENT = Value.members()
            .with("value", Value.list(Value.members().with("appId", Value.of("a")), Value.of("b")))
            .with("a/b", Value.members().with("~", Value.of(1))).with("", Value.of(true));

    @ParameterizedTest
    @CsvSource({ "/value/0/appId,a", "/value/1,b", "/value/2,", "/value/01,", "/value/-1,", "/value/x,",
        "/value/99999999999,", "/missing,", "/value/1/deeper," })
    void aPointerLeadsToAPlaceOrToNothing(String pointer, String text) {
        assertEquals(Optional.ofNullable(text), DOCUMENT.at(pointer).text());
    }

    @Test
    void pointersFollowTheirStandard() {
        assertEquals(DOCUMENT, DOCUMENT.at(""));
        assertEquals(Value.of(1), DOCUMENT.at("/a~1b/~0"));
        assertEquals(Value.of(true), DOCUMENT.at("/"));
        assertThrows(IllegalArgumentException.class, () -> DOCUMENT.at("value"));
    }

    @Test
    void equalByContent() {
        assertEquals(new Value.Number(new BigDecimal("1.0")), Value.of(1));
        assertEquals(new Value.Number(new BigDecimal("0.000")), Value.of(0));
        assertEquals(Value.members().with("a", Value.of(1)).with("b", Value.of(2)),
                Value.members().with("b", Value.of(2)).with("a", Value.of(1)));
        assertNotEquals(Value.list(Value.of(1), Value.of(2)), Value.list(Value.of(2), Value.of(1)));
        assertNotEquals(Value.of("1"), Value.of(1));
    }

    @Test
    void membersKeepTheirOrderAndAMemberItsPlace() {
        Value.Members members = Value.members().with("z", Value.of(1)).with("a", Value.of(2)).with("z", Value.of(3));
        assertEquals(List.of("z", "a"), List.copyOf(members.values().keySet()));
        assertEquals(Value.of(3), members.at("/z"));
    }

    @Test
    void valuesDoNotChangeWithWhatTheyWereMadeOf() {
        Map<String, Value> map = new HashMap<>();
        Value.Members members = new Value.Members(map);
        map.put("later", Value.of(1));
        assertTrue(members.values().isEmpty());
        assertThrows(UnsupportedOperationException.class, () -> members.values().put("x", Value.none()));
        Map<String, Value> withNull = new HashMap<>();
        withNull.put("a", null);
        assertThrows(NullPointerException.class, () -> new Value.Members(withNull));
        assertThrows(NullPointerException.class, () -> new Value.Array(Arrays.asList((Value) null)));
    }

    @Test
    void eachKindGivesWhatItIsAndNothingElse() {
        assertEquals(Optional.of(7L), Value.of(7).whole());
        assertEquals(Optional.of(100L), new Value.Number(new BigDecimal("1E+2")).whole());
        assertEquals(Optional.empty(), new Value.Number(new BigDecimal("0.5")).whole());
        assertEquals(Optional.empty(), new Value.Number(new BigDecimal("1E+30")).whole());
        assertEquals(Optional.of(true), Value.of(true).bool());
        assertEquals(Optional.empty(), Value.of("true").bool());
        assertEquals(Optional.empty(), Value.of(1).text());
        assertTrue(Value.of((String) null).isNull());
        assertEquals(0, Value.of("x").entries().count());
        assertEquals(2, Value.texts(List.of("a", "b")).entries().count());
    }
}
