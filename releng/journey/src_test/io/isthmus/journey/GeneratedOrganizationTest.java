package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.OrganizationState;
import io.isthmus.emulator.internal.state.Site;
import io.isthmus.emulator.internal.state.Transaction;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.internal.snapshot.ZipSnapshotFiles;
import io.isthmus.engine.snapshot.SnapshotComparison;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Plans over organizations that nobody thought of, one after another in an order that nobody thought of. Some
 * organizations in a usual run, all in a whole one.
 */
class GeneratedOrganizationTest {

    private static final String BACK = "generated, done and undone";
    private static final String MEANWHILE = "generated, changed meanwhile";
    private static final int ORGANIZATIONS = 250;
    private static final int USUAL = 2;
    private static final int PLANS = 4;

    /** What a plan is asked for that says nothing without. */
    private static final Map<String, Map<String, Value>> ASKED = Map.of(
            "permissions.remove", Map.of("api", Value.of("EWS"), "force", Value.of(true)),
            "app.delete", Map.of("force", Value.of(true)),
            "certificate.rotate", Map.of("renewBefore", Value.of("90")));

    @TempDir
    Path folder;

    static Stream<Long> doneAndUndone() throws IOException {
        return seeds(BACK);
    }

    static Stream<Long> changedMeanwhile() throws IOException {
        return seeds(MEANWHILE);
    }

    private static Stream<Long> seeds(String subject) throws IOException {
        return Sample.of(subject, LongStream.range(0, ORGANIZATIONS).boxed().toList(), USUAL).stream();
    }

    /**
     * A plan that was applied.
     *
     * @param dump     the organization's own account of before
     * @param snapshot what the console saw before
     */
    private record Done(Plan plan, Value dump, Snapshot snapshot) {
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("doneAndUndone")
    void whatIsDoneIsDoneOnceAndComesBack(long seed) throws Exception {
        GeneratedOrganization organization = GeneratedOrganization.of(seed);
        organization.begin(folder);
        try (ServedContoso contoso = ServedContoso.serve(folder, organization.scenario())) {
            MainJob job = new MainJob(folder, organization.scenario(), contoso.emulator());
            Value origin = contoso.dump();
            Deque<Done> done = new ArrayDeque<>();
            for (String kind : anyOrder(job, seed)) {
                Optional<Plan> plan = done.size() < PLANS ? reversible(job, organization, kind) : Optional.empty();
                if (plan.isPresent()) {
                    Done next = new Done(plan.get(), contoso.dump(), job.look());
                    contoso.forgetRequests();
                    Optional<ChangeResult> applied = permitted(job, plan.get());
                    if (applied.isEmpty()) {
                        assertEquals(List.of(), contoso.writes());
                        continue;
                    }
                    assertApplied(plan.get(), applied.get(), organization);
                    if (!contoso.writes().isEmpty()) {
                        done.push(next);
                    }
                    contoso.forgetRequests();
                    assertApplied(plan.get(), job.apply(plan.get()), organization);
                    assertEquals(List.of(), contoso.writes(), () -> kind + " changes something twice in " + organization);
                }
            }
            while (!done.isEmpty()) {
                Done last = done.pop();
                contoso.forgetRequests();
                ChangeResult undone = job.undo(last.plan().id());
                if (contoso.writes().isEmpty() && neededByThen(undone)) {
                    break;
                }
                if (keptInUse(undone)) {
                    assertTrue(inUse(last.snapshot()), () -> told(last.plan(), undone, organization));
                    break;
                }
                assertEquals(PlanState.Phase.UNDONE, undone.state().phase(), () -> told(last.plan(), undone, organization));
                assertEquals(List.of(), DumpDifference.between(last.dump(), contoso.dump(), origin),
                        () -> last.plan().kind() + " does not come back in " + organization);
                Snapshot now = job.look();
                SnapshotComparison comparison = new ZipSnapshotFiles().compare(last.snapshot(), now);
                assertEquals(List.of(), comparison.unseen());
                assertEquals(List.of(), comparison.configured().stream()
                        .filter(one -> !one.part().equals(Parts.SERVER_OVERRIDES.id())).toList());
                assertEquals(actedBy(last.snapshot()), actedBy(now));
            }
        }
        Sample.finished(BACK, seed);
    }

    private static boolean stopped(ChangeResult undone, String... because) {
        return undone.state().steps().stream().anyMatch(step -> step.state() == StepState.STOPPED
                && Stream.of(because).anyMatch(step.sentence()::contains));
    }

