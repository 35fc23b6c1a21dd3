package io.isthmus.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.plugins.OfferedPlugin.Trust;

/** What is said of a plug-in before it is installed. */
class OfferTextTest {

    private static final Asks CHECK = new Asks(
            List.of(new Asks.Contribution("checks", "com.example.first.check", "Domains are verified")),
            List.of("onPremises.acceptedDomains", "com.example.first.more"),
            List.of(new Asks.Need("ENTRA", "Application.Read.All"), new Asks.Need("ON_PREMISES", "Get-AuthServer"),
                    new Asks.Need("ON_PREMISES", "Get-AcceptedDomain")),
            List.of("autodiscover-s.outlook.com"), List.of());

    private static String text(Trust trust, Asks asks, boolean letIn) {
        return String.join("\n", new OfferText(new OfferedPlugin("com.example.first", "1.0.0", "The first", "Example",
                trust, Optional.of("CN=Example (SHA-256 7a3f)").filter(signer -> trust == Trust.SIGNED), List.of(),
                "d1", asks, List.of(), Optional.of("0.9.0"), letIn)).lines());
    }

    private static void assertSays(String text, String... parts) {
        List.of(parts).forEach(part -> assertTrue(text.contains(part), () -> part + " in " + text));
    }

    private static Asks adding(String kind, String... window) {
        return new Asks(List.of(new Asks.Contribution(kind, "x", "X")), List.of(), List.of(), List.of(), List.of(window));
    }

    @Test
    void whatItAddsReadsAndAsksForIsNamedBySide() {
        assertSays(text(Trust.SIGNED, CHECK, false), "The first 1.0.0 (com.example.first)", "By Example",
                "takes the place of version 0.9.0", "Check: Domains are verified (com.example.first.check)",
                "On-premises: Accepted domains", "com.example.first.more", "Entra, permissions: Application.Read.All",
                "On-premises, cmdlets: Get-AuthServer, Get-AcceptedDomain",
                "on the network, without a sign-in: autodiscover-s.outlook.com");
    }

    @Test
    void whereItsKindNamesNoPartsItIsSaidThatItReadsAnything() {
        assertFalse(text(Trust.SIGNED, CHECK, false).contains("Whatever Isthmus read"));
        assertSays(text(Trust.SIGNED, adding("commands"), false), "Whatever Isthmus read");
    }

    @Test
    void whoSignedItIsToldOrThatNobodyDid() {
        assertSays(text(Trust.SIGNED, CHECK, false), "Signed by CN=Example (SHA-256 7a3f)");
        assertSays(text(Trust.UNSIGNED, CHECK, false), "Nobody:", "d1");
        assertSays(text(Trust.ALLOWED, CHECK, false), "allowed this very version");
    }

    @Test
    void whatNoHostCanKeepFromIsSaidOfEachAndOfTheWindowWhereItDeclaresParts() {
        String logic = text(Trust.SIGNED, CHECK, false);
        assertSays(logic, "What nobody can keep from it", "read and change the files", "start programs",
                "open connections", "store of your desktop", "ptrace_scope");
        assertFalse(logic.contains("inside the window"), logic);
        assertSays(text(Trust.SIGNED, adding("checks", "org.eclipse.ui.views", "org.eclipse.ui.handlers"), false),
                "org.eclipse.ui.views, org.eclipse.ui.handlers", "What nobody can keep from it",
                "runs inside the window, with all that the window may do", "left out unless you let them in");
        assertSays(text(Trust.SIGNED, adding("checks", "org.eclipse.ui.views"), true), "stay inside the window");
    }

    @Test
    void whatSeveralBundlesAskForIsNamedOnce() {
        assertEquals(CHECK, Asks.together(List.of(CHECK, CHECK)));
    }
}
