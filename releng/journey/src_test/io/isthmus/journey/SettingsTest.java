package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thresholds that a user chose, on the command line. */
class SettingsTest {

    @TempDir
    Path folder;

    private PlainCommandLine isthmus;

    @BeforeEach
    void begin() {
        isthmus = new PlainCommandLine(folder);
    }

    @Test
    void anAuthCertificateIsReplacedWhenTheChosenDaysAreLeft() {
        assertNotEquals(0, isthmus.run("plan", "certificate.rotate", "--demo", "graph-stage").exitCode(), "not due");
        Product.Run chosen = isthmus.run("settings", "--set", "authCertificateWarningDays=1825");
        assertEquals(0, chosen.exitCode(), chosen::toString);
        assertTrue(chosen.output().contains("authCertificateWarningDays = 1825 (chosen; usually 60)"),
                chosen::toString);
        Product.Run due = isthmus.run("plan", "certificate.rotate", "--demo", "graph-stage");
        assertEquals(0, due.exitCode(), due::toString);
        isthmus.run("settings", "--usual", "authCertificateWarningDays");
        assertNotEquals(0, isthmus.run("plan", "certificate.rotate", "--demo", "graph-stage").exitCode());
    }

    @Test
    void theListOfCertificatesGoesByTheChosenDaysToo() {
        String ends = "It is time to renew it";
        String[] list = {"certificates", "--demo", "graph-stage"};
        Product.Run usual = isthmus.run(list);
        isthmus.run("settings", "--set", "authCertificateWarningDays=90");
        Product.Run chosen = isthmus.run(list);
        assertFalse(usual.output().contains(ends), usual::toString);
        assertTrue(chosen.output().contains(ends), chosen::toString);
    }

    @Test
    void whereOneChoiceIsWrongNoneIsKept() {
        for (String wrong : new String[] {"nextCertificateWarningDays=0", "nextCertificateWarningDays=soon",
                "nextCertificateWarningDays", "renewBefore=5"}) {
            Product.Run refused = isthmus.run("settings", "--set", "watchKeptDays=5", "--set", wrong);
            assertEquals(2, refused.exitCode(), refused::toString);
            assertTrue(refused.errors().contains(wrong.split("=")[0]), refused::toString);
        }
        assertTrue(Files.notExists(folder.resolve("settings.json")));
    }

    @Test
    void aWarningThatComesAfterTheErrorIsRefused() {
        Product.Run refused = isthmus.run("settings", "--set", "authCertificateWarningDays=20");
        assertEquals(2, refused.exitCode(), refused::toString);
        assertTrue(refused.errors().contains("a warning would come after the error"), refused::toString);
        assertTrue(Files.notExists(folder.resolve("settings.json")));
        assertEquals(0, isthmus.run("settings", "--set", "authCertificateWarningDays=20", "--set",
                "authCertificateErrorDays=10").exitCode());
    }
}
