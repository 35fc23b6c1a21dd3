package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Plans over organizations that nobody thought of, one after another in an order that nobody thought of. Some
 * organizations in a usual run, all in a whole one.
 */
class GeneratedOrganizationTest {

    private static final String BACK = "generated, done and undone";
    private static final String MEANWHILE = "generated, changed meanwhile";
    static final int ORGANIZATIONS = 250;
    private static final int USUAL = 2;
    private static final int PLANS = 4;

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

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("doneAndUndone")
    void whatIsDoneIsDoneOnceAndComesBack(long seed) throws Exception {
        GeneratedOrganization organization = GeneratedOrganization.of(seed);
        organization.begin(folder);
        try (ServedContoso contoso = ServedContoso.serve(folder, organization.scenario())) {
            MainJob job = new MainJob(folder, organization.scenario(), contoso.emulator());
            GeneratedPlans plans = new GeneratedPlans(job, organization, seed);
            UndoneChain chain = new UndoneChain(contoso, job, organization, contoso.dump());
            Optional<GeneratedPlans.Made> made = plans.next();
            while (made.isPresent()) {
                apply(contoso, job, organization, made.get(), chain);
                made = chain.size() < PLANS ? plans.next() : Optional.empty();
            }
            chain.undo();
        }
        Sample.finished(BACK, seed);
    }

    private static void apply(ServedContoso contoso, MainJob job, GeneratedOrganization organization,
            GeneratedPlans.Made made, UndoneChain chain) throws Exception {
        Plan plan = made.plan();
        Value before = contoso.dump();
        contoso.forgetRequests();
        Optional<ChangeResult> applied = GeneratedPlans.permitted(job, contoso, plan);
        if (applied.isEmpty()) {
            assertEquals(List.of(), contoso.writes());
            return;
        }
        boolean foretold = GeneratedPlans.stoppedAsForetold(plan, applied.get());
        if (!foretold) {
            assertApplied(plan, applied.get(), organization);
        }
        if (plan.local() || !contoso.writes().isEmpty()) {
            chain.applied(plan, before, made.seen());
        }
        if (!foretold) {
            contoso.forgetRequests();
            assertApplied(plan, job.apply(plan), organization);
            assertEquals(List.of(), contoso.writes(),
                    () -> plan.kind() + " changes something twice in " + organization);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("changedMeanwhile")
    void whatSomebodyChangedMeanwhileIsNotWrittenOver(long seed) throws Exception {
        GeneratedOrganization organization = GeneratedOrganization.of(seed);
        Path profile = folder.resolve("profile");
        organization.begin(profile);
        List<Plan> plans;
        Value before;
        try (ServedContoso contoso = ServedContoso.serve(profile, organization.scenario())) {
            MainJob job = new MainJob(profile, organization.scenario(), contoso.emulator());
            plans = new GeneratedPlans(job, organization, seed).all();
            before = contoso.dump();
        }
        List<ChangeByOthers> touched = List.of();
        while (touched.isEmpty()) {
            touched = touched(plans.getFirst(), organization, profile, before);
            plans = touched.isEmpty() ? plans.subList(1, plans.size()) : plans;
        }
        Plan plan = plans.getFirst();
        ChangeByOthers one = touched.get(new Random(seed).nextInt(touched.size()));
        one.happen(ServedContoso.folder(profile, organization.scenario()).resolve("demo"));
        try (ServedContoso contoso = ServedContoso.serve(profile, organization.scenario())) {
            MainJob job = new MainJob(profile, organization.scenario(), contoso.emulator());
            Value world = contoso.dump();
            Snapshot seen = job.look();
            boolean begun = begins(job, plan);
            assertTrue(one.isIn(contoso.dump()), () -> plan.kind() + " writes over " + one + " in " + organization);
            UndoneChain chain = new UndoneChain(contoso, job, one + " in " + organization, before);
            if (begun) {
                chain.applied(plan, world, seen);
            } else {
                assertEquals(List.of(), DumpDifference.between(world, contoso.dump(), before));
            }
            chain.undo();
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

    /** What a plan changes of what was there and stays, seen where it is applied to a copy. */
    private List<ChangeByOthers> touched(Plan plan, GeneratedOrganization organization, Path profile, Value before)
            throws Exception {
        Path copy = folder.resolve("copy-" + plan.kind());
        Profiles.copy(profile, copy);
        try (ServedContoso contoso = ServedContoso.serve(copy, organization.scenario())) {
            MainJob job = new MainJob(copy, organization.scenario(), contoso.emulator());
            Optional<ChangeResult> applied = GeneratedPlans.permitted(job, contoso, plan);
            if (applied.isEmpty() || GeneratedPlans.stoppedAsForetold(plan, applied.get())) {
                return List.of();
            }
            assertApplied(plan, applied.get(), organization);
            return ChangeByOthers.of(before, contoso.dump());
        }
    }

    private static void assertApplied(Plan plan, ChangeResult result, GeneratedOrganization organization) {
        assertEquals(PlanState.Phase.APPLIED, result.state().phase(), () -> plan.kind() + ": " + result.sentence() + " "
                + result.state().steps() + " in " + organization);
    }
}
