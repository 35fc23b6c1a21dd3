package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.InstallPluginsBot;
import io.isthmus.bots.PluginsBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.Ui;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.ui.job.OperationJob;

/** A stranger's plug-in in the window: read about, refused, allowed, switched off, updated and removed. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginsTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @TempDir
    private static Path folder;

    private static StrangersSite stranger;
    private static Path profile;

    @BeforeAll
    static void open() throws Exception {
        stranger = new StrangersSite(folder);
        stranger.publish("1.0.0");
        Contoso.leave(CONSOLE);
        profile = Contoso.useNewProfile();
        CONSOLE.workbench().maximize();
    }

    @AfterAll
    static void leave() {
        Contoso.leave(CONSOLE);
        Contoso.useItsProfile();
        CONSOLE.workbench().close(PluginsBot.VIEW);
    }

    private static PluginsBot plugins() {
        return new PluginsBot(CONSOLE.workbench());
    }

    private static void waitForFirst(String head, String shown) {
        Ui.waitUntil(head + " of the plug-in is " + shown, Contoso.LONG, () -> plugins().first(head).equals(shown));
    }

    private static boolean checkIsThere() {
        return Contoso.model().console().checks().find(StrangersSite.CHECK).isPresent();
    }

    private static InstallPluginsBot lookAtTheSite() {
        InstallPluginsBot wizard = plugins().install();
        wizard.site(stranger.site().toString());
        wizard.next();
        return wizard;
    }

    private static Path folderOfPlugins() {
        return profile.resolve("plugins");
    }

    @Test
    @Order(1)
    void withoutPlugInsTheViewSaysHowToInstallOne() {
        assertTrue(plugins().none().text().contains("Install Plug-in from Site or File…"), plugins().none().text());
        assertEquals(List.of("Remove Plug-in…", "Roll Back Plug-ins…", "Switch Plug-in On", "Update Plug-in…"),
                CONSOLE.workbench().unusable("io.isthmus.plugins."));
    }

    @Test
    @Order(2)
    void aSiteThatIsNoneIsRefusedWhereItCanBeMended() {
        InstallPluginsBot wizard = plugins().install();
        wizard.typedSite().drop(folder.resolve("nothing"));
        wizard.next();
        assertTrue(wizard.failure().contains(folder.resolve("nothing").getFileName().toString()), wizard.failure());
        wizard.cancel();
    }

    @Test
    @Order(3)
    void whatItAsksForIsReadAndOneThatNobodySignedCannotBeInstalled() {
        InstallPluginsBot wizard = lookAtTheSite();
        String about = wizard.about();
        for (String said : List.of(StrangersSite.NAME + " 1.0.0", "Example", "Nobody", "Check: It throws", "Entra",
                "Application.Read.All", "open connections where the operating system lets it")) {
            assertTrue(about.contains(said), said + " in " + about);
        }
        assertTrue(wizard.saidAtTheTop().contains("is not signed"), wizard.saidAtTheTop());
        assertFalse(wizard.canInstall());
        wizard.cancel();
        assertEquals(InstalledPlugins.NONE, InstalledPlugins.read(folderOfPlugins()));
    }

    @Test
    @Order(4)
    void onceThisVeryVersionIsAllowedItIsInstalledAndItsCheckIsThereAtOnce() {
        InstallPluginsBot wizard = lookAtTheSite();
        wizard.about();
        wizard.allow();
        wizard.install();
        wizard.waitUntilInstalled();
        waitForFirst("State", "In use");
        assertEquals(StrangersSite.NAME, plugins().first("Name"));
        assertEquals("Unsigned, allowed", plugins().first("Signed by"));
        assertTrue(checkIsThere());
    }

    @Test
    @Order(5)
    void whoThrowsThreeTimesIsSwitchedOffAndHealthTellsWhy() {
        Contoso.open(CONSOLE);
        waitForFirst("Failures", "1");
        runChecks();
        runChecks();
        waitForFirst("State", "Switched off after failures");
        List<String> happened = plugins().troubles().column(plugins().troubles().heads().indexOf("What happened"));
        assertEquals(3, happened.size());
        assertTrue(happened.getFirst().contains(StrangersSite.WHAT_IT_THROWS), happened.getFirst());
        assertFalse(checkIsThere());
        plugins().switchOn();
        waitForFirst("State", "In use");
        assertTrue(checkIsThere());
    }

    private static void runChecks() {
        Optional<CheckReport> before = Contoso.model().checks().report();
        CONSOLE.runChecks().click();
        Ui.waitUntil("the checks were run again", Contoso.LONG, () -> Contoso.model().checks().report().isPresent()
                && !Contoso.model().checks().report().equals(before));
        CONSOLE.workbench().waitForJobs(OperationJob.class, Contoso.LONG);
    }

    @Test
    @Order(6)
    void anUpdateIsLookedForWhereItCameFromAndReadAnewAndItsViewIsLetIn() throws Exception {
        stranger.publishWithView("1.1.0");
        InstallPluginsBot wizard = plugins().update();
        String about = wizard.about();
        assertTrue(about.contains("takes the place of version 1.0.0"), about);
        assertTrue(about.contains("org.eclipse.ui.views"), about);
        assertFalse(wizard.canInstall());
        wizard.allow();
        wizard.letIn();
        wizard.install();
        wizard.waitUntilInstalled();
        waitForFirst("Version", "1.1.0");
        assertEquals(List.of(StrangersSite.window()),
                InstalledPlugins.read(folderOfPlugins()).plugins().getFirst().window());
    }

    @Test
    @Order(7)
    void whatAnotherProcessChangesIsFollowed() {
        plugins();
        InstalledPlugins installed = InstalledPlugins.read(folderOfPlugins());
        InstalledPlugins.NONE.write(folderOfPlugins());
        waitForFirst("Name", "");
        assertFalse(checkIsThere());
        installed.write(folderOfPlugins());
        waitForFirst("Name", StrangersSite.NAME);
        assertTrue(checkIsThere());
    }

    @Test
    @Order(8)
    void removalIsAskedForAndLeavesNothing() {
        ShellBot question = plugins().remove();
        question.press("Cancel");
        question.waitUntilClosed();
        assertTrue(checkIsThere());
        plugins().remove().press("Remove");
        waitForFirst("Name", "");
        assertFalse(checkIsThere());
        assertEquals(List.of(), InstalledPlugins.read(folderOfPlugins()).plugins());
    }
}
