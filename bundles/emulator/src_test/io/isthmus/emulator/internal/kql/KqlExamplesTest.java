package io.isthmus.emulator.internal.kql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Microsoft's reference of the language shows: https://learn.microsoft.com/kusto/query/. */
class KqlExamplesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            // datatypes-string-operators
            "\"aBc\" == \"aBc\"; true", "\"abc\" != \"ABC\"; true", "\"abc\" =~ \"ABC\"; true", "\"aBc\" !~ \"xyz\"; true",
            "\"FabriKam\" contains \"BRik\"; true", "\"Fabrikam\" !contains \"xyz\"; true",
            "\"FabriKam\" contains_cs \"Kam\"; true", "\"Fabrikam\" !contains_cs \"Kam\"; true",
            "\"Fabrikam\" endswith \"Kam\"; true", "\"Fabrikam\" !endswith \"brik\"; true",
            "\"Fabrikam\" endswith_cs \"kam\"; true", "\"North America\" has \"america\"; true",
            "\"North America\" !has \"amer\"; true", "\"North America\" has_cs \"America\"; true",
            "\"North America\" has_any(\"south\", \"north\"); true", "\"North and South America\" has_all(\"south\", \"north\"); true",
            "\"North America\" hasprefix \"ame\"; true", "\"North America\" !hasprefix \"mer\"; true",
            "\"North America\" hassuffix \"ica\"; true", "\"Fabrikam\" startswith \"fab\"; true",
            "\"Fabrikam\" !startswith \"kam\"; true", "\"Fabrikam\" startswith_cs \"Fab\"; true",
            "\"abc\" in (\"123\", \"345\", \"abc\"); true", "\"bca\" !in (\"123\", \"345\", \"abc\"); true",
            "\"abc\" in~ (\"123\", \"345\", \"ABC\"); true", "\"bCa\" !in~ (\"123\", \"345\", \"ABC\"); true",
            "\"Fabrikam\" matches regex \"b.*k\"; true", "\"KustoExplorerQueryRun\" has \"Explorer\"; false",
            "\"KustoExplorerQueryRun\" contains \"Explorer\"; true",
            "\"ad67d136-c1db-4f9f-88ef-d94f3b6b0b5a\" has \"c1db\"; true", "\"abc\" == \"ABC\"; false",
            // equals-operator and its kin: letter case is disregarded in ASCII alone
            "\"Ärger\" =~ \"ärger\"; false", "tolower(\"Ärger\") == \"ärger\"; true", "\"ÄB\" contains \"b\"; true",
            // null-values, logical-operators
            "bool(null) == bool(null); null", "bool(null) and true; false", "bool(null) or true; true",
            "int(null) == 5; false", "int(null) != 5; true", "int(null) > 5; null", "not(bool(null)); null",
            "isnull(\"\"); false", "isempty(\"\"); true", "isnotempty(\"a\"); true", "isnotnull(int(5)); true",
            // scalar functions
            "bin(4.5, 1); 4.0", "bin(datetime(1970-05-11 13:45:07), 1d); 1970-05-11T00:00:00Z",
            "bin(time(16d), 7d); 14.00:00:00", "bin(5, 2); 4", "coalesce(tolong(\"not a number\"), tolong(\"42\"), 33); 42",
            "tostring(123); 123", "tostring(int(null)); ''", "toint(\"123\"); 123", "toint(\"abc\"); null",
            "tolower(\"Hello\"); hello", "strlen(\"hello\"); 5", "strcat(\"hello\", \" \", \"world\"); hello world",
            "substring(\"123456\", 1); 23456", "substring(\"123456\", 2, 2); 34", "substring(\"ABCD\", 0, 2); AB",
            "strcmp(\"ABC\", \"ABC\"); 0", "strcmp(\"abc\", \"ABC\"); 1", "strcmp(\"ABC\", \"abc\"); -1",
            "iff(1 > 2, \"a\", \"b\"); b", "case(1 > 2, \"a\", 2 > 1, \"b\", \"c\"); b",
            "parse_json('{\"duration\":{\"value\":118.0}}').duration.value; 118", "parse_json('[1,2,3]')[1]; 2",
            "tostring(parse_json('{\"a\":{\"b\":\"c\"}}').a); {\"b\":\"c\"}", "todynamic('{\"x\":\"y\"}')[\"x\"]; y",
            "ago(1h); 2026-11-23T07:00:00Z", "now() - datetime(2026-11-22); 1.08:00:00",
            "startofday(datetime(2017-01-01 10:10:17), -1); 2016-12-31T00:00:00Z",
            "datetime(2015-12-31 23:59:59.9); 2015-12-31T23:59:59.9Z", "datetime(2026-11-23T10:00:00+02:00); 2026-11-23T08:00:00Z",
            "5 between (1 .. 5); true", "6 !between (1 .. 5); true",
            "datetime(2007-07-28) between (datetime(2007-07-27) .. 3d); true",
            "datetime(2007-07-31) between (datetime(2007-07-27) .. 3d); false",
            "1d == 24h; true", "1.5h; 01:30:00", "7 / 2; 3", "7 % 2; 1", "7 / 2.0; 3.5", "1 + 2 * 3; 7", "-(3); -3",
            // ipv4-is-in-range-function, ipv4-compare-function, ipv6-compare-function, ipv6-is-in-range-function
            "ipv4_is_in_range('192.168.1.1', '192.168.1.1'); true", "ipv4_is_in_range('192.168.1.1', '192.168.1.255/24'); true",
            "ipv4_is_in_range('192.168.2.1', '192.168.1.255/24'); false", "ipv4_is_in_range('not one', '192.168.1.255/24'); null",
            "ipv4_is_in_range('256.1.1.1', '0.0.0.0/0'); null", "ipv4_is_in_range('::1', '0.0.0.0/0'); null",
            "ipv4_compare('192.168.1.1', '192.168.1.1'); 0", "ipv4_compare('192.168.1.1', '192.168.1.255'); -1",
            "ipv4_compare('192.168.1.255/24', '192.168.1.1'); 0", "ipv4_compare('192.168.1.1', '192.168.1.255', 24); 0",
            "ipv6_compare('fe80::85d:e82c:9446:7994', 'fe80::85d:e82c:9446:7995'); -1",
            "ipv6_compare('192.168.1.1', '192.168.1.1'); 0", "ipv6_compare('192.168.1.1', '::ffff:c0a8:0101'); 0",
            "ipv6_compare('fe80::85d:e82c:9446:7994', 'fe80::85d:e82c:9446:7995/127'); 0",
            "ipv6_is_in_range('a5e:f127:8a9d:146d:e102:b5d3:c755:abcd', 'a5e:f127:8a9d:146d:e102:b5d3:c755:0000/112'); true",
            "ipv6_is_in_range('a5e:f127:8a9d:146d:e102:b5d3:c755:abcd', '0:0:0:0:0:ffff:c0a8:ac/60'); false",
            "ipv4_is_in_any_range('192.168.1.6', '192.168.1.1/24', '10.0.0.1/8', '127.1.0.1/16'); true",
            "ipv4_is_in_any_range('127.0.0.1', dynamic(['127.0.0.1', '192.168.1.1'])); true",
            "parse_ipv4('192.1.168.1/24'); 3221334016",
            "parse_ipv6('192.168.255.255'); 0000:0000:0000:0000:0000:ffff:c0a8:ffff",
            // string literals
            "'a\\'b\\\\'; a'b\\", "@'C:\\folder'; C:\\folder", "@\"a\"\"b\"; a\"b", "\"\\u0041\\\\\"; A\\"})
    void anExpressionGivesWhatTheReferenceShows(String expression, String expected) {
        assertEquals(expected, rows("print x = " + expression).getFirst().getFirst(), expression);
    }

    @Test
    void whereLeavesOutNull() {
        assertEquals("5", of("datatable(val: int)[5, int(null)] | where val > 3"));
        assertEquals("5|null", of("datatable(val: int)[5, int(null)] | where val > 3 or isnull(val)"));
    }

    @Test
    void sortBeginsWithTheGreatestAndNullsStandWhereTheyAreSaidToStand() {
        String table = "datatable(a: int)[2, int(null), 3, 1] | sort by a ";
        assertEquals("3|2|1|null", of(table));
        assertEquals("null|1|2|3", of(table + "asc"));
        assertEquals("1|2|3|null", of(table + "asc nulls last"));
        assertEquals("null|3|2|1", of(table + "desc nulls first"));
        assertEquals("3|2", of("datatable(a: int)[2, int(null), 3, 1] | top 2 by a"));
        assertEquals("null|1", of("datatable(a: int)[2, int(null), 3, 1] | top 2 by a asc"));
        assertEquals("a,2|a,1|b,1", of("datatable(s: string, n: int)['b', 1, 'a', 1, 'a', 2] | order by s asc, n"));
    }

    @Test
    void summarizeCountsByGroupsAndWithoutGroupsOnce() {
        String table = "datatable(t: datetime, who: string, code: int)[datetime(2026-11-23 01:10), 'a', 0,"
                + " datetime(2026-11-23 01:50), 'b', 53003, datetime(2026-11-23 02:10), 'a', int(null)] | ";
        assertEquals("2026-11-23T01:00:00Z,2,1|2026-11-23T02:00:00Z,1,0",
                of(table + "summarize count(), failed = countif(code > 0) by bin(t, 1h)"));
        assertEquals("2", of(table + "summarize countif(code != 0)"), "nothing is not 0");
        assertEquals("t,count_,failed", names(table + "summarize count(), failed = countif(code > 0) by bin(t, 1h)"));
        assertEquals("3,53003,0,2", of(table + "summarize count(), max(code), min(code), dcount(who)"));
        assertEquals("count_,max_code,dcount_who", names(table + "summarize count(), max(code), dcount(who)"));
        assertEquals("0,null", of(table + "where who == 'c' | summarize count(), max(code)"));
        assertEquals("", of(table + "where who == 'c' | summarize count() by who"));
        assertEquals("a,66.7|b,33.3", of(table + "summarize part = round(100.0 * count() / 3, 1) by who"));
        assertEquals("a,2026-11-23T02:10:00Z,null|b,2026-11-23T01:50:00Z,53003",
                of(table + "summarize arg_max(t, code) by who"));
        assertEquals("3", of(table + "count"));
        assertEquals("a|b", of(table + "distinct who"));
    }

    @Test
    void columnsAreMadeTakenAndNamed() {
        String table = "datatable(a: int, b: string)[1, 'x', 2, 'y'] | ";
        assertEquals("2,x|4,y", of(table + "project double = a * 2, b"));
        assertEquals("double,b", names(table + "project double = a * 2, b"));
        assertEquals("a,b,c", names(table + "extend c = strcat(b, tostring(a))"));
        assertEquals("10,x|20,y", of(table + "extend a = a * 10"));
        assertEquals("x|y", of(table + "project-away a"));
        assertEquals("a,c", names(table + "project-rename c = b"));
        assertEquals("1,x", of(table + "take 1"));
        assertEquals("1,x", of(table + "limit 1"));
        assertEquals("1|2", of(table + "project ['a']"));
        assertEquals("a b", names(table + "project ['a b'] = a"));
    }

    @Test
    void letNamesValuesAndTables() {
        assertEquals("2", of("let least = 1; let T = datatable(a: int)[1, 2]; T | where a > least"));
        assertEquals("2026-11-22T08:00:00Z", of("let since = ago(1d); print since"));
        assertEquals("3", of("// a comment\nprint 1 + 2 // and another"));
    }

    private static String of(String query) {
        return rows(query).stream().map(row -> String.join(",", row)).collect(Collectors.joining("|"));
    }

    private static String names(String query) {
        return KqlQuery.read(query, Map.of(), NOW).columns().stream().map(KqlColumn::name).collect(Collectors.joining(","));
    }

    private static List<List<String>> rows(String query) {
        KqlTable table = KqlQuery.read(query, Map.of(), NOW);
        return table.rows().get().map(row -> IntStream.range(0, table.columns().size())
                .mapToObj(column -> text(row.get(column))).toList()).toList();
    }

    private static String text(Object value) {
        return value == null ? "null" : value instanceof Instant time ? KqlTimes.text(time)
                : value instanceof Double real ? real.toString() : KqlValues.text(value);
    }
}
