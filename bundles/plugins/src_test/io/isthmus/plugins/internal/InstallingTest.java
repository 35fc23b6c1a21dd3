package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.host.InstalledPlugins;
import io.isthmus.plugins.Asks;
import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.testkit.PlainP2;

/** Plug-ins that an admin allowed come and go, and nobody else's do. */
class InstallingTest {

    private static final String ID = "com.example.first";

    @TempDir
    Path place;
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(PlainP2.shared().agents(), place);
    }

    private Path site(String version) throws Exception {
        return new MadePlugin(ID, version).site(PlainP2.shared().agents(),
                Files.createDirectories(place.resolve(version)));
    }

    @Test
    void whatIsAskedForIsToldBeforeAnythingIsInstalled() throws Exception {
        try (PluginWork work = workshop.begin()) {
            OfferedPlugin offered = work.offer(site("1.0.0").toUri()).plugins().getFirst();
            assertEquals(List.of(new Asks.Contribution("checks", "com.example.first.check", "First")),
                    offered.asks().contributions());
            assertEquals(List.of("Application.Read.All", "Get-AuthServer"),
                    offered.asks().needs().stream().map(Asks.Need::permission).toList());
            assertEquals(List.of("onPremises.authServers"), offered.asks().parts());
            assertEquals(List.of("autodiscover-s.outlook.com"), offered.asks().hosts());
            assertEquals(OfferedPlugin.Trust.UNSIGNED, offered.trust());
            assertEquals(InstalledPlugins.NONE, work.installed());
        }
    }

    @Test
    void anUnsignedOneIsInstalledOnlyWhereThisVeryVersionWasAllowed() throws Exception {
        Path first = site("1.0.0");
        Path second = site("1.1.0");
        try (PluginWork work = workshop.begin()) {
            Offer offer = work.offer(first.toUri());
            assertEquals(Refusal.UNSIGNED,
                    assertThrows(RefusedException.class, () -> work.install(offer, Set.of())).refusal());
            work.allow(offer);
            assertEquals("1.0.0", work.install(work.offer(first.toUri()), Set.of()).plugins().getFirst().version());
            Offer another = work.offer(second.toUri());
            assertEquals(Refusal.UNSIGNED,
                    assertThrows(RefusedException.class, () -> work.install(another, Set.of())).refusal());
        }
        InstalledPlugins installed = InstalledPlugins.read(workshop.folder());
        Path jar = workshop.folder().resolve(installed.plugins().getFirst().bundles().getFirst().path());
        assertTrue(Files.exists(jar), jar::toString);
    }

    @Test
    void whatNeedsMoreThanTheSdkAndTheJdkIsRefusedWithWhatItNeeds() throws Exception {
        Path site = new MadePlugin(ID, "1.0.0").header("Import-Package", "org.eclipse.swt.widgets,javax.crypto")
                .site(PlainP2.shared().agents(), place);
        RefusedException refused = workshop.refusedWhenAllowed(site);
        assertEquals(Refusal.MISSING_REQUIREMENT, refused.refusal());
        assertTrue(refused.getMessage().contains("org.eclipse.swt.widgets"), refused::getMessage);
        assertTrue(!refused.getMessage().contains("javax.crypto"), refused::getMessage);
    }

    @Test
    void anUpdateIsTakenBackAndThenTheFirstInstallation() throws Exception {
        workshop.installAllowed(site("1.0.0"));
        workshop.installAllowed(site("1.1.0"));
        assertEquals(List.of("1.1.0"), workshop.versions());
        try (PluginWork work = workshop.begin()) {
            work.rollback().orElseThrow();
        }
        assertEquals(List.of("1.0.0"), workshop.versions());
        try (PluginWork work = workshop.begin()) {
            work.rollback().orElseThrow();
        }
        assertEquals(List.of(), workshop.versions());
        try (PluginWork work = workshop.begin()) {
            assertTrue(work.rollback().isEmpty());
        }
    }

    @Test
    void removalLeavesNoTrace() throws Exception {
        workshop.installAllowed(site("1.0.0"));
        workshop.installAllowed(site("1.1.0"));
        try (PluginWork work = workshop.begin()) {
            work.remove(ID);
        }
        assertEquals(List.of(), workshop.traces(ID));
        try (PluginWork work = workshop.begin()) {
            assertTrue(work.rollback().isEmpty());
        }
    }

    /** Its path has more bytes than a system call takes, which no walk along names gets over. */
    @Test
    void whatAWorkerBuriedKeepsNobodyFromRemovingIt() throws Exception {
        workshop.installAllowed(site("1.0.0"));
        Path temporary = Files.createDirectories(workshop.folder().resolve("host").resolve(ID)
                .resolve(ProcessHandle.current().pid() + "-x/temporary"));
        for (int times = 0; times < 3; times++) {
            Path around = temporary.resolve("around");
            Path deepest = Files.createDirectories(around.resolve(("d".repeat(200) + '/').repeat(9)));
            if (times > 0) {
                Files.move(temporary.resolve("deep"), deepest.resolve("deep"));
            }
            Files.move(around, temporary.resolve("deep"));
        }
        try (PluginWork work = workshop.begin()) {
            work.remove(ID);
        }
        assertEquals(List.of(), workshop.traces(ID));
        assertFalse(Files.exists(workshop.folder().resolve("host").resolve(ID)));
    }

    @Test
    void anotherPlugInStays() throws Exception {
        Path both = new MadePlugin(ID, "1.0.0").site(PlainP2.shared().agents(), place,
                new MadePlugin("com.example.second", "2.0.0"));
        workshop.installAllowed(both);
        try (PluginWork work = workshop.begin()) {
            work.remove(ID);
        }
        assertEquals(List.of("2.0.0"), workshop.versions());
        assertEquals(List.of(), workshop.traces(ID));
    }
}
