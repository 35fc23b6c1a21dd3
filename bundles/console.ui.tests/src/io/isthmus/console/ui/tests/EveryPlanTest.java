package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.MakePlanBot;
import io.isthmus.bots.SaveDialogBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.Ui;
import io.isthmus.console.ui.tests.PlanOutcomes.Attempt;
import io.isthmus.console.ui.tests.PlanOutcomes.Outcome;
import io.isthmus.console.ui.tests.PlanOutcomes.Stage;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.change.Preview;
import io.isthmus.engine.change.Previews;
import io.isthmus.sdk.change.Plan;
import io.isthmus.ui.model.PlanRun;

/**
 * Every kind of plan in the window, where the application is not there yet and where it is in use: it is made and shows
 * all that it sends, or is refused for its reason and changes nothing. Then some of each sort are applied: those that
 * take a file, that cannot be taken back, that somebody else has to go on with.
 */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPlanTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    private static Path profile;

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() {
        Contoso.leave(CONSOLE);
        profile = Contoso.useNewProfile();
        Contoso.open(CONSOLE);
    }

    @AfterAll
    static void leave() {
        Contoso.leave(CONSOLE);
    }

    private static List<PlanDescriptor> kinds() {
        return Contoso.model().console().plans().all();
    }

    private static List<PlanParameter> parameters(String kind) {
        return kinds().stream().filter(one -> one.id().equals(kind)).findFirst().orElseThrow().parameters();
    }

    private static PlanRun run() {
        return Contoso.model().plan().orElseThrow();
    }

    private static Plan plan() {
        return run().plan();
    }

    /** Asks the wizard for a plan; does not press the button that makes it. */
    private static MakePlanBot ask(String kind, Map<String, String> given) {
        MakePlanBot wizard = CONSOLE.makePlan();
        wizard.kinds().filter("id:" + kind);
        wizard.kinds().waitForRows();
        wizard.kinds().select(0);
        assertFalse(wizard.about().isBlank(), kind);
        if (!given.isEmpty()) {
            wizard.next();
            parameters(kind).stream().filter(parameter -> given.containsKey(parameter.name())).forEach(parameter -> {
                if (parameter.type() == PlanParameter.Type.BOOLEAN) {
                    wizard.tick(parameter.name(), Boolean.parseBoolean(given.get(parameter.name())));
                } else {
                    wizard.field(parameter.name()).type(given.get(parameter.name()));
                }
            });
        }
        return wizard;
    }

    private static void make(String kind, Map<String, String> given) {
        assertEquals("a plan", made(ask(kind, given), kind));
    }

    /** Presses the button; "a plan", or else the reason why there is none. */
    private static String made(MakePlanBot wizard, String kind) {
        wizard.make();
        if (wizard.made()) {
            assertShown(kind);
            return "a plan";
        }
        String reason = Stream.concat(Stream.of(wizard.refused()), parameters(kind).stream()
                .map(parameter -> wizard.said(parameter.name()))).filter(text -> !text.isBlank()).toList().toString();
        wizard.cancel();
        return reason;
    }

    /** Each step shows what is sent; nothing of it is sent. */
    private static void assertShown(String kind) {
        assertEquals(kind, plan().kind());
        CONSOLE.workbench().show(ConsoleBot.PLAN);
        assertEquals(plan().steps().size(), CONSOLE.steps().rowCount(), kind);
        for (int row = 0; row < plan().steps().size(); row++) {
            CONSOLE.steps().select(row);
            List<String> previews = Previews.of(plan().steps().get(row)).stream().map(Preview::text).toList();
            Ui.waitUntil(kind + " shows what step " + row + " sends: " + previews,
                    () -> !CONSOLE.sent().text().isBlank()
                            && previews.stream().allMatch(CONSOLE.sent().text()::contains));
        }
    }

    /** Makes every kind as far as it can be made; nothing is sent. */
    private static void assertOutcomes(Stage stage) {
        int records = CONSOLE.records().rowCount();
        List<String> wrong = new ArrayList<>();
        for (PlanDescriptor kind : kinds()) {
            List<Attempt> attempts = PlanOutcomes.of(kind.id(), stage);
            if (attempts.isEmpty()) {
                wrong.add(kind.id() + ": nobody says what comes of it");
            }
            for (Attempt attempt : attempts) {
                String came = outcome(kind.id(), attempt);
                if (!holds(attempt.outcome(), came)) {
                    wrong.add(kind.id() + ' ' + attempt.given() + ": " + attempt.outcome() + ", but " + came);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(records, CONSOLE.records().rowCount(), "something was sent");
    }

    private static String outcome(String kind, Attempt attempt) {
        MakePlanBot wizard = ask(kind, attempt.given());
        if (wizard.canMake()) {
            return made(wizard, kind);
        }
        wizard.next();
        String needed = parameters(kind).stream().filter(PlanParameter::required).map(PlanParameter::name)
                .filter(name -> wizard.field(name).enabled()).toList().toString();
        wizard.cancel();
        return "needs " + needed;
    }

    private static boolean holds(Outcome expected, String came) {
        return switch (expected) {
            case Outcome.Made made -> came.equals("a plan");
            case Outcome.Refused refused -> came.contains(refused.reason());
            case Outcome.Needs needs -> came.equals("needs [" + needs.parameter() + "]");
        };
    }

    @Test
    @Order(1)
    void beforeThereIsAnApplication() {
        assertOutcomes(Stage.FIRST);
    }

    @Test
    @Order(2)
    void aServerMakesACertificateRequestAndAButtonSavesIt() throws IOException {
        make("tls.renew", Map.of());
        Contoso.apply(CONSOLE);
        Path file = directory.resolve("mail.req");
        CONSOLE.saveRequest().click();
        new SaveDialogBot().save(file);
        Ui.waitUntil("the request was written", () -> Files.exists(file) && file.toFile().length() > 0);
        assertTrue(Files.readString(file).matches("(?s)-----BEGIN NEW CERTIFICATE REQUEST-----\\s+MII[A-Za-z0-9+/=\\s]+"
                + "-----END NEW CERTIFICATE REQUEST-----\\s"), Files.readString(file));
        assertTrue(CONSOLE.sent().text().contains(Files.readString(file).strip()), CONSOLE.sent().text());
    }

    @Test
    @Order(3)
    void whatOneSideExportsTheOtherTakesFromItsFile() throws IOException {
        make("split.export", Map.of());
        Contoso.apply(CONSOLE);
        make("split.import", Map.of("file", transfer().toString()));
        Contoso.apply(CONSOLE);
        assertTrue(run().progress().containsKey("application"), run().progress().toString());
    }

    private static Path transfer() throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            return files.filter(file -> file.getFileName().toString().startsWith("for-entra-")).findFirst().orElseThrow();
        }
    }

    @Test
    @Order(4)
    void whereItIsInUse() {
        make("hybrid.setup", Map.of());
        Contoso.apply(CONSOLE);
        assertOutcomes(Stage.IN_USE);
    }

    @Test
    @Order(5)
    void oneIsAppliedAndUndone() {
        make("override.off", Map.of());
        Contoso.apply(CONSOLE);
        CONSOLE.undo().click();
        new ShellBot(Contoso.UNDO_DIALOG).press("Undo");
        Contoso.waitUntilUndone(CONSOLE);
    }

    @Test
    @Order(6)
    void theAuthCertificateIsRotated() {
        make("certificate.rotate", Map.of("renewBefore", "90"));
        assertFalse(run().needsName());
        Contoso.apply(CONSOLE);
    }

    @Test
    @Order(7)
    void whatCannotBeTakenBackAsksForTheOrganizationsNameAndForNoOther() {
        make("certificate.rotate", Map.of("enforce", "true", "publish", "true"));
        int records = CONSOLE.records().rowCount();
        CONSOLE.apply().click();
        ShellBot dialog = new ShellBot(Contoso.APPLY_DIALOG);
        assertFalse(dialog.canPress("Apply"), "nothing was typed");
        for (String wrong : List.of("Fabrikam", plan().organization() + "s", plan().organization().toUpperCase())) {
            CONSOLE.nameToApply().type(wrong);
            assertFalse(dialog.canPress("Apply"), wrong);
        }
        assertEquals(records, CONSOLE.records().rowCount(), "something was sent");
        CONSOLE.nameToApply().type(plan().organization());
        dialog.press("Apply");
        Contoso.waitUntilApplied(CONSOLE);
        assertTrue(CONSOLE.records().rowCount() > records);
        assertFalse(run().staying().isEmpty(), "it can be taken back");
    }
}
