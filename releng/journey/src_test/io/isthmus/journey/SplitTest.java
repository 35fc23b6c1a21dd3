package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.DemoPort;

/** Two people with a profile each, of whom one reaches the tenant and the other the servers, and two files. */
@Timeout(600)
class SplitTest {

    private static final String SCENARIO = "fresh-hybrid";

    @TempDir
    Path folder;

    /** Both people's consoles join the one organization, wherever their profiles are. */
    private record OneContoso(DemoPort demos, Path directory) implements DemoPort {

        @Override
        public Set<String> scenarios() {
            return demos.scenarios();
        }

        @Override
        public Optional<Demo> joined(String connectionId) {
            return demos.joined(connectionId);
        }

        @Override
        public Demo join(String scenario, Path ignored) throws SourceException {
            return demos.join(scenario, directory);
        }

        @Override
        public Demo join(Connection connection, Path ignored) throws SourceException {
            return demos.join(connection, directory);
        }
    }

    private MainJob person(String name, ServedContoso contoso, Path served, Side... sides) {
        return new MainJob(folder.resolve(name), SCENARIO,
                new OneContoso(contoso.emulator(), ServedContoso.folder(served, SCENARIO).resolve("demo")), Set.of(sides));
    }

    private static void apply(MainJob job, Plan plan) throws Exception {
        ChangeResult result = job.apply(plan);
        assertEquals(PlanState.Phase.APPLIED, result.state().phase(), () -> plan.kind() + ": " + result.sentence()
                + " " + result.state().steps());
    }

    /** The newest file that somebody's console wrote for the other one. */
    private Value written(String name, String recipient) throws Exception {
        Path transfers = ServedContoso.folder(folder.resolve(name), SCENARIO).resolve("transfers");
        try (Stream<Path> files = Files.list(transfers)) {
            return Value.of(files.filter(file -> file.getFileName().toString().startsWith("for-" + recipient))
                    .findFirst().orElseThrow().toString());
        }
    }

    @Test
    void twoPeopleWithTwoFilesDoWhatOneDoesWhoReachesAll() throws Exception {
        Value whole;
        try (ServedContoso contoso = ServedContoso.serve(folder.resolve("whole"), SCENARIO)) {
            MainJob job = new MainJob(folder.resolve("whole"), SCENARIO, contoso.emulator());
            apply(job, job.plan());
            whole = contoso.dump();
        }
        Path served = folder.resolve("served");
        try (ServedContoso contoso = ServedContoso.serve(served, SCENARIO)) {
            Value first = contoso.dump();
            MainJob exchange = person("exchange", contoso, served, Side.ON_PREMISES);
            MainJob entra = person("entra", contoso, served, Side.ENTRA, Side.EXCHANGE_ONLINE);
            apply(exchange, exchange.plan("split.export", Map.of()));
            Map<String, Value> request = Map.of("file", written("exchange", "entra"));
            Plan tenant = entra.plan("split.import", request);
            EveryPlanTest.leaveForTheGrammar(tenant);
            assertRefused(entra, Map.of(), "split.export", "No transfer file");
            apply(entra, tenant);
            apply(entra, entra.plan("split.export", Map.of()));
            Map<String, Value> answer = Map.of("file", written("entra", "exchange"));
            Plan servers = exchange.plan("split.import", answer);
            apply(exchange, servers);
            assertEquals(List.of(), DumpDifference.between(whole, contoso.dump(), first));
            int sent = contoso.writes().size();
            apply(exchange, servers);
            assertEquals(sent, contoso.writes().size(), "applying twice changes something");
            assertTrue(exchange.records().stream()
                    .anyMatch(record -> record.toString().contains("isthmus-transfer")), "the ledger has the file");
            assertEquals(PlanState.Phase.UNDONE, exchange.undo(servers.id()).state().phase());
            assertEquals(PlanState.Phase.UNDONE, entra.undo(tenant.id()).state().phase());
            assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), first));
        }
    }

    private static void assertRefused(MainJob job, Map<String, Value> parameters, String kind, String because) {
        PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> job.plan(kind, parameters));
        assertTrue(refused.getMessage().contains(because), refused.getMessage());
    }
}
