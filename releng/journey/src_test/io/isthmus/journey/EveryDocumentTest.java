package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import io.isthmus.emulator.internal.scenario.SelfSignedCertificate;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

/** Every command that a bundle declares writes, with --json, the document that docs/schemas promises: typed one after another. */
class EveryDocumentTest {

    private static final Path ROOT = Path.of(System.getProperty("isthmus.root"));
    private static final String COMMANDS = "io.isthmus.sdk.commands";

    /** One that the demo organization's servers hold. */
    private static final Path CERTIFICATE = ROOT.resolve(
            "bundles/emulator/src/io/isthmus/emulator/internal/scenario/certificates/auth-2022.cer");

    @TempDir
    Path directory;
    private String made = "";

    /**
     * What is typed, where FOLDER is a folder of the test's own and MADE a certificate that a server made, and the
     * schema of what comes.
     */
    private record Call(String schema, String line) {
    }

    /** What this one writes is an object a line. */
    private static final String LINES = "watch";

    private static final String WORKSPACE = "9c41e7b0-2d5f-4a83-b6e9-70f1c8d2a534";
    private static final List<Call> WALK = List.of(
            new Call("connect", "connect --demo fresh-hybrid"),
            new Call("connect-list", "connect --list"),
            new Call("connect-consent-link", "connect --tenant contoso.com --consent-link read"),
            new Call("snapshot", "snapshot -o FOLDER/before.zip"),
            new Call("check", "check --snapshot FOLDER/before.zip"),
            new Call(LINES, "watch --once"),
            new Call(LINES, "watch --history"),
            new Call("plan-list", "plan --list"),
            new Call("plan", "plan hybrid.setup -o FOLDER/plan.json"),
            new Call("plan-all", "plan hybrid.setup --all"),
            new Call("approve", "approve FOLDER/plan.json --yes"),
            new Call("change", "apply FOLDER/plan.json --yes"),
            new Call("change", "undo --yes"),
            new Call("ledger", "ledger"),
            new Call("ledger-verify", "ledger verify"),
            new Call("snapshot", "snapshot -o FOLDER/after.zip"),
            new Call("snapshot-compare", "snapshot compare FOLDER/before.zip FOLDER/after.zip"),
            new Call("matrix", "matrix --snapshot FOLDER/after.zip"),
            new Call("map", "map --snapshot FOLDER/after.zip"),
            new Call("certificate", "certificate " + CERTIFICATE + " --snapshot FOLDER/after.zip"),
            new Call("certificates", "certificates --snapshot FOLDER/after.zip"),
            new Call("collect-script", "collect-script"),
            new Call("apply-all", "apply hybrid.setup --all --yes"),
            new Call("settings", "settings --set watchKeptDays=30 --usual watchKeptDays"),
            new Call("demo-dump", "demo dump fresh-hybrid"),
            new Call("demo-carry", "demo carry MADE graph-stage"),
            new Call("demo-sign", "demo sign FOLDER/mail.req fresh-hybrid"),
            new Call("demo-reset", "demo reset fresh-hybrid"),
            new Call("demo-play", "demo play"),
            new Call("signins-import", "signins import FOLDER/signins.jsonl"),
            new Call("signins-sync", "signins sync --demo half-done --days 3"),
            new Call("signins-import", "signins import --demo signins-5m --workspace " + WORKSPACE
                    + " time:2026-11-20T08:00"),
            new Call("signins-query", "signins query error:0 since:2020-01-01 --group appId"),
            new Call("signins-histogram", "signins histogram --step 1h"),
            new Call("signins-proof", "signins proof --demo half-done --since 30d"),
            new Call("signins-await", "signins await --demo half-done"),
            new Call("signins-export", "signins export error:0 --output FOLDER/signins.csv"),
            new Call("signins-stats", "signins stats"),
            new Call("signins-retain", "signins retain --days 30000"),
            new Call("signins-check", "signins check --repair"),
            new Call("new-plugin", "new-plugin FOLDER/first --id com.example.first"),
            new Call("plugins-build", "plugins build FOLDER/first"),
            new Call("plugins-change", "plugins install FOLDER/first/site --yes"),
            new Call("plugins-change", "plugins allow FOLDER/first/site --yes"),
            new Call("plugins-change", "plugins install FOLDER/first/site --yes"),
            new Call("plugins-list", "plugins list"),
            new Call("plugins-change", "plugins update --yes"),
            new Call("plugins-trust", "plugins trust " + CERTIFICATE + " --yes"),
            new Call("health", "health"),
            new Call("plugins-change", "plugins remove com.example.first --yes"),
            new Call("plugins-change", "plugins rollback --yes"),
            new Call("connect-remove", "connect --remove contoso-fresh-hybrid"));

