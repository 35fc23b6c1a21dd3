package io.isthmus.hybridapp.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.TestFacts;

/** How far each organization is with each tenant. */
class PairMatrixTest {

    private static MatrixRow row(Contoso contoso) {
        return PairMatrix.of(contoso.snapshot(), new TestFacts()).rows().getFirst();
    }

    private static Set<MatrixStep> having(MatrixRow row, MatrixState state) {
        return row.cells().stream().filter(cell -> cell.state() == state).map(MatrixCell::step)
                .collect(Collectors.toSet());
    }

    @Test
    void afterTheWizardAllIsToBeDoneAndEachStepNamesItsPlan() {
        MatrixRow row = row(Contoso.freshHybrid());
        assertEquals(Set.of(), having(row, MatrixState.DONE), row::toString);
        assertEquals(Optional.of("app.create"), row.cell(MatrixStep.APPLICATION).plan());
        assertEquals(Optional.of("shared.cleanup"), row.cell(MatrixStep.SHARED_PRINCIPAL).plan());
    }

    @Test
    void onceItIsSetUpThePrincipalAndGraphAreLeft() {
        MatrixRow row = row(Contoso.setUp());
        assertEquals(Set.of(MatrixStep.SHARED_PRINCIPAL, MatrixStep.GRAPH), having(row, MatrixState.OPEN), row::toString);
        assertEquals(8, row.count(MatrixState.DONE));
        assertEquals(Optional.empty(), row.cell(MatrixStep.APPLICATION).plan());
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotReadIsNeitherDoneNorToBeDone(MatrixStep step) {
        Contoso blind = switch (step) {
            case APPLICATION, PERMISSION -> Contoso.setUp().denied(Parts.APPLICATIONS);
            case CONSENT -> Contoso.setUp().denied(Parts.APP_ROLE_ASSIGNMENTS);
            case CERTIFICATES -> Contoso.setUp().denied(Parts.AUTH_CONFIGURATION);
            case AUTH_SERVER -> Contoso.setUp().denied(Parts.AUTH_SERVERS);
            case RELATIONSHIPS -> Contoso.setUp().denied(Parts.ORGANIZATION_RELATIONSHIPS);
            case EWS_GATE -> Contoso.setUp().denied(Parts.ONLINE_ORGANIZATION);
            case OVERRIDE -> Contoso.setUp().denied(Parts.SERVER_OVERRIDES);
            case SHARED_PRINCIPAL -> Contoso.setUp().denied(Parts.SHARED_PRINCIPAL);
            case GRAPH -> Contoso.setUp().denied(Parts.GRAPH_PRINCIPAL);
        };
        assertEquals(MatrixState.NOT_READ, row(blind).cell(step).state(), () -> row(blind).cell(step).sentence());
    }

    private static ExchangeServer unread(String name) {
        return Records.server(name, Reading.notAsked("ExSetup.exe"), Set.of("Mailbox"));
    }

    /** Contoso with consent to all that Microsoft Graph offers, EX01 calling it, and EX02 of a build that is not known. */
    private static Contoso calling() {
        Contoso contoso = Contoso.setUp();
        Snapshot snapshot = contoso.snapshot();
        ServicePrincipal graph = snapshot.read(Parts.GRAPH_PRINCIPAL, snapshot.pairs().getFirst()).value().orElseThrow();
        OverrideFact routing = new TestFacts().override(FactKeys.GRAPH_ROUTING).orElseThrow();
        return contoso.change(Parts.APP_ROLE_ASSIGNMENTS, before -> Stream.concat(before.stream(), graph.appRoles().stream()
                        .map(role -> new AppRoleAssignment(role.value(), Contoso.PRINCIPAL, graph.id(), role.id(),
                                Optional.of(Contoso.NOW)))).toList())
                .with(Parts.SERVERS, List.of(Records.server("EX01", "15.2.2562.53"), unread("EX02")))
                .with(Parts.SERVER_OVERRIDES, Stream.of("EX01", "EX02").map(server -> Records.overrides(server,
                        Records.told("Accepted", "true"), new OverrideStatus("Graph", routing.component(),
                                routing.section(), Map.of("Enabled", "true"), "Accepted", Optional.empty()))).toList());
    }

    @Test
    void whetherServersOfUnreadBuildsCallGraphIsNotKnown() {
        MatrixCell blind = row(Contoso.setUp().with(Parts.SERVERS, List.of(unread("EX01"), unread("EX02"))))
                .cell(MatrixStep.GRAPH);
        assertEquals(MatrixState.NOT_READ, blind.state(), blind::sentence);
        assertTrue(blind.sentence().contains("EX02"), blind::sentence);
        MatrixCell partly = row(calling()).cell(MatrixStep.GRAPH);
        assertEquals(MatrixState.NOT_READ, partly.state(), partly::sentence);
        assertFalse(partly.sentence().contains("EX01"), partly::sentence);
        MatrixCell seen = row(calling().with(Parts.SERVERS, List.of(Records.server("EX01", "15.2.2562.53"),
                Records.server("EX02", "15.2.1748.53")))).cell(MatrixStep.GRAPH);
        assertEquals(MatrixState.DONE, seen.state(), seen::sentence);
    }

    @Test
    void anApplicationThatCannotSignInIsNotDone() {
        MatrixRow row = row(calling().with(Parts.SERVERS, List.of(Records.server("EX01", "15.2.2562.53")))
                .with(Parts.SERVICE_PRINCIPALS, List.of(Records.principal(false))));
        MatrixCell consent = row.cell(MatrixStep.CONSENT);
        assertEquals(MatrixState.OPEN, consent.state());
        assertEquals(Optional.of("app.complete"), consent.plan());
        assertTrue(consent.sentence().contains("cannot sign in"), consent::sentence);
        assertEquals(MatrixState.OPEN, row.cell(MatrixStep.GRAPH).state(), "no server calls Graph as it");
        assertTrue(row.cell(MatrixStep.GRAPH).sentence().contains("cannot sign in"), row::toString);
    }

    @Test
    void aKeyThatIsNobodysKnownKeepsTheSharedPrincipalOpen() {
        MatrixCell cell = row(Contoso.setUp().change(Parts.SHARED_PRINCIPAL, one -> Records.principal(one.id(),
                one.appId(), one.appRoles(), List.of(Records.key(Contoso.FOREIGN))))).cell(MatrixStep.SHARED_PRINCIPAL);
        assertEquals(MatrixState.OPEN, cell.state());
        assertTrue(cell.sentence().contains(Contoso.FOREIGN.text()), cell.sentence());
        assertEquals(MatrixState.DONE, row(Contoso.setUp().change(Parts.SHARED_PRINCIPAL, one -> Records.principal(
                one.id(), one.appId(), one.appRoles(), List.of()))).cell(MatrixStep.SHARED_PRINCIPAL).state());
    }

    @Test
    void withoutAServerNoOverrideIsDone() {
        assertEquals(MatrixState.NOT_APPLICABLE, row(Contoso.setUp().with(Parts.SERVERS, List.of()))
                .cell(MatrixStep.OVERRIDE).state());
    }

    @Test
    void aTenantWithoutAnAuthServerIsNotHybridWithTheOrganization() {
        Snapshot one = Contoso.setUp().snapshot();
        List<SideSnapshot> sides = new ArrayList<>(one.sides());
        sides.add(new SideSnapshot(new Scope(Side.ENTRA, "b7d1e2a5-60c4-4f38-9b27-8e5a1d3c7f09", "Fabrikam"), Map.of()));
        PairMatrix matrix = PairMatrix.of(new Snapshot(one.id(), one.organization(), one.taken(), sides, one.pending(),
                one.ledgerHead(), one.notes()), new TestFacts());
        assertEquals(List.of("Contoso", "Fabrikam"), matrix.rows().stream().map(MatrixRow::tenant).toList());
        assertEquals(MatrixStep.values().length, matrix.rows().get(1).count(MatrixState.NOT_APPLICABLE));
        assertTrue(matrix.rows().get(0).count(MatrixState.DONE) > 0);
    }
}
