package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.testkit.PlainP2;

/** Names that plug-ins and their bundles may have. */
class NamesTest {

    @TempDir
    Path place;
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(PlainP2.shared().agents(), place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a..b"})
    void oneThatWouldBeAnotherFolderIsRefused(String name) throws Exception {
        RefusedException refused =
                workshop.refusedWhenAllowed(new MadePlugin(name, "1.0.0").site(PlainP2.shared().agents(), place));
        assertEquals(Refusal.TAMPERED, refused.refusal());
        assertTrue(refused.getMessage().contains(name + "_1.0.0"), refused::getMessage);
    }
}
