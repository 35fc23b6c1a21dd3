package io.isthmus.engine.internal.right;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.FakeWorld;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.right.PlanRights;
import io.isthmus.engine.right.StepRight;
import io.isthmus.engine.right.StepRight.Standing;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.Facts.RightFact;
import io.isthmus.sdk.facts.Facts.RoleFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.DirectoryRole;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.SignedInUser;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.TestFacts;
import io.isthmus.sdk.testkit.VirtualTime;

/** Each way in which somebody may or may not do a step, and each way in which that cannot be told. */
class RightsExaminerTest {

    private static final String ME = "5d0c7a18-6f42-4b9e-8e35-17b2c4d9a603";
    private static final String APPLICATION = "4b8e2f60-d7a1-4c93-8e05-f1c6a9b37d24";
    private static final String GRAPH = "e97d5f12-83b4-4a60-b1c7-2f9a0d6e4b38";
    private static final String GRAPH_PRINCIPAL =
            "servicePrincipals(appId='" + AppId.MICROSOFT_GRAPH.text() + "')?$select=id";
    private static final DirectoryRole ADMINISTRATOR = new DirectoryRole("app-admin", "Application Administrator", true);
    private static final DirectoryRole ELIGIBLE =
            new DirectoryRole("privileged", "Privileged Role Administrator", false);

    private static final String CONSENT = "POST /servicePrincipals/{}/appRoleAssignments";
    private static final Facts FACTS = new TestFacts(List.of(
            entra(CONSENT, Optional.of(AppId.MICROSOFT_GRAPH), "Privileged Role Administrator"),
            entra(CONSENT, Optional.empty(), "Application Administrator"),
            entra("PATCH /applications/{}", Optional.empty(), "Application Administrator"),
            new RightFact(Side.ON_PREMISES, "Set-AuthServer", Optional.empty(), List.of(), List.of(),
                    List.of("Organization Client Access"), false, false, "a document")),
            List.of(new RoleFact("Application Administrator", "app-admin", "a document"),
                    new RoleFact("Privileged Role Administrator", "privileged", "a document"),
                    new RoleFact("Global Reader", "reader", "a document")));

    private final VirtualTime time = new VirtualTime();
    private final FakeWorld world = new FakeWorld(time);
    private Reading<SignedInUser> user = Reading.notAsked("nobody");

    private static RightFact entra(String request, Optional<AppId> about, String role) {
        return new RightFact(Side.ENTRA, request, about, List.of("Application.ReadWrite.All"), List.of(role), List.of(),
                request.startsWith("PATCH"), false, "a document");
    }

    private void signedIn(DirectoryRole... roles) {
        signedIn(Optional.empty(), roles);
    }

    private void signedIn(Optional<String> unread, DirectoryRole... roles) {
        user = Reading.read(new SignedInUser(new DirectoryPrincipal(ObjectId.of(ME), "user", "Ines",
                Optional.empty()), List.of(roles), List.of("User.Read"), unread), Instant.EPOCH, "GET /v1.0/me");
    }

    private static GraphRequest consent(String resource) {
        return GraphRequest.of("POST", "/v1.0/servicePrincipals/${servicePrincipal.id}/appRoleAssignments",
                Value.members().with("resourceId", Value.of(resource)));
    }

    private static GraphRequest patch(String application) {
        return GraphRequest.of("PATCH", "/v1.0/applications/" + application, Value.members());
    }

    private static CmdletRequest setAuthServer() {
        return CmdletRequest.onPremises("Set-AuthServer").with("Identity", "EvoSts");
    }

    private void assigned(String role, Value scope) {
        world.put("ManagementRoleAssignment", Value.members().with("Role", Value.of(role))
                .with("CustomConfigWriteScope", scope).with("Enabled", Value.of(true)));
    }

    private static Step step(String id, Request... requests) {
        Change change = new Change("It is changed", List.of(), List.of(), Stream.of(requests).map(Action::repeatable)
                .toList(), FakePlans.verification(FakePlans.expect(CmdletRequest.onPremises("Get-Gate"),
                        new Condition.Present(""))));
        return new Step(id, Side.ENTRA, id, Set.of(), change, List.of(), List.of(),
                new Reversibility.Irreversible("a test"), Optional.empty(), Optional.empty());
    }

    private StepRight judge(Request... requests) {
        FakeSession session = new FakeSession(time, world, KillSwitch.never(), Access.READ,
                Map.of(Parts.SIGNED_IN_USER, context -> user));
        return new RightsExaminer(() -> FACTS).examine(FakePlans.plan(step("one", requests)), session, Cancel.never()).of("one")
                .orElseThrow();
    }

    private void assertStanding(Standing standing, String word, Request... requests) {
        StepRight right = judge(requests);
        assertEquals(standing, right.standing(), right::toString);
        assertTrue(right.sentence().contains(word), right.sentence());
    }

    @Test
    void anApplicationAdministratorConsentsToExchangeAndNotToGraph() {
        world.put(GRAPH_PRINCIPAL, Value.members().with("id", Value.of(GRAPH)));
        signedIn(ADMINISTRATOR);

        assertStanding(Standing.MAY, "Application Administrator", consent("another"));
        assertStanding(Standing.MAY_NOT, "needs Privileged Role Administrator", consent(GRAPH));
    }

