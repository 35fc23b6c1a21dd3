package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every command that a bundle declares writes, with --json, the document that docs/schemas promises: typed one after another. */
class EveryDocumentTest {

    private static final Path ROOT = Path.of(System.getProperty("isthmus.root"));
    private static final String COMMANDS = "io.isthmus.sdk.commands";

    /** One that the demo organization's servers hold. */
    private static final Path CERTIFICATE = ROOT.resolve(
            "bundles/emulator/src/io/isthmus/emulator/internal/scenario/certificates/auth-2022.cer");

    @TempDir
    Path directory;

    /** What is typed, where FOLDER is a folder of the test's own, and the schema of what comes. */
    private record Call(String schema, String line) {
    }

    /** What this one writes is an object a line. */
    private static final String LINES = "watch";

    private static final List<Call> WALK = List.of(
            new Call("connect", "connect --demo fresh-hybrid"),
            new Call("connect-list", "connect --list"),
            new Call("connect-consent-link", "connect --tenant contoso.com --consent-link read"),
            new Call("snapshot", "snapshot -o FOLDER/before.zip"),
            new Call("check", "check --snapshot FOLDER/before.zip"),
            new Call(LINES, "watch --once"),
            new Call("plan-list", "plan --list"),
            new Call("plan", "plan hybrid.setup -o FOLDER/plan.json"),
            new Call("change", "apply FOLDER/plan.json --yes"),
            new Call("change", "undo --yes"),
            new Call("ledger", "ledger"),
            new Call("ledger-verify", "ledger verify"),
            new Call("snapshot", "snapshot -o FOLDER/after.zip"),
            new Call("snapshot-compare", "snapshot compare FOLDER/before.zip FOLDER/after.zip"),
            new Call("map", "map --snapshot FOLDER/after.zip"),
            new Call("certificate", "certificate " + CERTIFICATE + " --snapshot FOLDER/after.zip"),
            new Call("collect-script", "collect-script"),
            new Call("demo-dump", "demo dump fresh-hybrid"),
            new Call("demo-reset", "demo reset fresh-hybrid"),
            new Call("demo-play", "demo play"),
            new Call("connect-remove", "connect --remove contoso-fresh-hybrid"));

    /** Serves until it is ended; the document comes then. */
    private static final Call SERVE = new Call("demo-serve", "demo serve half-done");

    @Test
    void everyCommandWritesWhatItsSchemaPromises() throws Exception {
        Product product = new Product(directory.resolve("profile"));
        Set<String> wrong = new TreeSet<>();
        for (Call call : WALK) {
            wrong.addAll(violations(call, product.run(words(call))));
        }
        wrong.addAll(violations(SERVE, served(product)));

        assertEquals(Set.of(), wrong);
    }

    @Test
    void noCommandAndNoSchemaIsLeftOut() throws Exception {
        Set<String> typed = new TreeSet<>(Set.of(command(SERVE)));
        Set<String> schemas = new TreeSet<>(Set.of(SERVE.schema()));
        for (Call call : WALK) {
            typed.add(command(call));
            schemas.add(call.schema());
        }

        assertEquals(new TreeSet<>(declared()), typed);
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/schemas"))) {
            assertEquals(new TreeSet<>(files.map(file -> file.getFileName().toString().replace(".json", "")).toList()),
                    schemas);
        }
    }

    private String[] words(Call call) {
        return (call.line().replace("FOLDER", directory.toString()) + " --json").split(" ");
    }

    /** Serving, ended as by Ctrl+C once it has told where it is reached. */
    private Product.Run served(Product product) {
        Product.Running serving = product.start(words(SERVE));
        Path told = ServedContoso.folder(product.profile(), "half-done").resolve("demo/serving.json");
        Waiting.until(Product.LONGEST, () -> Files.exists(told) || serving.ended());
        serving.process().destroy();
        return serving.await();
    }

    private static Set<String> violations(Call call, Product.Run run) throws IOException {
        Set<String> violations = new TreeSet<>();
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(ROOT.resolve("docs/schemas").resolve(call.schema() + ".json")));
        List<String> documents = call.schema().equals(LINES) ? run.output().lines().toList()
                : List.of(run.document().toString());
        assertTrue(!documents.isEmpty(), run::toString);
        documents.forEach(document -> schema.validate(document, InputFormat.JSON)
                .forEach(message -> violations.add(call.line() + ": " + message)));
        return violations;
    }

    /** The longest declared name that the line begins with. */
    private static String command(Call call) throws Exception {
        return declared().stream().filter(name -> (call.line() + " ").startsWith(name + " "))
                .max(Comparator.comparing(String::length)).orElseThrow(() -> new AssertionError("no command: " + call));
    }

    private static List<String> declared() throws Exception {
        List<String> names = new ArrayList<>();
        try (Stream<Path> bundles = Files.list(ROOT.resolve("bundles"))) {
            for (Path declared : (Iterable<Path>) bundles.map(bundle -> bundle.resolve("plugin.xml"))
                    .filter(Files::exists)::iterator) {
                NodeList commands = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(declared.toFile())
                        .getElementsByTagName("command");
                for (int index = 0; index < commands.getLength(); index++) {
                    Element command = (Element) commands.item(index);
                    if (((Element) command.getParentNode()).getAttribute("point").equals(COMMANDS)) {
                        names.add(command.getAttribute("name"));
                    }
                }
            }
        }
        assertTrue(names.size() > 1, names::toString);
        return names;
    }
}
