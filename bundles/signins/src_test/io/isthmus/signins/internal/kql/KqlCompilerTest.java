package io.isthmus.signins.internal.kql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Field;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterParser;
import io.isthmus.signins.query.FilterSyntaxException;
import io.isthmus.signins.query.GeneratedFilters;
import io.isthmus.signins.query.GeneratedRows;
import io.isthmus.signins.query.Operand;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Cursor;
import io.isthmus.signins.query.SignInQuery.Order;

class KqlCompilerTest {

    private static final String TABLE = "AADServicePrincipalSignInLogs";
    private static final AskedAt ASKED = new AskedAt(Instant.parse("2026-10-26T09:30:00Z"), ZoneId.of("Europe/Rome"));
    private static final KqlCompiler COMPILER = new KqlCompiler(ASKED);

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            principal:Exchange* ¦ (ServicePrincipalName startswith "Exchange" or ServicePrincipalId startswith "Exchange")
            appid:a,b ¦ AppId in~ ("a", "b")
            error:!=0 ¦ not(ResultType == "0")
            error:0,53003 ¦ ResultType in ("0", "53003")
            error:50000..59999 ¦ coalesce(toint(ResultType) between (50000 .. 59999), false)
            -error:>0 ¦ not(coalesce(toint(ResultType) >= 1, false))
            error:- ¦ isnull(toint(ResultType))
            cert:AB:cd ¦ ServicePrincipalCredentialThumbprint =~ "ABcd"
            cert:- ¦ isempty(ServicePrincipalCredentialThumbprint)
            city:~ber ¦ tostring(parse_json(LocationDetails).city) contains "ber"
            country:DE ¦ Location =~ "DE"
            ca:failure reason:"say \\"no\\"" ¦ (ConditionalAccessStatus =~ "failure" and ResultDescription =~ "say \\"no\\"")
            resourcename:"a\\\\b' | take 0 //" ¦ ResourceDisplayName =~ "a\\\\b' | take 0 //"
            ip:2001:db8::/32 ¦ coalesce(ipv6_is_in_any_range(IPAddress, dynamic(["2001:db8::/32"])), false)
            since:1d ¦ TimeGenerated >= datetime(2026-10-25T09:30:00Z)
            time:2026-10-01 ¦ (TimeGenerated >= datetime(2026-09-30T22:00:00Z) and TimeGenerated < datetime(2026-10-01T22:00:00Z))
            resourcename:ÄB*,c ¦ (ResourceDisplayName =~ "c" or tolower(ResourceDisplayName) startswith_cs "äb")
            kind:managed* ¦ false
            -appid:- ¦ not(isempty(AppId))
            app:x ¦ (ServicePrincipalName =~ "x" or AppId =~ "x")
            """)
    void aFilterIsACondition(String filter, String condition) throws FilterSyntaxException {
        assertEquals(TABLE + "\n| where " + condition + "\n| summarize ['count'] = count()", count(filter).text());
    }

    @ParameterizedTest
    @CsvSource({"kind:servicePrincipal", "user:-", "-credential:certificate", "*", "-tenant:*"})
    void whatEveryRowMeetsIsNotAskedFor(String filter) throws FilterSyntaxException {
        assertEquals(TABLE + "\n| summarize ['count'] = count()", count(filter).text());
    }

    @Test
    void addressesOfVersion4AreFoundInBothNotations() throws FilterSyntaxException {
        String text = count("ip:10.0.0.0/8").text();
        assertTrue(text.contains("ipv4_is_in_any_range(IPAddress, dynamic([\"10.0.0.0/8\"]))"), text);
        assertTrue(text.contains("ipv6_is_in_any_range(IPAddress, dynamic([\"::ffff:10.0.0.0/104\"]))"), text);
    }

    @Test
    void noTextOfAFilterEndsItsLiteral() {
        assertEquals(TABLE + "\n| where tolower(AppId) == \"ä\\u000a\\\"\\u2028𝄞\\u202e\"\n| summarize ['count'] = count()",
                COMPILER.compile(new SignInQuery.Count(new Filter.Match(Field.APPLICATION_ID, List.of(
                        new Operand.Text(Operand.Where.WHOLE, "ä\n\"\u2028𝄞\u202e"))))).text());
    }

    @Test
    void whatTheTableLacksIsTold() throws FilterSyntaxException {
        assertEquals(Set.of(SignInColumn.CREDENTIAL_TYPE, SignInColumn.USER_DISPLAY_NAME),
                count("-credential:certificate (username:x OR kind:servicePrincipal)").lacking());
        assertEquals(Set.of(SignInColumn.TENANT), COMPILER.compile(
                new SignInQuery.Facet(Filter.ALL, SignInColumn.TENANT, 5)).lacking());
        assertEquals(Set.of(), count("error:0 contoso").lacking());
    }

    @Test
    void aPageGoesOnBehindACursor() {
        Cursor cursor = new Cursor(Optional.empty(), Instant.parse("2026-10-01T00:00:00.0000017Z"), new UUID(0, 11));
        String id = "\"00000000-0000-0000-0000-00000000000b\"";
        assertEquals(TABLE + "\n| where (TimeGenerated < datetime(2026-10-01T00:00:00.0000017Z) or (TimeGenerated == "
                + "datetime(2026-10-01T00:00:00.0000017Z) and strcmp(Id, " + id + ") < 0))"
                + "\n| order by TimeGenerated desc, Id desc\n| take 200\n| project ['id'] = Id, ['tenantId'] = \"\"",
                COMPILER.compile(new SignInQuery.Page(Filter.ALL, List.of(SignInColumn.ID, SignInColumn.TENANT),
                        Order.NEWEST_FIRST, 200, Optional.of(cursor))).text());
    }

    @Test
    void aHistogramCountsFromMidnightOfWhoeverAsks() {
        assertEquals(TABLE + "\n| summarize ['count'] = count(), ['failures'] = "
                + "countif(isnotnull(toint(ResultType)) and toint(ResultType) != 0) by ['start'] = "
                + "bin_at(TimeGenerated, 86400s, datetime(1969-12-31T23:00:00Z))\n| order by ['start'] asc",
                COMPILER.compile(new SignInQuery.Histogram(Filter.ALL, Duration.ofDays(1))).text());
    }

    private static String records() {
        try {
            return COMPILER.records(FilterParser.parse("error:0"), new Window(Instant.parse("2026-10-01T00:00:00Z"),
                    Instant.parse("2026-10-01T00:00:00.1234567Z")));
        } catch (FilterSyntaxException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Test
    void aTimeThatIsAskedOfAloneStandsBeforeTheFilter() {
        assertEquals(TABLE + "\n| where TimeGenerated >= datetime(2026-10-01T00:00:00Z) and TimeGenerated < "
                + "datetime(2026-10-01T00:00:00.1234567Z)\n| where ResultType == \"0\"", records());
    }

    /** releng/kql-check parses and binds them. */
    @Test
    void queriesOfEveryFieldAndFormAreLeftForTheCheckOfTheLanguage() throws IOException {
        List<SignInQuery> queries = new ArrayList<>(Arrays.stream(Field.values()).flatMap(KqlCompilerTest::ofField)
                .toList());
        GeneratedFilters filters = new GeneratedFilters(GeneratedRows.SEED);
        GeneratedRows rows = new GeneratedRows(GeneratedRows.SEED);
        for (int count = 0; count < 200; count++) {
            Filter filter = filters.next(3);
            SignInColumn column = SignInColumn.values()[count % SignInColumn.values().length];
            Order order = new Order(column, count % 2 == 0);
            Map<SignInColumn, Object> row = rows.next();
            queries.add(switch (count % 5) {
                case 0 -> new SignInQuery.Count(filter);
                case 1 -> new SignInQuery.Facet(filter, column, 10);
                case 2 -> new SignInQuery.Groups(filter, List.of(column, SignInColumn.CITY), 1000);
                case 3 -> new SignInQuery.Histogram(filter, Duration.ofHours(1 + count));
                default -> new SignInQuery.Page(filter, List.of(SignInColumn.values()), order, 1000,
                        Optional.of(Cursor.behind(row, order)));
            });
        }
        Path folder = Files.createDirectories(Path.of("target", "kql"));
        try (Stream<Path> old = Files.list(folder)) {
            old.forEach(KqlCompilerTest::delete);
        }
        for (int number = 0; number < queries.size(); number++) {
            Files.writeString(folder.resolve("query-" + number + ".kql"), COMPILER.compile(queries.get(number)).text());
        }
        Files.writeString(folder.resolve("records.kql"), records());
        Files.writeString(folder.resolve("statistics.kql"), KqlCompiler.STATISTICS);
        assertTrue(queries.size() > 400, "every field is asked: " + queries.size());
    }

    private static Stream<SignInQuery> ofField(Field field) {
        return Stream.concat(field.kind().examples().stream(), field.words().stream())
                .filter(example -> !example.contains("…")).map(example -> field.text() + ':' + example)
                .flatMap(filter -> Stream.of(filter, '-' + filter))
                .map(filter -> new SignInQuery.Count(parsed(filter)));
    }

    private static Filter parsed(String text) {
        try {
            return FilterParser.parse(text);
        } catch (FilterSyntaxException e) {
            throw new AssertionError(text + ": " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kql count(String filter) throws FilterSyntaxException {
        return COMPILER.compile(new SignInQuery.Count(FilterParser.parse(filter)));
    }
}
