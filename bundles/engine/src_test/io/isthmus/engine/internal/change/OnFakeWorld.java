package io.isthmus.engine.internal.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.FakeWorld;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.policy.Policy;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.testkit.TestFacts;
import io.isthmus.sdk.testkit.VirtualTime;

/** A change engine with its ledger over the fake world, and the words that its tests use. */
abstract class OnFakeWorld {

    /** Where the ledger is. */
    @TempDir
    Path directory;

    final VirtualTime time = new VirtualTime();
    final FakeWorld world = new FakeWorld(time);
    final List<StepProgress> told = new ArrayList<>();
    Path file;
    LedgerChangeEngine engine;

    @BeforeEach
    void open() {
        file = directory.resolve("ledger.jsonl");
        engine = new LedgerChangeEngine(Ledger.at(file), () -> () -> { }, TestFacts::new, Policy::none);
        FakePlans.prepare(world);
    }

    FakeSession session() {
        return new FakeSession(time, world, KillSwitch.never(), Access.WRITE);
    }

    ChangeResult apply(Plan plan) throws Exception {
        return engine.apply(plan, session(), ApplyOptions.usual(), told::add, Cancel.never());
    }

    ChangeResult resume(Plan plan) throws Exception {
        return engine.resume(plan.id(), session(), ApplyOptions.usual(), told::add, Cancel.never());
    }

    ChangeResult undo(Plan plan) throws Exception {
        return engine.undo(plan.id(), session(), ApplyOptions.usual(), told::add, Cancel.never());
    }

    static StepProgress step(ChangeResult result, String id) {
        return result.state().step(id).orElseThrow();
    }

    static Failure failure(Failure.Kind kind, Request request, String message) {
        return new Failure(kind, request.side(), request.describe(), Optional.of("Code"), message,
                Optional.of("request-9"), "Do something.");
    }

    static Step with(Step step, Change change) {
        return new Step(step.id(), step.side(), step.title(), step.after(), change, step.outputs(),
                step.differences(), step.reversibility(), step.inverse(), step.settling());
    }
}
