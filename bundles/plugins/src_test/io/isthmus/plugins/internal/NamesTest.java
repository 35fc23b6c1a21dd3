package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.engine.profile.Folders;
import io.isthmus.plugins.PluginWork;
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

    private Path site(MadePlugin plugin, String folder, MadePlugin... others) throws Exception {
        return plugin.site(PlainP2.shared().agents(), Files.createDirectories(place.resolve(folder)), others);
    }

    private static MadePlugin library(String id, String version) {
        return new MadePlugin(id, version).named("com.library").declaring("<plugin/>");
    }

    @Test
    void twoPlugInsHaveOneLibraryInTwoVersions() throws Exception {
        workshop.installAllowed(site(library("com.example.first", "1.0.0"), "first"));
        workshop.installAllowed(site(library("com.example.second", "2.0.0"), "second"));
        assertEquals(List.of("1.0.0", "2.0.0"), workshop.versions());
        workshop.installAllowed(site(library("com.example.first", "1.1.0"), "update"));
        Folders.delete(workshop.folder().resolve("p2"));
        try (PluginWork work = workshop.begin()) {
            work.remove("com.example.first");
        }
        assertEquals(List.of("2.0.0"), workshop.versions());
        assertEquals(List.of(), workshop.traces("com.example.first"));
        workshop.assertWhole();
    }

    @Test
    void aBundleThatAddsSomethingIsTheOnlyOneOfItsName() throws Exception {
        workshop.installAllowed(site(library("com.example.first", "1.0.0"), "library"));
        RefusedException refused = workshop.refusedWhenAllowed(
                site(new MadePlugin("com.example.second", "1.0.0").named("com.library"), "logic"));
        assertEquals(Refusal.NAME_TAKEN, refused.refusal());
        assertTrue(refused.getMessage().contains("First of com.example.first"), refused::getMessage);
        assertEquals(Refusal.NAME_TAKEN, workshop.refusedWhenAllowed(site(library("com.example.third", "1.0.0"), "both",
                new MadePlugin("com.example.fourth", "1.0.0").named("com.library"))).refusal());
        assertEquals(1, workshop.versions().size());
    }

    @Test
    void alsoWhereTheOneThatAddsSomethingIsInstalled() throws Exception {
        workshop.installAllowed(site(new MadePlugin("com.example.first", "1.0.0"), "logic"));
        workshop.installAllowed(site(new MadePlugin("com.example.first", "1.1.0"), "update"));
        assertEquals(Refusal.NAME_TAKEN, workshop.refusedWhenAllowed(site(new MadePlugin("com.example.second", "1.0.0")
                .named("com.example.first").declaring("<plugin/>"), "library")).refusal());
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