    /** Writes a file that one person hands to another. */
    private static final Call HANDED = new Call("transfer",
            "plan split.export --demo half-done --format transfer -o FOLDER/transfer.json");

    /** What the exported script of a plan writes where it runs, which is no call of ours: a file as it does. */
    private static final String RESULT = "script-result";

    /** Serves until it is ended; the document comes then. */
    private static final Call SERVE = new Call("demo-serve", "demo serve half-done");

    @Test
    void everyCommandWritesWhatItsSchemaPromises() throws Exception {
        PlainCommandLine isthmus = new PlainCommandLine(directory.resolve("profile"));
        Set<String> wrong = new TreeSet<>();
        Files.writeString(directory.resolve("mail.req"), SelfSignedCertificate.request("CN=mail.contoso.com",
                List.of("mail.contoso.com"), UUID.randomUUID(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 2048).text());
        Files.writeString(directory.resolve("signins.jsonl"), """
                {"id": "6f1c3b1e-52a7-4b8e-8a63-0f7f0c4f7c11", "createdDateTime": "2026-10-01T00:00:00Z", "appId": "a"}
                {"id": "no id"}
                """);
        made = made();
        for (Call call : WALK) {
            wrong.addAll(violations(call, isthmus.run(words(call))));
        }
        wrong.addAll(violations(HANDED, handed(isthmus)));
        wrong.addAll(violations(SERVE, served(new Product(directory.resolve("profile")))));

        try (Stream<Path> results = Files.list(ROOT.resolve("releng/fuzz/seeds/script_results"))) {
            for (Path result : (Iterable<Path>) results::iterator) {
                wrong.addAll(Schemas.violations(RESULT, Files.readString(result)));
            }
        }

        assertEquals(Set.of(), wrong);
    }

    @Test
    void noCommandAndNoSchemaIsLeftOut() throws Exception {
        List<String> declared = declared();
        Set<String> typed = new TreeSet<>(Set.of(command(SERVE, declared)));
        Set<String> schemas = new TreeSet<>(Set.of(SERVE.schema(), HANDED.schema(), RESULT));
        for (Call call : WALK) {
            typed.add(command(call, declared));
            schemas.add(call.schema());
        }

        assertEquals(new TreeSet<>(declared), typed);
        try (Stream<Path> files = Files.list(Schemas.FOLDER)) {
            assertEquals(new TreeSet<>(files.map(file -> file.getFileName().toString().replace(".json", "")).toList()),
                    schemas);
        }
    }

    private Product.Run handed(PlainCommandLine isthmus) throws IOException {
        Product.Run written = isthmus.run(typed(HANDED).split(" "));
        assertEquals(0, written.exitCode(), written::toString);
        return new Product.Run(written.command(), written.exitCode(),
                Files.readString(directory.resolve("transfer.json")), written.errors());
    }

    private String[] words(Call call) {
        return (typed(call) + " --json").split(" ");
    }

    private String typed(Call call) {
        return call.line().replace("FOLDER", directory.toString()).replace("MADE", made);
    }

    /** A server makes a certificate; its thumbprint. */
    private String made() throws Exception {
        return new MainJob(directory.resolve("profile"), "graph-stage", ServedContoso.hasty())
                .send(CmdletRequest.onPremises("New-ExchangeCertificate").with("Services", "None")
                        .with("PrivateKeyExportable", Value.of(true))).at("/0/Thumbprint").text().orElseThrow();
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
        List<String> documents = call.schema().equals(LINES) ? run.output().lines().toList()
                : List.of(run.document().toString());
        assertTrue(!documents.isEmpty(), run::toString);
        for (String document : documents) {
            Schemas.violations(call.schema(), document).forEach(message -> violations.add(call.line() + ": " + message));
        }
        return violations;
    }

    /** The longest declared name that the line begins with. */
    private static String command(Call call, List<String> declared) {
        return declared.stream().filter(name -> (call.line() + " ").startsWith(name + " "))
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
