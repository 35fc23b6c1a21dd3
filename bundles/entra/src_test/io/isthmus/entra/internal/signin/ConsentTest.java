package io.isthmus.entra.internal.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.entra.standin.StandInCloud;
import io.isthmus.http.ProxyProvider;
import io.isthmus.http.Transports;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.testkit.TestFacts;

/** The link that lets somebody else consent, and when it helps. */
class ConsentTest {

    private final SignInService service = new SignInService(new TestFacts(), new Transports(ProxyProvider.direct()),
            Map.of());

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aConnectionWithoutAnApplicationOfItsOwnNamesEachPermission() throws Exception {
        String reading = link(Access.READ);
        String writing = link(Access.WRITE);

        assertTrue(reading.startsWith("https://login.microsoftonline.com/contoso.onmicrosoft.com/v2.0/adminconsent"
                + "?client_id=14d82eec-204b-4c2f-b7e8-296a70dab67e"), reading);
        assertTrue(reading.contains("Application.Read.All"), reading);
        assertFalse(reading.contains("ReadWrite"), reading);
        assertTrue(writing.contains("Application.ReadWrite.All"), writing);
    }

    @Test
    void anApplicationOfTheTenantsOwnIsConsentedForWhatItRegisters() throws Exception {
        String link = link(Access.READ, Connection.CLIENT, "aaaaaaaa-0000-0000-0000-000000000001");

        assertTrue(link.contains("client_id=aaaaaaaa-0000-0000-0000-000000000001"), link);
        assertTrue(link.endsWith("&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default"), link);
    }

    @Test
    void nobodyConsentsToADemo() throws Exception {
        assertEquals(Optional.empty(), service.link(StandInCloud.connection(ConnectionKind.DEMO), Access.READ));
    }

    @Test
    void withoutATenantThereIsNoLink() {
        Connection nowhere = new Connection("nowhere", "Nowhere", ConnectionKind.TENANT, Map.of());

        assertThrows(SourceException.class, () -> service.link(nowhere, Access.READ));
    }

    @ParameterizedTest
    @CsvSource({"DENIED, AADSTS65001, true", "DENIED, AADSTS65004, true", "DENIED, AADSTS90094, true",
            "DENIED, AADSTS90095, true", "DENIED, AADSTS53003, false", "DENIED, Authorization_RequestDenied, false",
            "NOT_SIGNED_IN, AADSTS50173, false", "DENIED,, true", "UNREACHABLE,, false"})
    void theLinkHelpsWhereConsentIsMissing(Failure.Kind kind, String code, boolean helps) {
        assertEquals(helps, service.missing(failure(Side.ENTRA, kind, code)));
    }

    @Test
    void aRefusalOfExchangesIsNoWantOfConsent() {
        assertFalse(service.missing(failure(Side.EXCHANGE_ONLINE, Failure.Kind.DENIED, null)));
    }

    private String link(Access access, String... settings) throws SourceException {
        return service.link(StandInCloud.connection(ConnectionKind.TENANT, settings), access).map(URI::toString)
                .orElseThrow();
    }

    private static Failure failure(Side side, Failure.Kind kind, String code) {
        return new Failure(kind, side, "sign in", Optional.ofNullable(code), "no", Optional.empty(), "ask");
    }
}
