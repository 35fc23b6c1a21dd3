package io.isthmus.plugins.ui.internal.install;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.OfferedPlugin.Trust;

/** What is said of a plug-in before it is installed. */
class OfferTextTest {

    private static final OfferedPlugin SIGNED = Offers.plugin("com.example.first", "1.0.0", Trust.SIGNED);

    private static String text(OfferedPlugin plugin) {
        return new OfferText(plugin).text();
    }

    private static void assertSays(String text, String... parts) {
        List.of(parts).forEach(part -> assertTrue(text.contains(part), () -> part + " in " + text));
    }

    @Test
    void whatItAddsAndAsksForIsNamedBySide() {
        assertSays(text(SIGNED), "The com.example.first 1.0.0", "By Example",
                "Check: Domains are verified (com.example.first.check)",
                "Entra, permissions: Application.Read.All",
                "On-premises, cmdlets: Get-AuthServer, Get-AcceptedDomain");
    }

    @Test
    void whoSignedItIsToldOrThatNobodyDid() {
        assertSays(text(SIGNED), "Signed by CN=Example (SHA-256 7a3f)");
        OfferedPlugin unsigned = Offers.plugin("com.example.first", "1.0.0", Trust.UNSIGNED);
        assertSays(text(unsigned), "Nobody:", unsigned.digest());
        assertSays(text(Offers.plugin("com.example.first", "1.0.0", Trust.ALLOWED)), "allowed this very version");
    }

    @Test
    void whatNoHostCanKeepFromIsSaidOfEachAndOfTheWindowWhereItDeclaresParts() {
        assertSays(text(SIGNED), "What nobody can keep from it");
        assertFalse(text(SIGNED).contains("runs inside the window"), text(SIGNED));
        assertSays(text(Offers.withParts(SIGNED, "org.eclipse.ui.views", "org.eclipse.ui.handlers")),
                "org.eclipse.ui.views, org.eclipse.ui.handlers",
                "runs inside the window, with all that the window may do", "What nobody can keep from it");
    }

    @Test
    void anUpdateTellsWhatItReplaces() {
        assertSays(text(Offers.replacing(SIGNED, "0.9.0")), "takes the place of version 0.9.0");
    }
}
