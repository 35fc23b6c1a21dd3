package io.isthmus.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.cli.internal.fake.Typed;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.command.ExitCode;

/** Connecting, and what stands in its way. */
class ConnectCommandTest {

    @TempDir
    Path folder;
    private Typed typed;

    @BeforeEach
    void connect() throws IOException {
        typed = new Typed(folder).connected();
    }

    @Test
    void connectingSavesAndForgetsNoSecret() throws IOException {
        assertEquals(ExitCode.FINE, typed.run("connect", "--tenant", "Fabrikam.com", "--server", "ex01.fabrikam.com"));
        assertEquals("interactive", typed.console.profile().connection("fabrikam.com").orElseThrow()
                .setting("signIn").orElseThrow());
        assertEquals(ExitCode.FINE, typed.run("connect", "--remove", "fabrikam.com"));
        assertTrue(typed.console.profile().connection("fabrikam.com").isEmpty());
    }

    @Test
    void whereConsentIsMissingTheLinkToHandOverIsShown() {
        typed.console.failure = Optional.of(new Failure(Failure.Kind.DENIED, Side.ENTRA, "sign in",
                Optional.of("AADSTS65001"), "Nobody consented.", Optional.empty(), "Have it consented."));

        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("connect", "--tenant", "fabrikam.com"));
        assertTrue(typed.err().contains("Have it consented."), typed.err());
        assertTrue(typed.err().contains("https://login.example/fabrikam.com/adminconsent?for=READ"), typed.err());
        assertTrue(typed.console.profile().connection("fabrikam.com").isEmpty());
    }

    @Test
    void anotherFailureComesWithoutALink() {
        typed.console.failure = Optional.of(new Failure(Failure.Kind.DENIED, Side.ENTRA, "sign in",
                Optional.of("AADSTS53003"), "Conditional Access blocked it.", Optional.empty(), "Ask."));

        typed.run("connect", "--tenant", "fabrikam.com");
        assertFalse(typed.err().contains("https://login.example"), typed.err());
    }

    @Test
    void theLinkCanBeHadWithoutSigningIn() {
        assertEquals(ExitCode.FINE, typed.run("connect", "--tenant", "fabrikam.com", "--consent-link", "write"));
        assertEquals("https://login.example/fabrikam.com/adminconsent?for=WRITE", typed.out().strip());
        assertEquals(List.of(), typed.console.opened);
        assertTrue(typed.console.profile().connection("fabrikam.com").isEmpty());
    }

    @Test
    void whereTokensRestIsNotedAndIsNoFailure() {
        typed.console.notes.add("Tokens are kept in memory only.");

        assertEquals(ExitCode.FINE, typed.run("connect", "--tenant", "fabrikam.com"));
        assertTrue(typed.err().contains("Tokens are kept in memory only."), typed.err());
    }

    @Test
    void aSideThatCouldNotBeOpenedIsNotLookedAt() {
        typed.console.closed.add(new Failure(Failure.Kind.DENIED, Side.ENTRA, "sign in", Optional.of("AADSTS65001"),
                "Nobody consented.", Optional.empty(), "Have it consented."));

        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("connect", "--tenant", "fabrikam.com"));
        assertTrue(typed.err().contains("https://login.example/fabrikam.com/adminconsent?for=READ"), typed.err());
    }
}
