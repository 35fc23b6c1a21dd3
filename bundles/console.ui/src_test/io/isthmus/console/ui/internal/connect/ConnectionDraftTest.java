package io.isthmus.console.ui.internal.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;

class ConnectionDraftTest {

    private final ConnectionDraft draft = new ConnectionDraft(ConnectionKind.TENANT);

    @ParameterizedTest
    @ValueSource(strings = { "contoso.com", "contoso.onmicrosoft.com", " contoso.com ", "CONTOSO.COM",
        "8f2a1c9e-0000-4000-8000-1234567890ab" })
    void takesATenantByItsDomainOrItsId(String typed) {
        draft.set(Connection.TENANT, typed);
        assertEquals(Optional.empty(), draft.problem());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "contoso", "https://contoso.com", "contoso.com/x", "8f2a1c9e", "-a.com",
        "a..com" })
    void saysWhatIsWrongWithATenant(String typed) {
        draft.set(Connection.TENANT, typed);
        assertTrue(draft.problem().isPresent());
    }

    @Test
    void aCertificateNeedsItsStoreAndTheApplication() {
        draft.set(Connection.TENANT, "contoso.com");
        draft.set(Connection.SIGN_IN, "certificate");
        assertTrue(draft.problem().orElseThrow().contains("Windows-MY"));
        draft.set(Connection.KEY_STORE, "Windows-MY");
        assertTrue(draft.problem().orElseThrow().contains("application"));
        draft.set(Connection.CLIENT, "no id");
        assertTrue(draft.problem().orElseThrow().contains("no id"));
        draft.set(Connection.CLIENT, "8f2a1c9e-0000-4000-8000-1234567890ab");
        assertEquals(Optional.empty(), draft.problem());
    }

    @Test
    void aPathMustBeReadable(@TempDir Path folder) {
        ConnectionDraft collected = new ConnectionDraft(ConnectionKind.COLLECTED);
        assertTrue(collected.problem().isPresent());
        collected.set(Connection.PATH, folder.resolve("missing.zip").toString());
        assertTrue(collected.problem().orElseThrow().contains("missing.zip"));
        collected.set(Connection.PATH, "\u0000");
        assertTrue(collected.problem().isPresent());
        collected.set(Connection.PATH, folder.toString());
        assertEquals(Optional.empty(), collected.problem());
    }

    @Test
    void anotherConnectionOfTheSameNameGetsAnIdOfItsOwnAndTheSameOneKeepsIts() {
        draft.set(Connection.TENANT, "Contoso.com");
        Connection first = draft.connection(List.of());
        assertEquals("contoso.com", first.id());
        assertEquals(first, draft.connection(List.of(first)));
        draft.set(Connection.SERVER, "ex01.contoso.com");
        assertNotEquals(first.id(), draft.connection(List.of(first)).id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Äpfel & Öl.zip", "....", "日本", "a very long name of a folder that goes on and on and on.zip" })
    void everyNameBecomesAnId(String name) {
        ConnectionDraft collected = new ConnectionDraft(ConnectionKind.COLLECTED);
        collected.set(Connection.PATH, "x/" + name);
        assertEquals(name, collected.connection(List.of()).title());
    }
}
