package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.internal.snapshot.ZipSnapshotFiles;
import io.isthmus.engine.snapshot.SnapshotComparison;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;


/**
 * Plans that were applied one after another and are undone the other way round. Each gives back what was there before
 * it, or is kept back for a reason that the organization bears out; those before it are undone all the same.
 */
final class UndoneChain {

    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
    /** After so long a slow directory shows everywhere what was written. */
    private static final Duration REPLICATION = Duration.ofMinutes(1);
    /** Of a line of a difference: its sign, then part, collection and key of an object. */
    private static final int OBJECT = 4;

    private final ServedContoso contoso;
    private final MainJob job;
    private final Object organization;
    private final Value origin;
    private final Deque<Done> done = new ArrayDeque<>();
    /** What plans that were kept back still make different from before the next plan. */
    private List<String> standing = List.of();
    /** What differs by no plan: keys that do not come back, as undoing says, and a role that was activated for it. */
    private final List<String> aside = new ArrayList<>();
    /** The parts of a snapshot that show this. */
    private final Set<String> partsAside = new TreeSet<>(Set.of(Parts.SERVER_OVERRIDES.id()));

    /**
     * @param organization what a failure tells of
     * @param origin       what was there before every plan: ids and certificates that came since are alike
     */
    UndoneChain(ServedContoso contoso, MainJob job, Object organization, Value origin) {
        this.contoso = contoso;
        this.job = job;
        this.organization = organization;
        this.origin = origin;
    }

    /**
     * A plan that was applied.
     *
     * @param before the organization's own account of before
     * @param seen   what the console saw before
     * @param after  the organization's own account of after
     * @param halted what its steps said that stopped on the way there
     */
    private record Done(Plan plan, Value before, Snapshot seen, Value after, List<String> halted) {
    }

    /** How many plans there are to undo. */
    int size() {
        return done.size();
    }

    /** Takes a plan that was applied right now, or was begun and stopped. */
    void applied(Plan plan, Value before, Snapshot seen) throws Exception {
        done.push(new Done(plan, before, seen, contoso.dump(), stopped(job.state(plan.id()).orElseThrow())));
    }

    /** Undoes all of them, the last one first. */
    void undo() throws Exception {
        while (!done.isEmpty()) {
            undo(done.pop());
        }
    }

    private void undo(Done last) throws Exception {
        ChangeResult undone = entitled(last.plan());
        String told = last.plan().kind() + ": " + undone.sentence() + " " + undone.state().steps() + " in "
                + organization;
        aside(Parts.APPLICATIONS, without(ExpiredKeys.lostBy(last.plan(), last.before(), origin), aside));
        List<String> different = without(DumpDifference.between(last.before(), contoso.dump(), origin), aside);
        Snapshot now = job.look();
        if (undone.state().phase() == PlanState.Phase.UNDONE) {
            assertEquals(List.of(), without(different, standing), () -> "does not come back: " + told);
            if (standing.isEmpty()) {
                assertSeenAsBefore(last, now, told);
            }
        } else {
            List<String> made = DumpDifference.between(last.before(), last.after(), origin);
            assertKeptBack(undone, last, made, now, told);
            assertEquals(List.of(), without(without(different, made), standing),
                    () -> "is neither as before nor as after: " + told);
            standing = different;
            assertKeptBackAgain(last, told);
        }
    }

    /** Undoes a plan; where that needs a role that applying did not need, it is activated first. */
    private ChangeResult entitled(Plan plan) throws Exception {
        try {
            return job.undo(plan.id());
        } catch (PlanRefusedException refused) {
            assertTrue(refused.getMessage().contains("activate Global Administrator first"), refused.getMessage());
            Value before = contoso.dump();
            contoso.activate(GLOBAL_ADMINISTRATOR);
            contoso.advance(REPLICATION);
            aside(Parts.SIGNED_IN_USER, DumpDifference.between(before, contoso.dump(), origin));
            return job.undo(plan.id());
        }
    }

    private void aside(Part<?> part, List<String> lines) {
        aside.addAll(lines);
        if (!lines.isEmpty()) {
            partsAside.add(part.id());
        }
    }

    private void assertSeenAsBefore(Done last, Snapshot now, String told) {
        SnapshotComparison comparison = new ZipSnapshotFiles().compare(last.seen(), now);
        assertEquals(List.of(), comparison.unseen(), told);
        assertEquals(List.of(), comparison.configured().stream()
                .filter(one -> !partsAside.contains(one.part())).toList(), told);
        assertEquals(actedBy(last.seen()), actedBy(now), told);
    }

    /**
     * The overrides that each server acts by. Those that it knows and does not act by depend on when it read them last:
     * a plan refreshes the servers that it is about, and another plan others.
     */
    private static Set<String> actedBy(Snapshot snapshot) {
        return snapshot.sides().stream()
                .flatMap(side -> side.read(Parts.SERVER_OVERRIDES).value().stream().flatMap(List::stream))
                .flatMap(server -> server.overrides().value().orElseThrow().stream().filter(OverrideStatus::accepted)
                        .map(override -> server.server() + ": " + override.name() + " " + override.parameters()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Each step that stopped says what stands in its way, and that is so. It was so before the plan, too, or a plan
     * that came later and was kept back made it so.
     */
    private void assertKeptBack(ChangeResult undone, Done last, List<String> made, Snapshot now, String told) {
        assertTrue(undone.state().steps().stream().noneMatch(step -> step.state() == StepState.UNKNOWN), told);
        List<String> sentences = without(stopped(undone.state()), last.halted());
        assertNotEquals(List.of(), sentences, told);
        for (String sentence : sentences) {
            assertTrue(sentence.contains("undoing would overwrite that"), () -> "stops for another reason: " + told);
            boolean used = KeptBack.of(sentence, now).isPresent()
                    && (!standing.isEmpty() || KeptBack.of(sentence, last.seen()).isPresent());
            assertTrue(used || touchTheSame(made), () -> "is kept back without a reason: " + told);
        }
    }

    private static List<String> stopped(PlanState state) {
        return state.steps().stream().filter(step -> step.state() == StepState.STOPPED).map(StepProgress::sentence)
                .toList();
    }

    /** Whether what this plan made was changed by a later one that was kept back. */
    private boolean touchTheSame(List<String> made) {
        Set<String> objects = made.stream().map(UndoneChain::object).collect(Collectors.toSet());
        return standing.stream().map(UndoneChain::object).anyMatch(objects::contains);
    }

    private static String object(String line) {
        return Stream.of(line.substring(2).split("[/ ]")).limit(OBJECT).collect(Collectors.joining("/"));
    }

    private void assertKeptBackAgain(Done last, String told) throws Exception {
        contoso.forgetRequests();
        assertNotEquals(PlanState.Phase.UNDONE, job.undo(last.plan().id()).state().phase(), told);
        assertEquals(List.of(), contoso.writes(), () -> "changes something in vain: " + told);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }
}
