package io.isthmus.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.product.Copy.Run;

/**
 * From nothing to a check in the console, over an update of the product, and back to nothing, as docs/plugins.md says,
 * with the product and a JDK alone.
 */
class FromNothingTest {

    private static final String ID = "com.example.first";
    private static final String PASSWORD = "not a secret of anybody";
    private static final Duration GUIDE = Duration.ofMinutes(10);

    @TempDir
    Path place;

    private Copy copy;
    private Path project;
    private Path site;

    @BeforeEach
    void copyTheProduct() throws IOException {
        copy = new Copy(place);
        copy.set("ISTHMUS_KEYSTORE_PASSWORD", PASSWORD);
        project = place.resolve("mein erstes Stück");
        site = project.resolve("site");
    }

    private String isthmus(int code, String... arguments) throws Exception {
        Run run = copy.run("isthmus", arguments);
        assertEquals(code, run.code(), () -> String.join(" ", arguments) + '\n' + run.output() + run.errors());
        return run.output() + run.errors();
    }

    private void build(String... arguments) throws Exception {
        Run run = copy.run(project.resolve("build").toString(), arguments);
        assertEquals(0, run.code(), () -> run.output() + run.errors());
    }

    /** The key of a vendor, and the file of its certificate. */
    private Path vendor(Path keystore) throws Exception {
        Path certificate = place.resolve("vendor.cer");
        keytool("-genkeypair", "-alias", "vendor", "-dname", "CN=Example Vendor", "-keyalg", "EC", "-keystore",
                keystore.toString());
        keytool("-exportcert", "-alias", "vendor", "-file", certificate.toString(), "-keystore", keystore.toString());
        return certificate;
    }

    private void keytool(String... arguments) throws Exception {
        Run run = copy.run(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), Stream.concat(
                Stream.of(arguments), Stream.of("-storepass", PASSWORD)).toArray(String[]::new));
        assertEquals(0, run.code(), () -> run.output() + run.errors());
    }

    @Test
    void aCheckIsMadeBuiltSignedInstalledRunUpdatedAndRemoved() throws Exception {
        Instant began = Instant.now();
        isthmus(0, "new-plugin", project.toString(), "--id", ID);
        Path keystore = place.resolve("vendor.p12");
        Path certificate = vendor(keystore);
        build("--sign", keystore.toString(), "vendor");
        assertTrue(isthmus(4, "plugins", "install", site.toString(), "--yes").contains("CN=Example Vendor"));
        isthmus(0, "plugins", "trust", certificate.toString(), "--yes");
        isthmus(0, "plugins", "install", site.toString(), "--yes");
        assertTrue(isthmus(0, "plugins", "list").contains("CN=Example Vendor"));
        assertTrue(checked().contains("\"" + ID + ".acceptedDomains\": \"PASS\""));
        Duration took = Duration.between(began, Instant.now());
        System.out.println("From nothing to a check in the console: " + took.toSeconds() + " s");
        assertTrue(took.compareTo(GUIDE) < 0, took::toString);

        copy = copy.updated();
        copy.set("ISTHMUS_HOME", copy.folder().toString());
        assertTrue(checked().contains("\"" + ID + ".acceptedDomains\": \"PASS\""), "after an update of the product");

        String before = isthmus(0, "plugins", "list");
        build("--sign", keystore.toString(), "vendor");
        assertTrue(Files.readString(project.resolve(".classpath")).contains(copy.folder().toString()));
        isthmus(0, "plugins", "update", "--yes");
        assertFalse(isthmus(0, "plugins", "list").equals(before));
        assertTrue(checked().contains("\"" + ID + ".acceptedDomains\": \"PASS\""));

        isthmus(0, "plugins", "remove", ID, "--yes");
        assertFalse(checked().contains(ID));
        assertEquals(List.of(), traces());
    }

    private String checked() throws Exception {
        return copy.run("isthmus", "check", "--demo", "fresh-hybrid", "--json").output();
    }

    /** Files of the profile's plug-ins that name it. */
    private List<Path> traces() throws IOException {
        Path plugins;
        try (Stream<Path> all = Files.walk(copy.home())) {
            plugins = all.filter(file -> file.endsWith("plugins/installed.json")).findFirst().orElseThrow().getParent();
        }
        try (Stream<Path> all = Files.walk(plugins)) {
            return all.filter(file -> file.toString().contains(ID)).toList();
        }
    }
}
