package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Was this tenant ever hybrid? Nothing on-premises answers, and keys are left on the shared principal (CVE-2025-53786):
 * found, recorded for an auditor and cleaned by the tenant alone.
 */
class NeverHybridTest {

    private static final String SCENARIO = "never-hybrid";
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

    @TempDir
    Path directory;

    private PlainCommandLine isthmus;
    private Path plan;

    @BeforeEach
    void begin() {
        isthmus = new PlainCommandLine(directory.resolve("profile"));
        plan = directory.resolve("plan.json");
    }

    private Product.Run check(String... more) {
        return isthmus.run(Stream.concat(Stream.of("check", "--demo", SCENARIO,
                "--check", "io.isthmus.checks.sharedPrincipalKeys"), List.of(more).stream()).toArray(String[]::new));
    }

    private List<String> thumbprints() {
        return check("--json").document().get("findings").valueStream()
                .flatMap(finding -> finding.get("evidence").valueStream())
                .map(evidence -> evidence.get("value").asText()).distinct().toList();
    }

    @Test
    void theTenantAloneTellsItAndAnAuditorGetsARecord() {
        Product.Run found = check();
        assertEquals(1, found.exitCode(), found::toString);
        assertTrue(found.output().contains("CVE-2025-53786"), found::toString);
        assertTrue(found.output().contains("noOrganization"), found::toString);

        Product.Run record = check("--format", "audit");
        assertTrue(record.output().startsWith("<!DOCTYPE html>"), record::toString);
        thumbprints().forEach(key -> assertTrue(record.output().contains(key), key));
    }

    @Test
    void whatNoServerShowedIsNotCalledMissing() {
        String told = isthmus.run("certificates", "--skip-names", "--demo", SCENARIO).output();

        assertTrue(told.contains("3 certificates: 3 differ, 3 were not read everywhere."), told);
        assertTrue(told.contains("no certificate that was read covers; not all were read (1): mail.contoso.com"), told);
    }

    @Test
    void withoutAuthServersNobodySaysThatThereIsNoApplication() {
        Product.Run locked = isthmus.run("plan", "app.lock", "--demo", SCENARIO);
        assertEquals(4, locked.exitCode(), locked::toString);
        assertTrue(locked.errors().contains("is not known"), locked::toString);
        Product.Run matrix = isthmus.run("matrix", "--demo", SCENARIO, "--json");
        assertEquals("NOT_READ", matrix.document().at("/pairs/0/steps/0/state").asText(), matrix::toString);
    }

    @Test
    void theKeysThatAreNamedGoOnceSomebodySaysWhyNoServerIsLookedAt() throws Exception {
        List<String> keys = thumbprints();
        assertEquals(3, keys.size(), keys::toString);
        Product.Run unsaid = isthmus.run("plan", "shared.cleanup", "--demo", SCENARIO, "-p",
                "thumbprints=" + String.join(",", keys));
        assertEquals(4, unsaid.exitCode(), unsaid::toString);
        assertTrue(unsaid.errors().contains("noOrganization"), unsaid::toString);

        Product.Run made = isthmus.run("plan", "shared.cleanup", "--demo", SCENARIO, "-p",
                "thumbprints=" + String.join(",", keys), "-p", "noOrganization=Exchange was switched off in 2024", "-o",
                plan.toString());
        assertEquals(0, made.exitCode(), made::toString);
        assertTrue(made.output().contains("may use the keys still: Connecting to remote server"), made::toString);
        String[] apply = { "apply", plan.toString(), "--yes", "--confirm", "Contoso (never-hybrid)" };
        try (ServedContoso contoso = ServedContoso.serve(directory.resolve("profile"), SCENARIO)) {
            Product.Run denied = isthmus.run(apply);
            assertEquals(4, denied.exitCode(), denied::toString);
            assertTrue((denied.output() + denied.errors()).contains("Global Administrator"), denied::toString);
            assertEquals(List.of(), contoso.writes());

            contoso.activate(GLOBAL_ADMINISTRATOR);
            contoso.forgetRequests();
            Product.Run applied = isthmus.run(apply);
            assertEquals(0, applied.exitCode(), applied::toString);
            assertEquals(1, contoso.writes().size(), contoso.writes()::toString);
        }
        Product.Run clean = check();
        assertEquals(0, clean.exitCode(), clean::toString);
        assertFalse(clean.output().contains("CVE"), clean::toString);
    }
}
