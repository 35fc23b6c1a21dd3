package io.isthmus.emulator;

import static io.isthmus.emulator.Contoso.object;
import static io.isthmus.emulator.Contoso.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/** The workspace answers queries over the same sign-ins that Graph tells, within its limits. */
@Timeout(180)
class LogAnalyticsTest {

    private static final String WORKSPACE = "9c41e7b0-2d5f-4a83-b6e9-70f1c8d2a534";
    private static final String TABLE = "AADServicePrincipalSignInLogs";
    private static final String SCOPE = "https://api.loganalytics.io/Data.Read";

    @TempDir
    private Path directory;
    private Contoso contoso;
    private String token;

    @BeforeEach
    void open() throws Exception {
        contoso = Contoso.open("signins-5m", directory);
        contoso.demo().become("signins-5m", object("signIns", object("limit", false).with("total", Value.of(20_000))));
        token = contoso.token(SCOPE);
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    @Test
    void rowsAreTheSignInsOfGraph() throws Exception {
        List<Value> signIns = new ArrayList<>();
        String filter = "?$filter=signInEventTypes/any(t: t eq 'servicePrincipal') and createdDateTime ge"
                + " 2026-11-20T00:00:00Z and createdDateTime le 2026-11-21T00:00:00Z";
        for (String next = "/beta/auditLogs/signIns" + filter; !next.isEmpty();) {
            Value page = contoso.get(next);
            page.at("/value").entries().forEach(signIns::add);
            next = page.at("/@odata.nextLink").text().orElse("");
        }
        Value table = table(TABLE + " | where TimeGenerated between (datetime(2026-11-20) .. 1d) | project Id, IPAddress,"
                + " ResultType, TenantId, TimeGenerated, LocationDetails, ServicePrincipalCredentialThumbprint, DurationMs"
                + " | order by TimeGenerated desc, Id asc");
        assertEquals(Set.copyOf(signIns.stream().map(each -> List.of(each.at("/id"), each.at("/ipAddress"),
                Value.of(each.at("/status/errorCode").whole().orElseThrow().toString()), Value.of(WORKSPACE),
                each.at("/createdDateTime"), each.at("/location"), each.at("/servicePrincipalCredentialThumbprint"),
                each.at("/processingTimeInMilliseconds"))).toList()),
                table.at("/rows").entries().map(row -> List.of(row.at("/0"), row.at("/1"), row.at("/2"), row.at("/3"),
                        row.at("/4"), json(row.at("/5")), row.at("/6"), row.at("/7"))).collect(Collectors.toSet()));
        assertTrue(signIns.size() > 500, () -> "there are " + signIns.size());
        assertEquals(List.of("string", "string", "string", "string", "datetime", "string", "string", "long"), table
                .at("/columns").entries().map(column -> text(column, "/type")).toList());
    }

    @Test
    void theTableHasTheColumnsOfItsSchema() throws Exception {
        Path schema = Path.of(System.getProperty("isthmus.shared", "../../../shared"))
                .resolve("data/loganalytics/AADServicePrincipalSignInLogs.schema.json");
        assumeTrue(Files.exists(schema), "skipped: ../shared/data/loganalytics is not there");
        Set<String> columns = table(TABLE + " | take 1").at("/columns").entries().map(each -> text(each, "/name"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), Codec.read(Files.readString(schema)).at("/Properties").entries()
                .map(each -> text(each, "/name")).filter(name -> !columns.contains(name)).collect(Collectors.toSet()));
    }

    @Test
    void aTimespanLimitsWhatAQuerySees() throws Exception {
        long all = count(object("query", TABLE + " | count"));
        long day = count(object("query", TABLE + " | count", "timespan", "P1D"));
        assertTrue(all > 19_000 && day > 100 && day < all / 10, () -> all + " " + day);
        assertEquals(day, count(object("query", TABLE + " | where TimeGenerated >= ago(1d) | count")), 5);
        assertEquals(count(object("query", TABLE + " | where TimeGenerated between (datetime(2026-11-20) .. 2h) | count")),
                count(object("query", TABLE + " | count", "timespan", "2026-11-20T00:00:00Z/PT2H")));
        assertEquals(400, ask(object("query", TABLE, "timespan", "soon")).statusCode());
    }

    /** What is asked for by time is found by time: the same as by a look at every row. */
    @Test
    void aTimeInAConditionFindsWhatALookAtEveryRowFinds() throws Exception {
        for (String[] pair : new String[][] {
                {"TimeGenerated >= datetime(2026-11-20) and TimeGenerated < datetime(2026-11-20 02:00)",
                    "t >= datetime(2026-11-20) and t < datetime(2026-11-20 02:00)"},
                {"TimeGenerated > ago(3h) or TimeGenerated <= datetime(2026-10-25)",
                    "t > ago(3h) or t <= datetime(2026-10-25)"},
                {"bin(TimeGenerated, 1d) <= datetime(2026-10-25)", "bin(t, 1d) <= datetime(2026-10-25)"},
                {"not(TimeGenerated > datetime(2026-10-26))", "not(t > datetime(2026-10-26))"},
                {"ResultType != '0' or TimeGenerated > ago(1d)", "ResultType != '0' or t > ago(1d)"},
                {"TimeGenerated !between (datetime(2026-10-26) .. 25d)", "t !between (datetime(2026-10-26) .. 25d)"}}) {
            long byTime = count(object("query", TABLE + " | where AppId != '' | where " + pair[0] + " | count"));
            assertEquals(count(object("query", TABLE + " | extend t = TimeGenerated | where " + pair[1] + " | count")),
                    byTime, pair[0]);
            assertTrue(byTime > 0, pair[0]);
        }
    }

    @Test
    void errorsAreToldAsTheServiceTellsThem() throws Exception {
        Value semantic = Codec.read(refused(400, object("query", TABLE + " | where Nope == 1")));
        assertEquals("BadArgumentError", text(semantic, "/error/code"));
        assertEquals("SemanticError", text(semantic, "/error/innererror/code"));
        assertTrue(text(semantic, "/error/innererror/innererror/message").contains("'Nope'"), semantic.toString());
        Value syntax = Codec.read(refused(400, object("query", TABLE + " | where")));
        assertEquals("SyntaxError", text(syntax, "/error/innererror/code"));
        assertTrue(refused(400, object()).contains("BadArgumentError"));
        assertEquals(401, contoso.send("POST", path(WORKSPACE), Map.of("Content-Type", "application/json"), "{}")
                .statusCode());
        token = contoso.token("https://graph.microsoft.com/AuditLog.Read.All");
        assertEquals(401, ask(object("query", TABLE)).statusCode(), "a token for another service");
        token = contoso.token(SCOPE);
        assertEquals(404, send(path(Contoso.TENANT), object("query", TABLE)).statusCode());
    }

    @Test
    void moreThanHalfAMillionRowsAreAPartOfTheAnswer() throws Exception {
        contoso.demo().become("signins-5m");
        Value answer = Codec.read(ask(object("query", TABLE + " | project x = 1")).body());
        assertEquals(500_000, answer.at("/tables/0/rows").entries().count());
        assertEquals("PartialError", text(answer, "/error/code"));
        Value large = Codec.read(ask(object("query", TABLE)).body());
        assertTrue(large.at("/tables/0/rows").entries().count() < 100_000);
        assertTrue(text(large, "/error/details/0/innererror/message").contains("64000000 bytes"));
    }

    @Test
    void twoHundredRequestsInHalfAMinuteAreTaken() throws Exception {
        for (int request = 0; request < 200; request++) {
            assertEquals(200, ask(object("query", "print 1")).statusCode());
        }
        HttpResponse<String> next = ask(object("query", "print 1"));
        assertEquals(429, next.statusCode());
        assertFalse(next.headers().firstValue("Retry-After").isEmpty());
    }

    private long count(Value question) throws Exception {
        return Codec.read(ask(question).body()).at("/tables/0/rows/0/0").whole().orElseThrow();
    }

    private Value table(String query) throws Exception {
        HttpResponse<String> answer = ask(object("query", query));
        assertEquals(200, answer.statusCode(), answer.body());
        return Codec.read(answer.body()).at("/tables/0");
    }

    private String refused(int status, Value question) throws Exception {
        HttpResponse<String> answer = ask(question);
        assertEquals(status, answer.statusCode(), answer.body());
        return answer.body();
    }

    private HttpResponse<String> ask(Value question) throws Exception {
        return send(path(WORKSPACE), question);
    }

    private HttpResponse<String> send(String path, Value question) throws Exception {
        return contoso.send("POST", path, Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                Codec.write(question, false));
    }

    private static String path(String workspace) {
        return "/v1/workspaces/" + workspace + "/query";
    }

    private static Value json(Value text) {
        try {
            return Codec.read(text.text().orElseThrow());
        } catch (JsonException broken) {
            throw new AssertionError(broken);
        }
    }
}
