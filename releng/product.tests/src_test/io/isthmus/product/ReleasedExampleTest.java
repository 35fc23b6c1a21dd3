package io.isthmus.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.product.Copy.Run;

/** The example plug-in as it was built with the SDK of 1.0.0 does in today's product what it did then. */
class ReleasedExampleTest {

    private static final String ID = "com.example.domains";
    private static final Path RELEASED =
            Path.of(System.getProperty("isthmus.root"), "releng", "baseline", ID + "_1.0.0.jar");

    @TempDir
    Path place;

    private Copy copy;
    private Path profile;

    /** As the installer would leave it. */
    private void install() throws IOException, NoSuchAlgorithmException {
        copy = new Copy(place);
        profile = place.resolve("profile");
        String path = "pool/plugins/" + RELEASED.getFileName();
        Path jar = profile.resolve("plugins").resolve(path);
        Files.createDirectories(jar.getParent());
        Files.copy(RELEASED, jar);
        Files.writeString(profile.resolve("plugins/installed.json"), """
                {"state": "", "plugins": [{"id": "%1$s", "version": "1.0.0", "name": "Example", "vendor": "Example",
                 "installed": "2026-01-01T00:00:00Z",
                 "bundles": [{"symbolicName": "%1$s", "version": "1.0.0", "path": "%2$s", "sha256": "%3$s"}]}]}
                """.formatted(ID, path, EarlierSnapshot.sha256(jar)));
    }

    private Run run(int code, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of("--profile", profile.toString()));
        Run run = copy.run("isthmus", command.toArray(String[]::new));
        assertEquals(code, run.code(), () -> run.output() + run.errors());
        return run;
    }

    @Test
    void allTenKindsOfItsContributionsWork() throws Exception {
        install();
        Path taken = place.resolve("contoso.zip");
        String read = run(3, "snapshot", "--demo", "fresh-hybrid", "-o", taken.toString(), "--json").output();
        assertTrue(read.contains("\"" + ID + ".transportRules\""), read);
        String snapshot = taken.toString();
        String checked = run(0, "check", "--snapshot", snapshot, "--check", ID + ".authoritative", "--check",
                ID + ".reportOnly", "--json").output();
        assertTrue(checked.contains("\"" + ID + ".authoritative\": \"PASS\""), checked);
        assertTrue(checked.contains("\"" + ID + ".reportOnly\": \"PASS\""), checked);
        String report = run(0, "check", "--snapshot", snapshot, "--check", ID + ".authoritative", "--format",
                ID + ".markdown").output();
        assertTrue(report.contains("- PASS: The organization has an authoritative domain."), report);
        assertTrue(run(0, "example-domains", "--snapshot", snapshot).output().contains("contoso.com"));
        String plan = run(4, "plan", ID + ".type", "-p", "domain=contoso.com", "--snapshot", snapshot).errors();
        assertTrue(plan.contains("contoso.com is authoritative already."), plan);
        String synced = run(0, "signins", "sync", "--demo", "fresh-hybrid", "--source", ID + ".archive", "--json").output();
        assertTrue(synced.contains("\"rejected\": 0"), synced);
        EarlierSnapshot.make(taken);
        String offered = run(1, "check", "--snapshot", snapshot, "--check", ID + ".authoritative", "--json").output();
        assertTrue(offered.contains("\"by\": \"" + ID + ".remediation\""), offered);
        Path saved = Files.createDirectories(profile.resolve("organizations/contoso-fresh-hybrid/snapshots"));
        Files.copy(taken, saved.resolve("earlier.zip"));
        String watched = run(3, "watch", "--once", "--demo", "fresh-hybrid", "--json").output();
        assertTrue(watched.contains("\"rule\":\"" + ID + ".gone\""), watched);
        assertTrue(watched.contains("The accepted domain " + EarlierSnapshot.SOLD + " is gone."), watched);
        String drafted = run(0, "plan", "policy.create", "--demo", "workload-identities", "-p",
                "template=" + ID + ".risky", "--json").output();
        assertTrue(drafted.contains("POST"), drafted);
        String health = run(0, "health", "--json").output();
        assertTrue(health.contains(ID) && !health.contains("message"), health);
    }
}