    private static boolean keptInUse(ChangeResult undone) {
        return stopped(undone, "no Auth Server names the application", "has no accepted override",
                "does not call EWS as the application");
    }

    /** Whether servers used an application before the plan, so that what it repaired is not broken again. */
    private static boolean inUse(Snapshot before) {
        return !actedBy(before).isEmpty();
    }

    /** By what was there before the plan, such as a next certificate that somebody had announced: its key stays. */
    private static boolean neededByThen(ChangeResult undone) {
        return stopped(undone, "undoing would overwrite that");
    }

    /**
     * The overrides that each server acts by. Those that it knows and does not act by depend on when it read them last: a
     * plan refreshes the servers that it is about, and another plan others.
     */
    private static Set<String> actedBy(Snapshot snapshot) {
        return snapshot.sides().stream()
                .flatMap(side -> side.read(Parts.SERVER_OVERRIDES).value().stream().flatMap(List::stream))
                .flatMap(server -> server.overrides().value().orElseThrow().stream().filter(OverrideStatus::accepted)
                        .map(override -> server.server() + ": " + override.name() + " " + override.parameters()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("changedMeanwhile")
    void whatSomebodyChangedMeanwhileIsNotWrittenOver(long seed) throws Exception {
        GeneratedOrganization organization = GeneratedOrganization.of(seed);
        Path profile = folder.resolve("profile");
        organization.begin(profile);
        List<Plan> plans = new ArrayList<>();
        Value before;
        try (ServedContoso contoso = ServedContoso.serve(profile, organization.scenario())) {
            MainJob job = new MainJob(profile, organization.scenario(), contoso.emulator());
            for (String kind : anyOrder(job, seed)) {
                reversible(job, organization, kind).ifPresent(plans::add);
            }
            before = contoso.dump();
        }
        List<Touched> touched = List.of();
        while (touched.isEmpty()) {
            touched = touched(plans.getFirst(), organization, profile, before);
            plans = touched.isEmpty() ? plans.subList(1, plans.size()) : plans;
        }
        Plan plan = plans.getFirst();
        Touched one = touched.get(new Random(seed).nextInt(touched.size()));
        change(organization, profile, one);
        try (ServedContoso contoso = ServedContoso.serve(profile, organization.scenario())) {
            MainJob job = new MainJob(profile, organization.scenario(), contoso.emulator());
            Value world = contoso.dump();
            Snapshot seen = job.look();
            boolean begun = begins(job, plan);
            assertTrue(one.isIn(contoso.dump()), () -> plan.kind() + " writes over " + one + " in " + organization);
            if (begun && keptInUse(job.undo(plan.id()))) {
                assertTrue(inUse(seen), () -> plan.kind() + " is not undone after " + one + " in " + organization);
                return;
            }
            assertEquals(List.of(), DumpDifference.between(world, contoso.dump(), before),
                    () -> plan.kind() + " leaves something after " + one + " in " + organization);
        }
        Sample.finished(MEANWHILE, seed);
    }

    /** @return whether something was sent; where it stops, why is clear */
    private static boolean begins(MainJob job, Plan plan) throws Exception {
        try {
            ChangeResult result = job.apply(plan);
            Cutting.assertClear(result);
            return true;
        } catch (PlanRefusedException refused) {
            Cutting.assertClear(refused);
            return false;
        }
    }

    /**
     * A property of an object that was there before and that a plan changes, with what somebody else makes of it.
     *
     * @param value what somebody else makes of it
     */
    private record Touched(Collection collection, String key, String property, Value value) {

        /** Nothing is gone that somebody else wrote; a list may have grown. */
        boolean isIn(Value dump) {
            Value now = of(dump, collection, key).at("/" + property);
            return now.equals(value) || value instanceof Value.Array array
                    && now.entries().toList().containsAll(array.values());
        }

        @Override
        public String toString() {
            return collection + " " + key + " " + property;
        }
    }

    private static Value of(Value dump, Collection collection, String key) {
        return dump.at("/state/" + collection.part() + "/" + collection.name() + "/"
                + key.replace("~", "~0").replace("/", "~1"));
    }

    /** What a plan changes of what was there and stays, seen where it is applied to a copy. */
    private List<Touched> touched(Plan plan, GeneratedOrganization organization, Path profile, Value before)
            throws Exception {
        Path copy = folder.resolve("copy-" + plan.kind());
        Profiles.copy(profile, copy);
        Value after;
        try (ServedContoso contoso = ServedContoso.serve(copy, organization.scenario())) {
            MainJob job = new MainJob(copy, organization.scenario(), contoso.emulator());
            Optional<ChangeResult> applied = permitted(job, plan);
            if (applied.isEmpty()) {
                return List.of();
            }
            assertApplied(plan, applied.get(), organization);
            after = contoso.dump();
        }
        List<Touched> touched = new ArrayList<>();
        members(before.at("/comparable")).forEach((part, collections) -> members(collections).forEach((name, documents) ->
                members(documents).forEach((key, document) -> members(document).forEach((property, value) -> {
                    Collection collection = new Collection(part, name);
                    Value object = of(after, collection, key);
                    Value now = object.at("/" + property);
                    if (!object.isNull() && !now.equals(value) && !property.startsWith("_")) {
                        touched.add(new Touched(collection, key, property, other(value, now)));
                    }
                }))));
        return touched;
    }

    private static Map<String, Value> members(Value value) {
        return value instanceof Value.Members members ? members.values() : Map.of();
    }

    /** A value of the same kind that is neither what was there nor what the plan makes of it. */
    private static Value other(Value before, Value after) {
        Value kind = before.isNull() ? after : before;
        return switch (kind) {
            case Value.Bool bool -> Value.of(!after.bool().orElse(bool.value()));
            case Value.Array array when array.values().isEmpty() || array.values().getFirst() instanceof Value.Text ->
                    Value.texts(List.of("3b6f2a90-0d1c-4c57-9f0e-5f8a1e6d2c47"));
            case Value.Array array -> new Value.Array(array.values().subList(0, array.values().size() - 1));
            default -> Value.of(kind.text().filter(text -> text.startsWith("http")).isPresent()
                    ? "https://changed.example/EWS/Exchange.asmx" : "3b6f2a90-0d1c-4c57-9f0e-5f8a1e6d2c47");
        };
    }

    /** Somebody changes an object by other means. */
    private static void change(GeneratedOrganization organization, Path profile, Touched touched) throws IOException {
        Path demo = ServedContoso.folder(profile, organization.scenario()).resolve("demo");
        try (OrganizationState state = OrganizationState.open(demo)) {
            Transaction transaction = state.begin(Site.FIRST);
            Value.Members document = state.truth().all(touched.collection()).get(touched.key());
            transaction.put(touched.collection(), touched.key(), document.with(touched.property(), touched.value()));
            state.commit(transaction, state.latest().minus(Duration.ofMinutes(5)));
        }
    }

    /** Each kind comes first for every some seeds: none is always refused for what another one did before. */
    private static List<String> anyOrder(MainJob job, long seed) throws IOException {
        List<String> kinds = new ArrayList<>(job.kinds());
        Collections.sort(kinds);
        String first = kinds.get((int) (seed % kinds.size()));
        Collections.shuffle(kinds, new Random(seed));
        kinds.remove(first);
        kinds.addFirst(first);
        return kinds;
    }

    /** What came of a plan; empty where the admin has to activate a role first. */
    private static Optional<ChangeResult> permitted(MainJob job, Plan plan) throws Exception {
        try {
            return Optional.of(job.apply(plan));
        } catch (PlanRefusedException refused) {
            assertTrue(refused.getMessage().contains("activate Global Administrator first"), refused.getMessage());
            Cutting.assertClear(refused);
            return Optional.empty();
        }
    }

    /** A plan that changes something and can be undone, where this kind makes one here. */
    private static Optional<Plan> reversible(MainJob job, GeneratedOrganization organization, String kind) throws Exception {
        try {
            Plan plan = job.planFor(organization.pair(kind), kind, ASKED.getOrDefault(kind, Map.of()));
            Set<Boolean> inverse = new HashSet<>(plan.steps().stream().map(step -> step.inverse().isPresent()).toList());
            return inverse.equals(Set.of(true)) ? Optional.of(plan) : Optional.empty();
        } catch (PlanRefusedException refused) {
            Cutting.assertClear(refused);
            return Optional.empty();
        }
    }

    private static void assertApplied(Plan plan, ChangeResult result, GeneratedOrganization organization) {
        assertEquals(PlanState.Phase.APPLIED, result.state().phase(), () -> told(plan, result, organization));
    }

    private static String told(Plan plan, ChangeResult result, GeneratedOrganization organization) {
        return plan.kind() + ": " + result.sentence() + " " + result.state().steps() + " in " + organization;
    }
}
