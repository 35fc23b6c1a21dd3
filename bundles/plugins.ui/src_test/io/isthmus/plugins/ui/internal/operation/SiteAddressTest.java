package io.isthmus.plugins.ui.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SiteAddressTest {

    @Test
    void anAddressIsTakenAsItIs() {
        assertEquals(Optional.of(URI.create("https://example.com/site")),
                SiteAddress.parse(" https://example.com/site "));
        assertEquals("https://example.com/site", SiteAddress.text(URI.create("https://example.com/site")));
    }

    @Test
    void aPathWithSpacesAndUmlautsIsTheFileThere() {
        Path path = Path.of("Meine Änderungen", "site.zip").toAbsolutePath();
        URI site = SiteAddress.parse(path.toString()).orElseThrow();
        assertEquals(path, Path.of(site));
        assertEquals(path.toString(), SiteAddress.text(site));
    }

    @Test
    void whatIsNeitherIsNoSite() {
        assertEquals(Optional.empty(), SiteAddress.parse("  "));
        assertEquals(Optional.empty(), SiteAddress.parse("https://exa mple.com"));
        assertEquals(Optional.empty(), SiteAddress.parse("a\0b"));
    }
}
