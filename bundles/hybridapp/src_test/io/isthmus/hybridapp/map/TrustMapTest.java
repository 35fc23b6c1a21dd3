package io.isthmus.hybridapp.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppRole;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.IntraOrganizationConnector;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.TestFacts;

class TrustMapTest {

    private static final List<String> DEPENDENTS = List.of("freeBusy", "mailTips", "photos", "archive");
    /** What tells of the way from the cloud to on-premises alone. */
    private static final Set<Part<?>> WAY_BACK = Set.of(Parts.PARTNER_APPLICATIONS,
            Parts.ONLINE_INTRA_ORGANIZATION_CONNECTORS);

    private static TrustMap map(Contoso contoso) {
        Snapshot snapshot = contoso.snapshot();
        return TrustMap.of(snapshot, snapshot.pairs().get(0), new TestFacts());
    }

    private static Contoso done() {
        return Contoso.setUp().with(Parts.ONLINE_INTRA_ORGANIZATION_CONNECTORS,
                List.of(new IntraOrganizationConnector("x", List.of(),
                        Optional.empty(), Optional.empty(), true)));
    }

    private static Set<String> lines(TrustMap map, Agreement state) {
        return map.lines().stream().filter(line -> line.state() == state).map(MapLine::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void afterThePlanOnlyTheSharedPrincipalIsLeftToClean() {
        TrustMap map = map(done());
        assertEquals(Set.of("certificate." + Contoso.CURRENT + "-sharedPrincipal"), lines(map, Agreement.DISAGREE));
        assertEquals(Set.of(), lines(map, Agreement.NOT_READ));
    }

    @Test
    void cleaningTheSharedPrincipalMakesEverythingAgree() {
        Contoso contoso = done();
        ServicePrincipal shared = new ServicePrincipal(Contoso.EXCHANGE_ONLINE, AppId.EXCHANGE_ONLINE,
                "Office 365 Exchange Online", true, "Application",
                List.of(new AppRole(Contoso.FULL_ACCESS, "full_access_as_app", "", true)), List.of(),
                List.of(), List.of(), List.of(), Optional.empty());
        TrustMap map = map(contoso.with(Parts.SHARED_PRINCIPAL, shared));
        assertTrue(map.nodes().stream().allMatch(node -> node.state() == Agreement.AGREE), map::toString);
        assertTrue(map.lines().stream().allMatch(line -> line.state() == Agreement.AGREE), map::toString);
    }

    @Test
    void beforeThePlanTheWayToTheCloudIsBrokenAndTheWayBackIsNot() {
        TrustMap map = map(Contoso.freshHybrid().with(Parts.ONLINE_INTRA_ORGANIZATION_CONNECTORS,
                List.of(new IntraOrganizationConnector("x", List.of(),
                        Optional.empty(), Optional.empty(), true))));
        assertEquals(Agreement.DISAGREE, map.node("freeBusy").orElseThrow().state());
        assertTrue(map.lines().stream().anyMatch(line -> line.direction() == Direction.CLOUD_TO_ON_PREMISES
                && line.state() == Agreement.AGREE));
    }

    @Test
    void whatBreaksShowsInItsOwnLinesAndNoOthers() {
        TrustMap whole = map(done());
        assertEquals(Set.of("server.ex02-override"), changed(whole, map(done().with(Parts.SERVER_OVERRIDES,
                List.of(Records.overrides("EX01", Records.told("Accepted", "true")),
                        Records.overrides("EX02", Records.told("ServerMismatch", "true")),
                        Records.overrides("EX03", Records.told("Accepted", "true")))))));
        assertEquals(Set.of("server.ex03-certificate." + Contoso.CURRENT), changed(whole, map(done()
                .with(Parts.CERTIFICATES, List.of(Records.holding("EX01", Contoso.CURRENT),
                        Records.holding("EX02", Contoso.CURRENT), Records.holding("EX03"))))));
        assertEquals(Set.of("application-ewsGate"), changed(whole,
                map(done().with(Parts.ONLINE_ORGANIZATION, Records.online(Optional.of(true), "x")))));
        assertEquals(Set.of("application-authServer"), changed(whole, map(done().with(Parts.AUTH_SERVERS,
                List.of(Records.evoSts(Optional.empty(), List.of()))))));
        assertEquals(Set.of("certificate." + Contoso.CURRENT + "-application"), changed(whole,
                map(done().with(Parts.APPLICATIONS, List.of(Records.application(List.of()))))));
    }

    @Test
    void aGateThatIsShutStopsWhatIsKnownToCallEws() {
        Contoso shut = done().with(Parts.ONLINE_ORGANIZATION, Records.online(Optional.of(false), "x"));
        assertDependents(Agreement.DISAGREE, map(shut), "servers call EWS");
        TrustMap unread = map(shut.denied(Parts.SERVER_OVERRIDES));
        assertEquals(Agreement.NOT_READ, unread.node("freeBusy").orElseThrow().state(), "they may call Graph");
        assertEquals(Agreement.DISAGREE, unread.node("archive").orElseThrow().state(), "Graph has no archive");
    }

    @Test
    void overridesThatContradictEachOtherAreNeitherAgreementNorBreak() {
        MapLine line = map(done().with(Parts.SERVER_OVERRIDES, List.of(Records.overrides("EX02",
                Records.told("Accepted", "true"), Records.told("Accepted", "false"))))).lines().stream()
                .filter(one -> one.id().equals("server.ex02-override")).findFirst().orElseThrow();
        assertEquals(Agreement.NOT_READ, line.state());
        assertTrue(line.sentence().contains("different things"), line.sentence());
    }

    @Test
    void whatWasChangedWaitsUntilItMustWork() {
        TrustMap map = map(done().pending(SettlingKeys.OVERRIDE, "ex02", Duration.ofMinutes(60))
                .pending(SettlingKeys.EWS_ENABLED, "whatever it is called", Duration.ofHours(24)));
        assertEquals(Set.of("server.ex02-override", "application-ewsGate"), lines(map, Agreement.WAITING));
        Instant gate = Contoso.NOW.plus(Duration.ofHours(24));
        MapLine line = map.lines().stream().filter(one -> one.id().equals("application-ewsGate")).findFirst()
                .orElseThrow();
        assertEquals(Optional.of(gate), line.until());
        assertTrue(line.sentence().contains("waiting until"), line.sentence());
        for (String waiting : List.of("override", "ewsGate", "freeBusy", "mailTips", "photos", "archive")) {
            assertEquals(Agreement.WAITING, map.node(waiting).orElseThrow().state(), waiting);
        }
        assertEquals(Optional.of(gate), map.node("freeBusy").orElseThrow().until(), "it works when all of it does");
        assertEquals(Agreement.AGREE, map.node("authServer").orElseThrow().state());
    }

    @Test
    void whatWasChangedElsewhereKeepsNothingWaitingHere() {
        TrustMap other = map(done().pending(SettlingKeys.EWS_ACCESS, "ExchangeServerApp-other", Duration.ofHours(24))
                .pending(SettlingKeys.APPLICATION_KEYS, "ExchangeServerApp-other", Duration.ofMinutes(10))
                .pending(SettlingKeys.AUTH_SERVER, "EvoSts - other", Duration.ofMinutes(60)));
        assertEquals(Set.of(), lines(other, Agreement.WAITING));
        TrustMap own = map(done().pending(SettlingKeys.EWS_ACCESS, Contoso.APP_NAME, Duration.ofHours(24))
                .pending(SettlingKeys.AUTH_SERVER, "EvoSts", Duration.ofMinutes(60)));
        assertEquals(Set.of("application-ewsGate", "application-authServer"), lines(own, Agreement.WAITING));
    }

    @Test
    void whatTookItsTimeWaitsNoMore() {
        Contoso later = done().pending(SettlingKeys.OVERRIDE, "EX02", Duration.ofMinutes(60))
                .at(Contoso.NOW.plus(Duration.ofMinutes(61)));
        assertEquals(Set.of(), lines(map(later), Agreement.WAITING));
    }

    @Test
    void whatIsBrokenOrWasNotReadWaitsForNothing() {
        Contoso broken = done().pending(SettlingKeys.EWS_ENABLED, "gate", Duration.ofHours(24))
                .with(Parts.ONLINE_ORGANIZATION, Records.online(Optional.of(true), "x"));
        assertEquals(Set.of(), lines(map(broken), Agreement.WAITING));
        assertEquals(Agreement.DISAGREE, map(broken).node("freeBusy").orElseThrow().state());
        assertEquals(Agreement.NOT_READ, map(done().pending(SettlingKeys.EWS_ENABLED, "gate", Duration.ofHours(24))
                .denied(Parts.SERVER_OVERRIDES)).node("freeBusy").orElseThrow().state());
    }

    private static Set<String> changed(TrustMap before, TrustMap after) {
        Set<String> same = after.lines().stream()
                .filter(line -> before.lines().contains(line)).map(MapLine::id).collect(Collectors.toSet());
        Set<String> changed = new TreeSet<>(after.lines().stream().map(MapLine::id).toList());
        changed.removeAll(same);
        return changed;
    }

    @Test
    void aCertificateThatTheApplicationDoesNotKnowIsToldInASentence() {
        TrustMap map = map(done().with(Parts.APPLICATIONS, List.of(Records.application(List.of()))));
        MapLine line = map.lines().stream().filter(one -> one.to().equals("application")).findFirst().orElseThrow();
        assertEquals("EX01, EX02, EX03 sign with " + Contoso.CURRENT.abbreviated()
                + ", which the application does not know.", line.sentence());
    }

    private static void assertDependents(Agreement state, TrustMap map, Object hint) {
        for (String dependent : DEPENDENTS) {
            assertEquals(state, map.node(dependent).orElseThrow().state(), hint + " " + dependent);
        }
    }

    @Test
    void whatWasNotReadIsNeverShownAsAgreeingOrAbsent() {
        TrustMap whole = map(done());
        assertDependents(Agreement.AGREE, whole, "all was read");
        Set<String> read = new TreeSet<>();
        for (Part<?> part : Parts.byId().values()) {
            TrustMap map = map(done().denied(part));
            if (map.equals(whole)) {
                continue;
            }
            read.add(part.id());
            assertDependents(WAY_BACK.contains(part) ? Agreement.AGREE : Agreement.NOT_READ, map, part.id());
            assertFalse(lines(map, Agreement.DISAGREE).stream().anyMatch(id -> !id.contains("sharedPrincipal")),
                    part.id() + " " + lines(map, Agreement.DISAGREE));
            assertFalse(map.nodes().stream().anyMatch(node -> node.state() == Agreement.DISAGREE
                    && !node.id().equals("sharedPrincipal")), part.id() + " " + map.nodes());
            assertTrue(map.nodes().stream().anyMatch(node -> node.state() == Agreement.NOT_READ)
                    || !lines(map, Agreement.NOT_READ).isEmpty(), part.id());
        }
        assertEquals(Stream.of(Parts.SERVERS, Parts.AUTH_CONFIGURATION, Parts.CERTIFICATES, Parts.AUTH_SERVERS,
                Parts.APPLICATIONS, Parts.SERVICE_PRINCIPALS, Parts.SHARED_PRINCIPAL, Parts.APP_ROLE_ASSIGNMENTS,
                Parts.SETTING_OVERRIDES, Parts.SERVER_OVERRIDES, Parts.ONLINE_ORGANIZATION, Parts.DOMAINS, Parts.TENANT,
                Parts.ORGANIZATION_RELATIONSHIPS, Parts.INTRA_ORGANIZATION_CONNECTORS, Parts.PARTNER_APPLICATIONS,
                Parts.ONLINE_INTRA_ORGANIZATION_CONNECTORS).map(Part::id).collect(Collectors.toCollection(TreeSet::new)),
                read, "the parts that the map goes by");
    }

    @Test
    void whatIsMissingInHalfAListIsNotKnownToBeMissing() {
        assertDependents(Agreement.NOT_READ, map(done().partly(Parts.APP_ROLE_ASSIGNMENTS, List.of())), "consent");
        assertDependents(Agreement.NOT_READ, map(done().partly(Parts.SERVICE_PRINCIPALS, List.of())), "principal");
        assertDependents(Agreement.NOT_READ, map(done().partly(Parts.APPLICATIONS, List.of())), "application");
        assertDependents(Agreement.NOT_READ, map(done().partly(Parts.DOMAINS, List.of())), "domains");
        assertDependents(Agreement.NOT_READ, map(done().partly(Parts.SERVERS,
                List.of(Records.server("EX01", "15.2.2562.53")))), "servers");
    }

    @Test
    void anApplicationThatCannotBeUsedGivesUsersNothing() {
        TrustMap without = map(done().with(Parts.APP_ROLE_ASSIGNMENTS, List.of()));
        assertDependents(Agreement.DISAGREE, without, "no consent");
        assertEquals("without consent", without.node("application").orElseThrow().detail());
        TrustMap disabled = map(done().with(Parts.SERVICE_PRINCIPALS, List.of(Records.principal(false))));
        assertDependents(Agreement.DISAGREE, disabled, "disabled");
        assertEquals(Agreement.DISAGREE, disabled.node("application").orElseThrow().state());
        assertEquals("disabled, cannot sign in", disabled.node("application").orElseThrow().detail());
        assertDependents(Agreement.DISAGREE, map(done().with(Parts.SERVICE_PRINCIPALS, List.of())), "no principal");
    }

    @Test
    void whoCannotSignGivesUsersNothing() {
        assertDependents(Agreement.DISAGREE, map(done().with(Parts.AUTH_CONFIGURATION,
                new AuthConfiguration(Optional.empty(), Optional.empty(), Optional.of(Contoso.NEXT), Optional.empty(),
                        "", ""))), "no current one");
        assertDependents(Agreement.DISAGREE, map(done().with(Parts.CERTIFICATES,
                List.of(Records.holding("EX01", Contoso.CURRENT), Records.holding("EX02"),
                        Records.holding("EX03", Contoso.CURRENT)))), "EX02 does not hold it");
        assertDependents(Agreement.DISAGREE, map(done().with(Parts.SERVERS,
                List.of(Records.server("EX01", "15.2.1118.40")))), "too old");
    }

    @Test
    void theNextCertificateIsNotNeededYet() {
        TrustMap map = map(done().with(Parts.AUTH_CONFIGURATION,
                Records.authConfiguration(Contoso.CURRENT, Optional.of(Contoso.NEXT))));
        assertTrue(lines(map, Agreement.DISAGREE).contains("certificate." + Contoso.NEXT + "-application"));
        assertDependents(Agreement.AGREE, map, "the current one signs");
    }

    @Test
    void withoutAConnectorNothingGoesByTheApplication() {
        TrustMap map = map(done().usingDAuth());
        assertDependents(Agreement.DISAGREE, map, "DAuth");
        assertEquals("no connector to the cloud", map.node("freeBusy").orElseThrow().detail());
    }

    @Test
    void anotherCompanysRelationshipIsNotOnTheMap() {
        assertFalse(map(Contoso.freshHybrid()).toString().contains("Fabrikam"));
    }
}
