package io.isthmus.emulator.internal.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/** The $filter that Graph understands. */
class FilterParserTest {

    private static final Value DOCUMENT = Json.read("""
            {"name": "O'Neil's App", "count": 3, "on": true, "none": null, "tags": ["a", "HideApp"],
             "created": "2026-11-23T08:00:00Z", "inner": {"code": 0},
             "roles": [{"value": "full_access_as_app"}, {"value": "other"}]}""");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "name eq 'o''neil''s app' | true", "name ne 'x' | true", "startswith(name,'O''N') | true",
            "startsWith(name, 'x') | false", "endswith(name,'app') | true", "count eq 3 | true", "count gt 3 | false",
            "count ge 3 and on eq true | true", "not (on eq true) | false", "on eq false or count eq 3 | true",
            "none eq null | true", "missing eq null | true", "tags/any(t:t eq 'HideApp') | true",
            "tags/any(t: t eq 'x') | false", "roles/any(r:r/value eq 'other') | true", "inner/code eq 0 | true",
            "created ge 2026-11-23T07:59:59Z and created le 2026-11-23T08:00:00Z | true",
            "(on eq false or count eq 3) and name eq 'x' | false"})
    void itTells(String filter, boolean expected) {
        assertEquals(expected, Filter.parse(filter).test(DOCUMENT), filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "name eq", "name like 'x'", "name eq 'x", "(name eq 'x'", "name eq 'x' and",
            "name eq 'x' name", "any(t:t eq 'x'", "startswith(name)", "%%"})
    void whatCannotBeUnderstoodIsRefused(String filter) {
        assertThrows(GraphError.class, () -> Filter.parse(filter), filter);
    }

    @Test
    void whatNeedsEventualConsistencySaysSo() {
        assertEquals(true, Filter.parse("name ne 'x'").advanced());
        assertEquals(false, Filter.parse("name eq 'x'").advanced());
    }
}
