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

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.MakePlanBot;
import io.isthmus.bots.SaveDialogBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.TableBot;
import io.isthmus.bots.Ui;
import io.isthmus.console.ui.tests.PlanOutcomes.Attempt;
import io.isthmus.console.ui.tests.PlanOutcomes.Outcome;
import io.isthmus.console.ui.tests.PlanOutcomes.Stage;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;

/**
 * Every kind of plan in the window, where the application is not there yet and where it is in use: it is made and shows
 * all that it sends, or is refused for its reason and changes nothing. Those are applied besides that take a file and
 * that somebody else has to go on with.
 */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPlanTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();
    private static final String MAIL_BEFORE = "E27A6B8DBF57A64A415C9CEC36919C87167219C4";
    private static final Plans PLANS = new Plans(CONSOLE);

    private static Path profile;

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

    /** Makes plans of some kinds, in a whole run of every kind, as far as they can be made; nothing is sent. */
    private static void assertOutcomes(Stage stage) {
        int records = CONSOLE.records().rowCount();
        List<String> wrong = new ArrayList<>();
        Plans.kinds().stream().filter(kind -> PlanOutcomes.of(kind.id(), stage).isEmpty())
                .forEach(kind -> wrong.add(kind.id() + ": nobody says what comes of it"));
        for (PlanDescriptor kind : Sampled.oneOf(3, Plans.kinds(), stage.ordinal())) {
            for (Attempt attempt : PlanOutcomes.of(kind.id(), stage)) {
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
        MakePlanBot wizard = PLANS.ask(kind, attempt.given());
        if (wizard.canMake()) {
            return PLANS.made(wizard, kind);
        }
        wizard.next();
        String needed = Plans.parameters(kind).stream().filter(PlanParameter::required).map(PlanParameter::name)
                .filter(name -> wizard.field(name).enabled()).toList().toString();
        wizard.cancel();
        return "needs " + needed;
    }

    private static boolean holds(Outcome expected, String came) {
        return switch (expected) {
            case Outcome.Made made -> came.equals(Plans.MADE);
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
        PLANS.apply("tls.renew");
        Path file = request();
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
        PLANS.apply("split.export");
        PLANS.apply("split.import", Map.of("file", transfer().toString()));
        new Sights(CONSOLE).part("Applications", AppliedPlansTest.APPLICATION, true);
    }

    private static Path request() {
        return profile.resolve("mail.req");
    }

    private static Path transfer() throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            return files.filter(file -> file.getFileName().toString().startsWith("for-entra-")).findFirst().orElseThrow();
        }
    }

    @Test
    @Order(4)
    void whereItIsInUse() {
        PLANS.apply("hybrid.setup");
        assertOutcomes(Stage.IN_USE);
    }

    @Test
    @Order(5)
    void theAnswerToTheRequestIsBroughtInAndTheCertificateBeforeIsRemoved() throws IOException {
        Path answer = Files.writeString(profile.resolve("mail.pem"),
                Contoso.demo().sign(Files.readString(request())));
        PLANS.apply("tls.renew", with("certificate", answer.toString()));
        TableBot certificates = CONSOLE.certificates().table();
        certificates.filter("signedBy:2027");
        assertEquals(List.of("mail.contoso.com"), certificates.column(0));
        PLANS.apply("tls.renew", with("remove", MAIL_BEFORE));
        certificates.filter("thumbprint:" + MAIL_BEFORE);
        String holders = certificates.cell(0, certificates.heads().indexOf("Held by"));
        certificates.filter("");
        assertFalse(holders.contains("EX01"), holders);
    }

    /** Nobody is at the other servers to bring the key there. */
    private static Map<String, String> with(String name, String value) {
        return Map.of(name, value, "mailTo", "cloud@contoso.mail.onmicrosoft.com",
                "exclude", "EX02: done by hand; EX03: done by hand");
    }
}
