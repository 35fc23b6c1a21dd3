package io.isthmus.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import io.isthmus.cli.internal.fake.FakeConsole;
import io.isthmus.cli.internal.fake.Samples;
import io.isthmus.cli.internal.fake.Typed;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepState;
import io.isthmus.sdk.check.Outcome;

/** What commands write with --json is what docs/schemas promises. */
class SchemaTest {

    private static final Path SCHEMAS = Path.of("../../docs/schemas");

    @TempDir
    Path folder;
    private Typed typed;

    @BeforeEach
    void connect() throws IOException {
        typed = new Typed(folder).connected();
        typed.console.check("io.isthmus.checks.two");
        typed.console.check("io.isthmus.checks.three");
        typed.console.outcomes.put("io.isthmus.checks.one", Outcome.FAIL);
        typed.console.outcomes.put("io.isthmus.checks.two", Outcome.WAITING);
        typed.console.step = StepState.STOPPED;
        typed.console.applied.add(FakeConsole.state(Samples.plan("contoso", true), PlanState.Phase.STOPPED,
                StepState.STOPPED));
        PlanFiles.save(Samples.plan("contoso", true), folder.resolve("plan.json"));
        Files.writeString(folder.resolve("a.zip"), "x");
    }

    @ParameterizedTest
    @CsvSource({"check, check", "plan-list, plan --list", "plan, plan test.photos", "plan-all, plan test.photos --all",
            "apply-all, apply test.photos --all --yes", "change, apply plan.json --yes",
            "change, undo --yes", "approve, approve plan.json --yes", "snapshot, snapshot", "snapshot-compare, snapshot compare a.zip a.zip",
            "ledger, ledger", "ledger-verify, ledger verify", "connect-list, connect --list",
            "connect, connect --tenant fabrikam.com", "connect-remove, connect --remove contoso",
            "connect-consent-link, connect --tenant fabrikam.com --consent-link read"})
    void aDocumentIsAsPromised(String schema, String words) throws IOException {
        typed.run((words + " --json").split(" "));
        assertEquals(Set.of(), violations(schema, typed.out()), typed.out() + typed.err());
    }

    @Test
    void aSavedPlanIsAsPromised() throws IOException {
        assertEquals(Set.of(), violations("plan", Files.readString(folder.resolve("plan.json"))));
    }

    @Test
    void whatIsNotPromisedIsFound() throws IOException {
        typed.run("check", "--json");
        String document = typed.out();
        assertEquals(1, violations("check", document.replaceFirst("\"FAIL\"", "\"BROKEN\"")).size());
        assertEquals(false, violations("check", document.replaceFirst("\"findings\"", "\"finds\"")).isEmpty());
    }

    private static Set<ValidationMessage> violations(String name, String document) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMAS.resolve(name + ".json")));
        return schema.validate(document, InputFormat.JSON);
    }
}
