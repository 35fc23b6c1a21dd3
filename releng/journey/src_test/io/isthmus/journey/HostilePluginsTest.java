package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.host.internal.HostComponent;
import io.isthmus.plugins.internal.project.SitePublisher;
import io.isthmus.plugins.testkit.BundleJars;
import io.isthmus.plugins.testkit.PlainP2;
import io.isthmus.sdk.check.Check;

/**
 * Ten kinds of hostile plug-ins, installed beside an honest one: it and the console's own checks go on, Health names
 * who did what, and after removal nothing of them is left.
 */
@Timeout(300)
class HostilePluginsTest {

    private static final String GOOD = "com.stranger.honest";
    /** The classes of plug-ins, and what Health tells of each that fails while it runs. */
    private static final Map<String, List<String>> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("Honest", List.of()), Map.entry("Throwing", List.of("THREW")),
            Map.entry("Hanging", List.of("HUNG")), Map.entry("Spinning", List.of("HUNG")),
            Map.entry("Flooding", List.of("FLOODED")), Map.entry("Eating", List.of("ENDED")),
            Map.entry("Leaking", List.of("LEAKED")), Map.entry("Exiting", List.of("ENDED")),
            Map.entry("Prying", List.of()), Map.entry("Curious", List.of("OVERSTEPPED")),
            Map.entry("Telling", List.of())));
    /** Seconds that those may take which never end. */
    private static final int SHORT = 10;
    /** Seconds that the others may take, whose workers begin at the same time. */
    private static final int LONG = 100;
    /** Breaks its own schema: it has no source. */
    private static final String UNDECLARED = "com.stranger.telling";

    @TempDir
    private Path folder;

    @Test
    void theOthersGoOnEachIsNamedAndNothingSurvivesRemoval() throws Exception {
        Path profile = folder.resolve("profile");
        HostComponent host = WorkerParts.host(folder.resolve("product"));
        PlainCommandLine isthmus = new PlainCommandLine(profile, host);
        try {
            Map<String, String> before = outcomes(isthmus);
            String site = site().toString();
            assertEquals(0, isthmus.run("plugins", "allow", site, "--yes").exitCode());
            assertEquals(0, isthmus.run("plugins", "install", site, "--yes").exitCode());

            Map<String, String> after = outcomes(isthmus);
            assertEquals("PASS", after.get(GOOD));
            assertEquals("ERROR", after.get("com.stranger.throwing"));
            after.keySet().removeIf(id -> id.startsWith("com.stranger."));
            assertEquals(before, after);
            tellsOfEach(isthmus);

            for (String id : ids()) {
                assertEquals(0, isthmus.run("plugins", "remove", id, "--yes").exitCode(), id);
            }
            assertEquals(before, outcomes(isthmus));
            assertEquals(0, isthmus.run("health", "--json").document().size());
            assertEquals(List.of(), traces(profile));
            assertFalse(workers().anyMatch(HostilePluginsTest::stays));
        } finally {
            host.deactivate();
        }
    }

    private static Map<String, String> outcomes(PlainCommandLine isthmus) {
        Product.Run run = isthmus.run("check", "--demo", "fresh-hybrid", "--json");
        Map<String, String> outcomes = new TreeMap<>();
        run.document().at("/outcomes").fields()
                .forEachRemaining(outcome -> outcomes.put(outcome.getKey(), outcome.getValue().asText()));
        assertFalse(outcomes.isEmpty(), run::toString);
        return outcomes;
    }

    /** Whoever does not end is ended, and told of, a moment after the run. */
    private static void tellsOfEach(PlainCommandLine isthmus) throws InterruptedException {
        Map<String, List<String>> expected = new TreeMap<>();
        KINDS.forEach((type, kinds) -> expected.put(id(type), kinds));
        Map<String, List<String>> told = told(isthmus);
        for (int looks = 0; looks < 50 && !told.equals(expected); looks++) {
            Thread.sleep(100);
            told = told(isthmus);
        }
        assertEquals(expected, told);
    }

    private static Map<String, List<String>> told(PlainCommandLine isthmus) {
        Product.Run health = isthmus.run("health", "--json");
        assertEquals(1, health.exitCode(), health::toString);
        Map<String, List<String>> told = new TreeMap<>();
        for (JsonNode plugin : health.document()) {
            List<String> kinds = new ArrayList<>();
            plugin.at("/events").forEach(event -> kinds.add(event.at("/kind").asText()));
            told.put(plugin.at("/id").asText(), kinds);
            assertEquals(plugin.at("/id").asText().equals(UNDECLARED) ? 1 : 0, plugin.at("/setAside").size(),
                    plugin::toString);
        }
        return told;
    }

    private static String id(String type) {
        return "com.stranger." + type.toLowerCase(Locale.ROOT);
    }

    private static Set<String> ids() {
        return Set.copyOf(KINDS.keySet().stream().map(HostilePluginsTest::id).toList());
    }

    /** A site of all of them, each a feature with one bundle. */
    private Path site() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source = Path.of(System.getProperty("isthmus.root"), "bundles/host/src_test/com/stranger/Checks.java");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d",
                classes.toString(), "-cp", BundleJars.place(Check.class).toString(), source.toString()));
        Path nothing = Files.createDirectories(folder.resolve("nothing"));
        List<Path> features = new ArrayList<>();
        List<Path> bundles = new ArrayList<>();
        for (String type : KINDS.keySet()) {
            String id = id(type);
            bundles.add(BundleJars.jar(folder.resolve("jars/" + id + ".jar"), manifest("""
                    Bundle-ManifestVersion: 2
                    Bundle-SymbolicName: %s;singleton:=true
                    Bundle-Version: 1.0.0
                    Require-Bundle: io.isthmus.sdk;bundle-version="[1.0.0,2.0.0)"
                    Import-Package: com.sun.management
                    """.formatted(id)), classes, classes, Map.of("plugin.xml", declaration(type))));
            features.add(BundleJars.jar(folder.resolve("jars/" + id + ".feature.jar"), manifest(""), nothing, nothing,
                    Map.of("feature.xml", """
                            <feature id="%1$s" version="1.0.0" label="%1$s" provider-name="Stranger">
                            <plugin id="%1$s" version="1.0.0"/></feature>
                            """.formatted(id))));
        }
        IProvisioningAgent agent = PlainP2.shared().agents().createAgent(folder.resolve("agent").toUri());
        SitePublisher.publish(agent, features, bundles, folder.resolve("site"));
        agent.stop();
        return folder.resolve("site");
    }

    private static Manifest manifest(String headers) throws IOException {
        return new Manifest(new ByteArrayInputStream(
                ("Manifest-Version: 1.0\n" + headers).getBytes(StandardCharsets.UTF_8)));
    }

    private static String declaration(String type) {
        String id = id(type);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <plugin><extension point="io.isthmus.sdk.checks">
                   <check id="%s" title="%s" category="other" class="com.stranger.Checks$%s" timeout="%d" %s>
                      <part id="onPremises.servers"/>
                   </check>
                </extension></plugin>
                """.formatted(id, type, type, KINDS.get(type).contains("HUNG") ? SHORT : LONG,
                id.equals(UNDECLARED) ? "" : "source=\"https://example.com/why\"");
    }

    /** What names one of them below the profile's plug-ins, in a name or a content. */
    private static List<Path> traces(Path profile) throws IOException {
        List<Path> traces = new ArrayList<>();
        try (Stream<Path> files = Files.walk(profile.resolve("plugins"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().contains("com.stranger") || Files.isRegularFile(file)
                        && Files.readString(file, StandardCharsets.ISO_8859_1).contains("com.stranger")) {
                    traces.add(file);
                }
            }
        }
        return traces;
    }

    private static Stream<ProcessHandle> workers() {
        return ProcessHandle.current().descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("org.eclipse.osgi"));
    }

    private static boolean stays(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
            return false;
        } catch (Exception alive) {
            return true;
        }
    }
}
