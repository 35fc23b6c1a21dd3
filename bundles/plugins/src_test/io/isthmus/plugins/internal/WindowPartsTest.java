package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.internal.command.InstallCommand;
import io.isthmus.plugins.testkit.PlainP2;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.testkit.ScriptedCommandContext;

/** Views and commands come into the window where an admin lets them in, and not otherwise. */
class WindowPartsTest {

    private static final String ID = "com.example.view";
    private static final String VIEW = """
            <plugin><extension point="org.eclipse.ui.views"><view id="com.example.view" name="View"
            class="com.example.View"/></extension></plugin>
            """;
    private static final String NEEDS_WORKBENCH = "org.eclipse.ui;bundle-version=\"[3.0.0,4.0.0)\"";

    @TempDir
    Path place;
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(PlainP2.shared().agents(), place);
    }

    private static MadePlugin view(String version) {
        return new MadePlugin(ID, version).declaring(VIEW).header("Require-Bundle", NEEDS_WORKBENCH);
    }

    private Path site(MadePlugin plugin, String name) throws Exception {
        return plugin.site(PlainP2.shared().agents(), Files.createDirectories(place.resolve(name)));
    }

    @Test
    void theyAreLeftOutUnlessTheyAreLetIn() throws Exception {
        Path site = site(view("1.0.0"), "site");
        workshop.installAllowed(site);
        assertEquals(List.of(), workshop.installed().window());
        workshop.installAllowed(site, ID);
        assertEquals(List.of(ID), workshop.installed().window());
        workshop.installAllowed(site);
        assertEquals(List.of(), workshop.installed().window());
    }

    @Test
    void anUpdateOfTheSameSignerStaysLetInAndNoOther() throws Exception {
        Instant now = Instant.now();
        Keys vendor = Keys.selfSigned("CN=Vendor", now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        workshop.pin(vendor.file(place));
        try (PluginWork work = workshop.begin()) {
            work.install(work.offer(site(view("1.0.0").signed(vendor::sign), "first").toUri()), Set.of(ID));
            assertTrue(work.offer(site(view("1.1.0").signed(vendor::sign), "second").toUri()).plugins().getFirst()
                    .letIn());
            OfferedPlugin unsigned = work.offer(site(view("1.2.0"), "third").toUri()).plugins().getFirst();
            assertEquals(false, unsigned.letIn());
        }
    }

    @Test
    void anotherCertificateOfThePinnedAuthorityIsAskedAboutAnewThoughItBearsTheSameName() throws Exception {
        Instant from = Instant.now().minus(Duration.ofDays(1));
        Instant until = from.plus(Duration.ofDays(2));
        Keys authority = Keys.selfSigned("CN=Authority", from, until);
        Keys developer = authority.issues("CN=Developer", from, until);
        Keys namesake = authority.issues("CN=Developer", from, until);
        workshop.pin(authority.file(place));
        try (PluginWork work = workshop.begin()) {
            work.install(work.offer(site(view("1.0.0").signed(developer::sign), "first").toUri()), Set.of(ID));
            assertTrue(work.offer(site(view("1.1.0").signed(developer::sign), "second").toUri()).plugins().getFirst()
                    .letIn());
            OfferedPlugin other = work.offer(site(view("1.2.0").signed(namesake::sign), "third").toUri()).plugins()
                    .getFirst();
            assertEquals(workshop.installed().signer(), other.signer());
            assertEquals(false, other.letIn());
        }
    }

    private ScriptedCommandContext install(Path site, String... given) throws Exception {
        ScriptedCommandContext typed = workshop.typed().argument(site.toString()).given("yes");
        Stream.of(given).forEach(typed::given);
        assertEquals(ExitCode.FINE, new InstallCommand().run(typed), typed.warnings()::toString);
        return typed;
    }

    @Test
    void theCommandLineTakesThemOutWhereTheSameKeyWouldKeepThemIn() throws Exception {
        Instant from = Instant.now().minus(Duration.ofDays(1));
        Keys vendor = Keys.selfSigned("CN=Vendor", from, from.plus(Duration.ofDays(2)));
        workshop.pin(vendor.file(place));
        Path site = site(view("1.0.0").signed(vendor::sign), "site");
        install(site, "window");
        assertTrue(install(site).lines().toString().contains("--no-window"));
        assertEquals(List.of(ID), workshop.installed().window());
        assertFalse(install(site, "no-window").lines().toString().contains("which stay"));
        assertEquals(List.of(), workshop.installed().window());
        install(site);
        assertEquals(List.of(), workshop.installed().window());
        assertThrows(UsageException.class, () -> install(site, "window", "no-window"));
    }

    @Test
    void oneBundleWithBothIsRefused() throws Exception {
        RefusedException refused = workshop.refusedWhenAllowed(site(new MadePlugin(ID, "1.0.0").declaring("""
                <plugin><extension point="io.isthmus.sdk.checks"><check id="com.example.view.check" title="T"
                class="com.example.First"/></extension>
                <extension point="org.eclipse.ui.views"><view id="v" class="com.example.View"/></extension></plugin>
                """), "site"));
        assertEquals(Refusal.MIXED, refused.refusal());
        assertTrue(refused.getMessage().contains("org.eclipse.ui.views"), refused::getMessage);
    }

    @Test
    void logicThatNeedsTheWorkbenchIsRefusedForItRunsWithoutOne() throws Exception {
        RefusedException refused = workshop.refusedWhenAllowed(site(new MadePlugin(ID, "1.0.0")
                .header("Require-Bundle", NEEDS_WORKBENCH), "site"));
        assertEquals(Refusal.MISSING_REQUIREMENT, refused.refusal());
        assertTrue(refused.getMessage().contains("org.eclipse.ui"), refused::getMessage);
    }

    @Test
    void aViewIsGivenWhatTheWorkbenchStandsOnAndNoOtherBundleOfTheProduct() throws Exception {
        workshop.installAllowed(site(view("1.0.0").header("Require-Bundle", NEEDS_WORKBENCH + ",org.eclipse.swt"), "swt"));
        assertEquals(Refusal.MISSING_REQUIREMENT, workshop.refusedWhenAllowed(site(view("1.1.0")
                .header("Require-Bundle", NEEDS_WORKBENCH + ",com.library"), "library")).refusal());
    }

    @Test
    void aViewThatNeedsMoreThanTheWindowHasIsRefused() throws Exception {
        RefusedException refused = workshop.refusedWhenAllowed(site(new MadePlugin(ID, "1.0.0").declaring(VIEW)
                .header("Require-Bundle", NEEDS_WORKBENCH + ",com.nowhere"), "site"));
        assertEquals(Refusal.MISSING_REQUIREMENT, refused.refusal());
        assertTrue(refused.getMessage().contains("com.nowhere"), refused::getMessage);
    }
}
