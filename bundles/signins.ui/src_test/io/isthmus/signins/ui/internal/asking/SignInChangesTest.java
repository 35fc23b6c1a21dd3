package io.isthmus.signins.ui.internal.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInDocument;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.ui.text.Times;

/** What changed between two sign-ins, taken in as each format has them. */
class SignInChangesTest {

    private static final Map<String, String> FORMATS = Map.of("Graph", """
            {"id":"%s","createdDateTime":"%s","signInEventTypes":["servicePrincipal"],"servicePrincipalId":"p",\
            "servicePrincipalName":"Server","ipAddress":"%s","status":{"errorCode":%d},"resourceTenantId":"t",\
            "clientCredentialType":"certificate"}
            """, "diagnostic", """
            {"category":"ServicePrincipalSignInLogs","resourceId":"/tenants/t","tenantId":"t","durationMs":9%4$d,\
            "time":"%2$s","properties":{"id":"%1$s","createdDateTime":"%2$s","servicePrincipalId":"p",\
            "servicePrincipalName":"Server","ipAddress":"%3$s","status":{"errorCode":%4$d}}}
            """, "workspace", """
            {"Id":"%s","TimeGenerated":"%s","AADTenantId":"t","Category":"ServicePrincipalSignInLogs",\
            "ServicePrincipalId":"p","ServicePrincipalName":"Server","IPAddress":"%s","ResultType":"%d"}
            """, "portal", """
            Date (UTC),Request ID,Service principal ID,Service principal name,Resource tenant ID,IP address,\
            Sign-in error code
            %2$s,%1$s,p,Server,t,%3$s,%4$d
            """);

    @TempDir
    private Path directory;

    private String told(String first, String second) throws Exception {
        UUID before = new UUID(1, 1);
        UUID now = new UUID(1, 2);
        try (SignInStore store = SignInStores.open(directory.resolve("store"))) {
            take(store, first, before, "2026-10-01T10:00:00Z", "10.0.0.1", 0);
            take(store, second, now, "2026-10-01T11:00:00Z", "10.0.0.2", 700027);
            SignInTimes times = new SignInTimes(new Times(Clock.systemUTC(), ZoneOffset.UTC, Locale.ENGLISH));
            return new SignInChanges(times).before(store, new SignInRow(Map.of(SignInColumn.ID, now, SignInColumn.CREATED,
                    Instant.parse("2026-10-01T11:00:00Z"))), store.original(now).map(SignInDocument::read), Cancel.never());
        }
    }

    private void take(SignInStore store, String format, Object... values) throws Exception {
        Path file = Files.writeString(directory.resolve("in"), FORMATS.get(format).formatted(values));
        assertEquals(1, store.take(file, Progress.silent(), Cancel.never()).added(), format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Graph", "diagnostic", "workspace", "portal"})
    void twoOfOneFormatAreComparedByWhatTheyMean(String format) throws Exception {
        List<String> told = told(format, format).lines().toList();
        assertTrue(told.getFirst().contains("Oct 1, 2026, 10:00:00"), told.getFirst());
        assertEquals(List.of("Error: 0 → 700027", "IP address: 10.0.0.1 → 10.0.0.2"), told.subList(1, told.size()));
    }

    @Test
    void twoFormatsAreComparedByWhatBothHaveInColumns() throws Exception {
        List<String> told = told("Graph", "workspace").lines().toList();
        assertEquals(List.of("Error: 0 → 700027", "IP address: 10.0.0.1 → 10.0.0.2"), told.subList(1, 3));
        assertEquals(List.of(Messages.SignInChanges_columnsAlone), told.subList(3, told.size()));
    }

    @Test
    void theFirstOfAPrincipalIsComparedWithNone() throws Exception {
        try (SignInStore store = SignInStores.open(directory.resolve("store"))) {
            take(store, "Graph", new UUID(1, 1), "2026-10-01T10:00:00Z", "10.0.0.1", 0);
            SignInRow row = new SignInRow(Map.of(SignInColumn.ID, new UUID(1, 1), SignInColumn.CREATED, Instant.EPOCH));
            assertEquals(Messages.SignInChanges_noneBefore, new SignInChanges(new SignInTimes(new Times(Clock.systemUTC(),
                    ZoneOffset.UTC, Locale.ENGLISH))).before(store, row, Optional.empty(), Cancel.never()));
        }
    }
}
