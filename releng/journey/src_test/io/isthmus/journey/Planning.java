package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

import io.isthmus.journey.ServedContoso.Occurrence;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;

/**
 * Connecting, reading and planning on a scenario where nothing goes wrong.
 *
 * @param requests what is asked until there is a plan, or a refusal
 * @param steps    of how many steps the plan is; empty where it is refused
 */
record Planning(List<Occurrence> requests, OptionalInt steps) {

    /** Plans twice: the first time of a process is asked for more, which is kept for all others. */
    static Planning of(String scenario, Path folder) throws Exception {
        once(scenario, folder.resolve("first"));
        return once(scenario, folder.resolve("second"));
    }

    /** Plans once, in a process that planned before. */
    static Planning once(String scenario, Path profile) throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, scenario)) {
            OptionalInt steps = steps(new MainJob(profile, scenario, contoso.emulator()));
            return new Planning(Occurrence.of(contoso.requests()), steps);
        }
    }

    private static OptionalInt steps(MainJob job) throws Exception {
        try {
            return OptionalInt.of(job.plan().steps().size());
        } catch (PlanRefusedException refused) {
            return OptionalInt.empty();
        }
    }

    /** What is asked while a plan is applied to an organization that does none of its steps. */
    static List<Occurrence> denied(String scenario, Path profile) throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, scenario)) {
            MainJob job = new MainJob(profile, scenario, contoso.emulator());
            Plan plan = job.plan();
            contoso.forgetRequests();
            assertThrows(PlanRefusedException.class, () -> job.apply(plan));
            return Occurrence.of(contoso.requests());
        }
    }
}