    @Test
    void inAnotherTenantTheRolesOfThatTenantCount() {
        signedIn(ADMINISTRATOR);
        Reading<SignedInUser> here = user;
        signedIn();
        Reading<SignedInUser> there = user;
        FakeWorld litware = new FakeWorld(time);
        litware.put("applications/" + APPLICATION + "/owners?$select=id", Value.members().with("value", Value.list()));
        FakeSession session = new FakeSession(time, world, KillSwitch.never(), Access.READ,
                Map.of(Parts.SIGNED_IN_USER, context -> here)).beside("litware", litware,
                        Map.of(Parts.SIGNED_IN_USER, context -> there));
        PlanRights rights = new RightsExaminer(() -> FACTS).examine(FakePlans.plan(step("own", patch(APPLICATION)),
                step("other", patch(APPLICATION).inTenant("litware"))), session, Cancel.never());
        assertEquals(Standing.MAY, rights.of("own").orElseThrow().standing(), rights::toString);
        assertEquals(Standing.MAY_NOT, rights.of("other").orElseThrow().standing(), rights::toString);
    }

    @Test
    void aRoleThatIsYetToBeActivatedIsToldApart() {
        world.put(GRAPH_PRINCIPAL, Value.members().with("id", Value.of(GRAPH)));
        signedIn(ADMINISTRATOR, ELIGIBLE);

        assertStanding(Standing.ACTIVATE, "activate Privileged Role Administrator", consent(GRAPH));
    }

    @Test
    void theWorstRequestOfAStepTells() {
        world.put(GRAPH_PRINCIPAL, Value.members().with("id", Value.of(GRAPH)));
        signedIn(ADMINISTRATOR);

        assertStanding(Standing.MAY_NOT, "Privileged", consent("another"), consent(GRAPH));
    }

    @Test
    void whoseConsentItIsAboutMustBeKnown() {
        signedIn(ADMINISTRATOR);

        assertStanding(Standing.NOT_SEEN, "could not look", consent(GRAPH));
    }

    @Test
    void aRoleForOneApplicationCountsForThatOneAlone() {
        signedIn(new DirectoryRole("app-admin", "Application Administrator", true, Optional.of("/" + APPLICATION)));
        world.put("applications/another/owners?$select=id", Value.members().with("value", Value.list()));

        assertStanding(Standing.MAY, "Application Administrator", patch(APPLICATION));
        assertStanding(Standing.MAY_NOT, "needs", patch("another"));
        assertStanding(Standing.MAY_NOT, "needs", patch("${application.id}"));
    }

    @Test
    void aRoleForAnAdministrativeUnitCountsForNoApplication() {
        signedIn(new DirectoryRole("app-admin", "Application Administrator", true,
                Optional.of("/administrativeUnits/" + APPLICATION)));

        assertStanding(Standing.MAY_NOT, "needs", patch("${application.id}"));
    }

    @Test
    void anOwnerNeedsNoRole() {
        signedIn(new DirectoryRole("reader", "Global Reader", true));
        world.put("applications/" + APPLICATION + "/owners?$select=id", Value.members().with("value",
                Value.list(Value.members().with("id", Value.of(ME)))));

        assertStanding(Standing.MAY, "owner", patch(APPLICATION));
    }

    @Test
    void whatIsNotKnownIsNeverToldAsMissing() {
        assertStanding(Standing.NOT_SEEN, "nobody is signed in", patch(APPLICATION));
        signedIn(new DirectoryRole("contoso-role", "Contoso role", true));
        assertStanding(Standing.NOT_SEEN, "Contoso role", patch("${application.id}"));
        signedIn(new DirectoryRole("contoso-role", "Role to activate", false));
        assertStanding(Standing.NOT_SEEN, "Role to activate", patch("${application.id}"));
        signedIn(Optional.of("Refused."));
        assertStanding(Standing.NOT_SEEN, "Refused.", patch("${application.id}"));
        assertStanding(Standing.NOT_SEEN, "does not know", GraphRequest.delete("/v1.0/applications/x/logo"));
        user = Reading.failed(Failure.of(Failure.Kind.DENIED, Side.ENTRA, "read", "Denied here.", "Ask."),
                Instant.EPOCH, "GET /v1.0/me");
        assertStanding(Standing.NOT_SEEN, "Denied here.", patch(APPLICATION));
    }

    @Test
    void anApplicationHasPermissionsAndNoRoles() {
        user = Reading.read(new SignedInUser(new DirectoryPrincipal(ObjectId.of(ME), "servicePrincipal", "Console",
                Optional.empty()), List.of(), List.of("Application.Read.All")), Instant.EPOCH, "GET");

        assertStanding(Standing.MAY_NOT, "Application.ReadWrite.All", patch(APPLICATION));
    }

    @Test
    void anExchangeRoleIsSeenByItsUsualNameOrByItsEntries() {
        assigned("Organization Client Access", Value.none());
        assertStanding(Standing.MAY, "Organization Client Access", setAuthServer());

        assigned("Contoso Auth", Value.none());
        world.put("ManagementRoleEntry", Value.members().with("Role", Value.of("Contoso Auth")));
        assertStanding(Standing.MAY, "Contoso Auth", setAuthServer());

        assigned("View-Only Configuration", Value.none());
        assertStanding(Standing.MAY_NOT, "needs Organization Client Access", setAuthServer());
    }

    @Test
    void anExchangeRoleForAPartOfTheServersDoesNotTell() {
        assigned("Organization Client Access", Value.of("Berlin servers"));

        assertStanding(Standing.NOT_SEEN, "for a part", setAuthServer());
    }

    @Test
    void exchangeRolesThatCannotBeReadAreNotMissing() {
        assertStanding(Standing.NOT_SEEN, "There is no ManagementRoleAssignment", setAuthServer());
        assigned("View-Only Configuration", Value.none());
        assertStanding(Standing.NOT_SEEN, "There is no ManagementRoleEntry", setAuthServer());
    }

    @Test
    void whatSendsNothingNeedsNothing() {
        assertStanding(Standing.MAY, "nothing is sent");
        assertStanding(Standing.MAY, "nothing is sent", DocumentRequest.write("for-entra.json", Value.members()));
    }
}
