package io.isthmus.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.scenario.Scenarios;
import io.isthmus.emulator.internal.state.OrganizationState;
import io.isthmus.sdk.data.Value;

/** The sign-in log answers an application of a tenant five times in ten seconds, and whom it may. */
@Timeout(120)
class SignInLimitTest {

    private static final String PATH =
            "/beta/auditLogs/signIns?$top=1&$filter=signInEventTypes/any(t: t eq 'servicePrincipal')";

    @TempDir
    private Path directory;
    private Contoso contoso;

    @BeforeEach
    void open() throws Exception {
        contoso = Contoso.open("signins-5m", directory);
        contoso.get("/v1.0/organization");
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    @Test
    void theSixthRequestInTenSecondsIsToldHowLongToWait() throws Exception {
        takeFive();
        HttpResponse<String> sixth = ask();
        assertEquals(429, sixth.statusCode());
        assertTrue(sixth.body().contains("TooManyRequests"), sixth.body());
        BigDecimal wait = new BigDecimal(sixth.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(wait.signum() > 0 && wait.compareTo(BigDecimal.TEN) <= 0, () -> "wait " + wait);
        contoso.demo().advance(Duration.ofMillis(wait.movePointRight(3).longValueExact()));
        assertEquals(200, ask().statusCode());
    }

    @Test
    void refusedRequestsCountToo() throws Exception {
        takeFive();
        for (int second = 0; second < 12; second++) {
            contoso.demo().advance(Duration.ofSeconds(1));
            assertEquals(429, ask().statusCode(), "after " + second);
        }
        contoso.demo().advance(Duration.ofSeconds(10));
        assertEquals(200, ask().statusCode());
    }

    @Test
    void fiveInTenSecondsAreTakenForAnHour() throws Exception {
        for (int request = 0; request < 1800; request++) {
            assertEquals(200, ask().statusCode(), "request " + request);
            contoso.demo().advance(Duration.ofSeconds(2));
        }
    }

    @Test
    void theLimitHoldsInEveryScenarioUnlessSettingsLiftIt() throws Exception {
        contoso.demo().become("graph-stage");
        takeFive();
        assertEquals(429, ask().statusCode());
        contoso.demo().become("graph-stage", Contoso.object("signIns", Contoso.object("limit", false)));
        takeFive();
        assertEquals(200, ask().statusCode());
    }

    @Test
    void withoutALicenceForPremiumNothingIsRead() throws Exception {
        OrganizationState.reset(directory.resolve("free"), (Value.Members) Json.patch(Scenarios.load("signins-5m"),
                Value.members().with("tenant", Value.members().with("subscribedSkus", Value.none()))));
        try (Contoso free = Contoso.open("signins-5m", directory.resolve("free"))) {
            HttpResponse<String> refused = free.graph("GET", PATH, Value.none());
            assertEquals(403, refused.statusCode());
            assertTrue(refused.body().contains("Authentication_RequestFromNonPremiumTenantOrB2CTenant"), refused.body());
        }
    }

    @Test
    void bothPermissionsAreNeeded() throws Exception {
        for (String alone : List.of("AuditLog.Read.All", "Directory.Read.All")) {
            assertEquals(403, ask(contoso.token("https://graph.microsoft.com/" + alone)).statusCode(), alone);
        }
        assertEquals(200, ask(contoso.token("https://graph.microsoft.com/AuditLog.Read.All"
                + " https://graph.microsoft.com/Directory.Read.All")).statusCode());
    }

    @Test
    void policiesAreToldOnlyToWhoMayReadThem() throws Exception {
        String withoutPolicies = ask(contoso.token("https://graph.microsoft.com/AuditLog.Read.All"
                + " https://graph.microsoft.com/Directory.Read.All")).body();
        assertTrue(withoutPolicies.contains("\"appliedConditionalAccessPolicies\":[]"), withoutPolicies);
        String filter = PATH + " and conditionalAccessStatus eq 'failure'";
        assertEquals("failure", contoso.get(filter).at("/value/0/appliedConditionalAccessPolicies/1/result").text()
                .orElseThrow());
    }

    private void takeFive() throws Exception {
        for (int request = 0; request < 5; request++) {
            assertEquals(200, ask().statusCode(), "request " + request);
        }
    }

    private HttpResponse<String> ask() throws Exception {
        return contoso.graph("GET", PATH, Value.none());
    }

    private HttpResponse<String> ask(String token) throws Exception {
        return contoso.send("GET", PATH, Map.of("Authorization", "Bearer " + token), "");
    }
}
