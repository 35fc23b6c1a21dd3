package io.isthmus.engine.internal.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.fake.Samples;
import io.isthmus.engine.snapshot.SnapshotComparison;
import io.isthmus.engine.snapshot.SnapshotDifference;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

class SnapshotComparerTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static SnapshotComparison compare(Snapshot before, Snapshot after) {
        return new ZipSnapshotFiles().compare(before, after);
    }

    private static Snapshot with(Snapshot snapshot, Side side, String part, Reading<?> reading) {
        List<SideSnapshot> sides = snapshot.sides().stream().map(one -> {
            if (one.scope().side() != side) {
                return one;
            }
            Map<String, Reading<?>> parts = new TreeMap<>(one.parts());
            parts.put(part, reading);
            return new SideSnapshot(one.scope(), parts);
        }).toList();
        return new Snapshot("other", snapshot.organization(), snapshot.taken().plusSeconds(60), sides, List.of(),
                snapshot.ledgerHead(), List.of());
    }

    private static SettingOverride override(String name, String identity, Instant created, String value) {
        return new SettingOverride(name, identity, "Global", "ThirdParty", Map.of("Enabled", value), List.of("EX01"),
                Optional.empty(), Optional.empty(), "why", Optional.of("who"), Optional.of(created));
    }

    @Test
    void theSameIsEqualWheneverItWasTaken() {
        Snapshot snapshot = new Samples(1).snapshot();
        SnapshotComparison same = compare(snapshot, with(snapshot, Side.ENTRA, Parts.TENANT.id(),
                Reading.read(snapshot.sides().get(1).read(Parts.TENANT).value().orElseThrow(), NOON, "other way")));
        assertEquals(List.of(), same.differences());
        assertTrue(same.equalConfigured());
    }

    @Test
    void everyPropertyOfEveryPartIsCompared() {
        Snapshot one = new Samples(1).snapshot();
        Snapshot other = new Samples(2).snapshot();
        List<String> parts = compare(one, other).differences().stream().map(SnapshotDifference::part).distinct()
                .sorted().toList();
        assertEquals(new ArrayList<>(new TreeMap<>(Parts.byId()).keySet()), parts);
    }

    @Test
    void whatAServerMadeIsShownAndDoesNotCount() {
        Snapshot snapshot = new Samples(1).snapshot();
        Snapshot before = with(snapshot, Side.ON_PREMISES, Parts.SETTING_OVERRIDES.id(),
                Reading.read(List.of(override("a", "id-1", NOON, "true")), NOON, "x"));
        Snapshot recreated = with(snapshot, Side.ON_PREMISES, Parts.SETTING_OVERRIDES.id(),
                Reading.read(List.of(override("a", "id-2", NOON.plusSeconds(1), "true")), NOON, "x"));
        SnapshotComparison equal = compare(before, recreated);
        assertTrue(equal.equalConfigured());
        assertEquals(List.of("/identity", "/created"),
                equal.differences().stream().map(SnapshotDifference::property).toList());

        Snapshot changed = with(snapshot, Side.ON_PREMISES, Parts.SETTING_OVERRIDES.id(),
                Reading.read(List.of(override("a", "id-1", NOON, "false")), NOON, "x"));
        SnapshotDifference difference = compare(before, changed).configured().get(0);
        assertEquals("/parameters/Enabled", difference.property());
        assertEquals("a", difference.object());
        assertEquals(Value.of("true"), difference.before());
        assertEquals(Value.of("false"), difference.after());

        Snapshot gone = with(snapshot, Side.ON_PREMISES, Parts.SETTING_OVERRIDES.id(),
                Reading.read(List.of(), NOON, "x"));
        SnapshotDifference removed = compare(before, gone).configured().get(0);
        assertEquals("", removed.property());
        assertTrue(removed.after().isNull());
    }

    @Test
    void whatWasNotSeenIsNotEqual() {
        Snapshot snapshot = new Samples(1).snapshot();
        Snapshot denied = with(snapshot, Side.ON_PREMISES, Parts.SERVERS.id(),
                Reading.failed(Samples.failure(Failure.Kind.DENIED), NOON, "x"));
        for (SnapshotComparison comparison : List.of(compare(snapshot, denied), compare(denied, denied))) {
            assertFalse(comparison.equalConfigured());
            assertEquals(List.of(), comparison.differences(), "nothing is concluded from it");
            assertEquals(List.of("onPremises.servers (Contoso ON_PREMISES)"), comparison.unseen());
        }
        Snapshot notAsked = with(snapshot, Side.ON_PREMISES, Parts.SERVERS.id(), Reading.notAsked("later"));
        assertTrue(compare(notAsked, notAsked).equalConfigured(), "what neither asked for is not in question");
        assertFalse(compare(snapshot, notAsked).equalConfigured());
        Snapshot half = new Snapshot("half", "Contoso", NOON, snapshot.sides().subList(0, 1), List.of(),
                snapshot.ledgerHead(), List.of());
        assertFalse(compare(snapshot, half).equalConfigured(), "a side that was not read is not gone");
        assertEquals(List.of(), compare(snapshot, half).differences());
    }

    @Test
    void absentIsKnownAndDiffersFromThere() {
        Snapshot snapshot = new Samples(1).snapshot();
        Snapshot absent = with(snapshot, Side.ON_PREMISES, Parts.HYBRID_CONFIGURATION.id(),
                Reading.absent(NOON, "x"));
        assertEquals(1, compare(snapshot, absent).configured().size());
        assertTrue(compare(absent, absent).equalConfigured());
    }

    @Test
    void theOrderOfListsDoesNotCount() {
        Snapshot snapshot = new Samples(3).snapshot();
        List<Object> servers = new ArrayList<>(snapshot.sides().get(0).read(Parts.SERVERS).value().orElseThrow());
        Collections.reverse(servers);
        assertTrue(compare(snapshot, with(snapshot, Side.ON_PREMISES, Parts.SERVERS.id(),
                Reading.read(servers, NOON, "x"))).equalConfigured());
    }

    @Test
    void proofsAndDeletedItemsDoNotCount() {
        Snapshot snapshot = new Samples(1).snapshot();
        SnapshotComparison comparison = compare(snapshot, with(snapshot, Side.ENTRA,
                Parts.DELETED_APPLICATIONS.id(), Reading.read(List.of(), NOON, "x")));
        assertFalse(comparison.differences().isEmpty());
        assertTrue(comparison.equalConfigured());
    }

    private static final UUID ROLE = new UUID(1, 1);
    private static final ObjectId EXCHANGE = id(99);

    private static ObjectId id(int number) {
        return ObjectId.of("00000000-0000-4000-8000-%012d".formatted(number));
    }

    private static AppId app(int number) {
        return AppId.of("00000000-0000-4000-9000-%012d".formatted(number));
    }

    /** Two applications, made with these numbers, and consent for the one whose principal is told. */
    private static Snapshot consented(int first, int second, String secondName, ObjectId principal) {
        Snapshot snapshot = new Samples(1).snapshot();
        snapshot = with(snapshot, Side.ENTRA, Parts.APPLICATIONS.id(), Reading.read(
                List.of(application(first, "hybrid"), application(second, secondName)), NOON, "x"));
        snapshot = with(snapshot, Side.ENTRA, Parts.SERVICE_PRINCIPALS.id(), Reading.read(
                List.of(principal(first, "hybrid"), principal(second, secondName)), NOON, "x"));
        return with(snapshot, Side.ENTRA, Parts.APP_ROLE_ASSIGNMENTS.id(), Reading.read(
                List.of(new AppRoleAssignment("a", principal, EXCHANGE, ROLE, Optional.empty())), NOON, "x"));
    }

    private static Application application(int number, String name) {
        return new Application(id(number), app(number), Optional.of(name), name, Optional.empty(), Optional.empty(),
                "AzureADMyOrg", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static ServicePrincipal principal(int number, String name) {
        return new ServicePrincipal(id(100 + number), app(number), name, true, "Application", List.of(), List.of(),
                List.of(), List.of(), List.of(), Optional.empty());
    }

    @Test
    void consentBelongsToTheApplicationThatHasItWhateverItsIds() {
        Snapshot before = consented(1, 2, "other", id(101));
        Snapshot remade = consented(3, 2, "other", id(103));
        assertEquals(List.of(), compare(before, remade).configured(), "made anew, and given anew");

        Snapshot moved = consented(1, 2, "other", id(102));
        List<SnapshotDifference> differences = compare(before, moved).configured();
        assertEquals(List.of("hybrid " + ROLE, "other " + ROLE),
                differences.stream().map(SnapshotDifference::object).toList());
        assertEquals(Set.of("entra.appRoleAssignments"), Set.copyOf(
                differences.stream().map(SnapshotDifference::part).toList()));
    }

    @Test
    void aNameThatTwoApplicationsHaveTellsNeither() {
        Snapshot before = consented(1, 2, "hybrid", id(101));
        assertTrue(compare(before, consented(1, 2, "hybrid", id(101))).equalConfigured());
        assertFalse(compare(before, consented(1, 2, "hybrid", id(102))).equalConfigured(), "the other of the two");
    }

    @Test
    void whatOneSnapshotDidNotReadNamesNothing() {
        Snapshot before = consented(1, 2, "other", id(101));
        Snapshot unread = with(before, Side.ENTRA, Parts.APPLICATIONS.id(),
                Reading.failed(Samples.failure(Failure.Kind.DENIED), NOON, "x"));
        assertEquals(List.of(), compare(before, unread).differences());
    }

    @Test
    void theListNamesEveryPartAndPlacesThatThereAre() {
        EqualityList list = EqualityList.published();
        assertEquals(Parts.byId().keySet(), new HashSet<>(
                list.parts().stream().map(EqualityList.PartRule::part).toList()));
        for (EqualityList.PartRule rule : list.parts()) {
            rule.key().forEach(pointer -> assertPlace(rule.part(), pointer));
            rule.made().forEach(made -> assertPlace(rule.part(), made.at()));
            rule.with().forEach(pointer -> assertPlace(rule.part(), pointer));
            for (EqualityList.Named named : rule.named()) {
                assertPlace(rule.part(), named.at());
                for (EqualityList.Way way : named.ways()) {
                    assertPlace(way.part(), way.where());
                    way.then().ifPresent(pointer -> assertPlace(way.part(), pointer));
                }
            }
        }
    }

    private static void assertPlace(String part, String pointer) {
        assertTrue(componentExists(Parts.byId().get(part).element(), pointer.substring(1).split("/")[0]),
                part + pointer);
    }

    private static boolean componentExists(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents()).anyMatch(one -> one.getName().equals(name));
    }

    @Test
    void theDocumentShowsTheWholeList() throws IOException {
        Path document = Path.of("..", "..", "docs", "equality.md");
        String text = Files.readString(document);
        for (EqualityList.PartRule rule : EqualityList.published().parts()) {
            rule.leftOut().ifPresent(why -> assertTrue(text.contains("| `" + rule.part() + "` | all of it | " + why),
                    rule.part()));
            rule.made().forEach(made -> assertTrue(
                    text.contains("| `" + rule.part() + "` | `" + made.at() + "` | " + made.why()),
                    rule.part() + made.at()));
            rule.named().forEach(named -> assertTrue(
                    text.contains("| `" + rule.part() + "` | `" + named.at() + "` | " + named.why()),
                    rule.part() + named.at()));
        }
    }
}
