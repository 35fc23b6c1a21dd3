package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.host.InstalledPlugins;
import io.isthmus.host.PluginBundle;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.internal.site.Digests;
import io.isthmus.plugins.testkit.PlainP2;

/** Going back brings nothing back that somebody decided against since. */
class RollbackTest {

    private static final String ID = "com.example.first";
    private static final String VIEW = """
            <plugin><extension point="org.eclipse.ui.views"><view id="com.example.view" name="View"
            class="com.example.View"/></extension></plugin>
            """;

    @TempDir
    Path place;
    private Workshop workshop;
    private Keys vendor;

    @BeforeEach
    void open() throws Exception {
        workshop = new Workshop(PlainP2.shared().agents(), place);
        Instant from = Instant.now().minus(Duration.ofDays(1));
        vendor = Keys.selfSigned("CN=Vendor", from, from.plus(Duration.ofDays(2)));
    }

    private Path site(MadePlugin plugin, String folder) throws Exception {
        return plugin.site(PlainP2.shared().agents(), Files.createDirectories(place.resolve(folder)));
    }

    private Path signed(String version) throws Exception {
        return site(new MadePlugin(ID, version).signed(vendor::sign), version);
    }

    private Path view(String version) throws Exception {
        return site(new MadePlugin(ID, version).declaring(VIEW), version);
    }

    private void rollback() throws Exception {
        try (PluginWork work = workshop.begin()) {
            assertTrue(work.rollback().isPresent());
        }
    }

    private Refusal refused() throws Exception {
        try (PluginWork work = workshop.begin()) {
            Refusal refusal = assertThrows(RefusedException.class, work::rollback).refusal();
            assertEquals(List.of("1.1.0"), workshop.versions());
            return refusal;
        }
    }

    private void installBothSigned() throws Exception {
        workshop.pin(vendor.file(place));
        try (PluginWork work = workshop.begin()) {
            work.install(work.offer(signed("1.0.0").toUri()), Set.of());
            work.install(work.offer(signed("1.1.0").toUri()), Set.of());
        }
    }

    @Test
    void whatWasTakenOutOfTheWindowStaysOut() throws Exception {
        Path first = view("1.0.0");
        workshop.installAllowed(first, ID);
        workshop.installAllowed(view("1.1.0"), ID);
        rollback();
        assertEquals(List.of(ID), workshop.installed().window());
        workshop.installAllowed(first);
        rollback();
        assertEquals(List.of("1.0.0"), workshop.versions());
        assertEquals(List.of(), workshop.installed().window());
    }

    @Test
    void whatIsSignedByAKeyThatIsPinnedNoMoreIsRefused() throws Exception {
        installBothSigned();
        workshop.unpin(vendor.file(place));
        assertEquals(Refusal.UNKNOWN_SIGNER, refused());
        workshop.pin(vendor.file(place));
        rollback();
        assertEquals(List.of("1.0.0"), workshop.versions());
    }

    @Test
    void whatIsSignedByAKeyThatWasTakenBackSinceIsRefused() throws Exception {
        installBothSigned();
        workshop.pin(vendor.revoking(vendor, place));
        assertEquals(Refusal.REVOKED, refused());
    }

    @Test
    void whatIsAllowedNoMoreIsRefused() throws Exception {
        workshop.installAllowed(site(new MadePlugin(ID, "1.0.0"), "first"));
        workshop.installAllowed(site(new MadePlugin(ID, "1.1.0"), "second"));
        try (PluginWork work = workshop.begin()) {
            assertTrue(work.disallow(work.offer(place.resolve("first/site").toUri()).plugins().getFirst().digest()));
        }
        assertEquals(Refusal.UNSIGNED, refused());
    }

    @Test
    void anotherOneOfTheSameVersionIsNotTheOneThatWasAllowed() throws Exception {
        workshop.installAllowed(site(new MadePlugin(ID, "1.0.0"), "first"));
        workshop.installAllowed(site(new MadePlugin(ID, "1.1.0"), "second"));
        try (PluginWork work = workshop.begin()) {
            work.disallow(work.offer(place.resolve("first/site").toUri()).plugins().getFirst().digest());
            work.allow(work.offer(site(new MadePlugin(ID, "1.0.0").header("X-Other", "content"), "other").toUri()));
        }
        assertEquals(Refusal.UNSIGNED, refused());
    }

    @Test
    void whatLiesThereAlteredIsRefused() throws Exception {
        workshop.installAllowed(site(new MadePlugin(ID, "1.0.0"), "first"));
        Path jar = jar();
        workshop.installAllowed(site(new MadePlugin(ID, "1.1.0"), "second"));
        Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);
        assertEquals(Refusal.TAMPERED, refused());
        Files.delete(jar);
        assertEquals(Refusal.TAMPERED, refused());
    }

    private Path jar() {
        return workshop.folder().resolve(workshop.installed().bundles().getFirst().path());
    }

    private PgpKeys installBothByPgp() throws Exception {
        PgpKeys owner = PgpKeys.of("Vendor", Instant.now().minus(Duration.ofDays(1)), Duration.ZERO);
        workshop.pin(owner.file(place));
        for (String version : List.of("1.0.0", "1.1.0")) {
            Path site = site(new MadePlugin(ID, version), version);
            Altered.sign(site, owner);
            try (PluginWork work = workshop.begin()) {
                work.install(work.offer(site.toUri()), Set.of());
            }
        }
        return owner;
    }

    @Test
    void whatAPgpKeySignedComesBackForAsLongAsItIsPinnedAndNotTakenBack() throws Exception {
        PgpKeys owner = installBothByPgp();
        workshop.unpin(owner.file(place));
        assertEquals(Refusal.UNKNOWN_SIGNER, refused());
        workshop.pin(owner.revoked().file(place));
        assertEquals(Refusal.REVOKED, refused());
        workshop.pin(owner.file(place));
        rollback();
        assertEquals(List.of("1.0.0"), workshop.versions());
        try (PluginWork work = workshop.begin()) {
            work.remove(ID);
        }
        assertEquals(List.of(), workshop.traces(ID));
    }

    @Test
    void aPgpSignatureIsHeldAgainstTheFileThatComesBackAndNotAgainstWhatIsRecordedOfIt() throws Exception {
        installBothByPgp();
        Path state = workshop.lastState();
        PluginBundle before = InstalledPlugins.read(state).plugins().getFirst().bundles().getFirst();
        Path jar = workshop.folder().resolve(before.path());
        Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);
        Path recorded = InstalledPlugins.file(state);
        Files.writeString(recorded, Files.readString(recorded).replace(before.sha256(), Digests.of(jar)));
        assertEquals(Refusal.TAMPERED, refused());
    }
}
