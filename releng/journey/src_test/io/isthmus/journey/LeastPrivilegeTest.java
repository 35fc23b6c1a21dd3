package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.Console;
import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/** A plan is carried out and taken back with the permissions that it declares; the service sees no others asked for. */
@Timeout(120)
class LeastPrivilegeTest {

    private static final String LICENSED = "workload-identities";
    private static final String APPLICATIONS = "Application.ReadWrite.All";
    private static final String POLICIES = "Policy.ReadWrite.ConditionalAccess";
    private static final CallContext CALL = CallContext.of(Cancel.never());

    @TempDir
    private Path profile;

    @Test
    void theApplicationIsChangedWithoutAPermissionForPolicies() throws Exception {
        carriedOut(LICENSED, "certificate.rotate", Map.of("renewBefore", Value.of("90")), Set.of(APPLICATIONS));
    }

    @Test
    void aPolicyIsMadeWithoutAPermissionForApplications() throws Exception {
        carriedOut(LICENSED, "policy.create", Map.of("addresses", Value.of("203.0.113.25")), Set.of(POLICIES));
    }

    @Test
    void nothingIsAskedForWhereTheDirectoryStaysAsItIs() throws Exception {
        carriedOut("fresh-hybrid", "sharing.epr", Map.of(), Set.of());
    }

    /** One console applies it and another one, later, takes it back: each asks anew, and gives back what it got. */
    private void carriedOut(String scenario, String kind, Map<String, Value> parameters, Set<String> expected)
            throws Exception {
        Connection connection = new Connection(ServedContoso.connectionId(scenario), "Contoso", ConnectionKind.DEMO,
                Map.of(Connection.SCENARIO, scenario));
        try (ServedContoso contoso = ServedContoso.serve(profile, scenario)) {
            contoso.carriesByItself();
            for (boolean undo : List.of(false, true)) {
                try (PlainConsole plain = PlainConsole.open(profile, contoso.emulator());
                        Session session = plain.console().sessions().open(connection, Access.READ, PersonPort.none(),
                                CALL)) {
                    ChangeEngine changes = plain.console().changes(connection.id());
                    Plan plan = undo ? changes.plans(Instant.EPOCH).getFirst().plan()
                            : made(plain.console(), connection, session, kind, parameters);
                    session.escalate(Writing.of(plan), PersonPort.none(), CALL);
                    assertEquals(expected, granted(session));
                    ApplyOptions options = ApplyOptions.usual();
                    ChangeResult result = undo
                            ? changes.undo(plan.id(), session, options, ChangeListener.none(), Cancel.never())
                            : changes.apply(plan, session, options, ChangeListener.none(), Cancel.never());
                    assertEquals(undo ? PlanState.Phase.UNDONE : PlanState.Phase.APPLIED, result.state().phase(),
                            result.sentence());
                    session.relinquish();
                    assertEquals(Set.of(), granted(session));
                }
            }
        }
    }

    private static Plan made(Console console, Connection connection, Session session, String kind,
            Map<String, Value> parameters) throws Exception {
        Snapshot seen = session.take(Set.of(), SnapshotListener.none(), CALL);
        return console.planFactory().make(kind, connection, seen, seen.pairs().getFirst(), parameters,
                Optional.of(session), Cancel.never());
    }

    /** The permissions to write that stand in the token that calls go out with. */
    private static Set<String> granted(Session session) throws SourceException {
        Source directory = session.sources().stream().filter(source -> source.scope().side() == Side.ENTRA).findFirst()
                .orElseThrow();
        return directory.read(Parts.SIGNED_IN_USER, CALL).value().orElseThrow().permissions().stream()
                .filter(permission -> permission.contains("Write")).collect(Collectors.toSet());
    }
}
