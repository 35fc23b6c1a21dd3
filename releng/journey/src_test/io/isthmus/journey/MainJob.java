package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.isthmus.engine.Console;
import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.Selection;
import io.isthmus.engine.internal.change.LedgerChangeEngine;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.engine.watch.Watch;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * The main job, each part of it done by a console that has just started: it knows what profile and ledger hold and
 * nothing else.
 */
final class MainJob {

    private final Path profile;
    private final DemoPort demos;
    private final Set<Side> sides;
    private final UnaryOperator<Ledger> ledgers;
    private final Connection connection;

    MainJob(Path profile, String scenario, DemoPort demos) {
        this(profile, scenario, demos, ledger -> ledger);
    }

    /** @param ledgers puts something between engine and ledger */
    MainJob(Path profile, String scenario, DemoPort demos, UnaryOperator<Ledger> ledgers) {
        this(profile, scenario, demos, ledgers, EnumSet.allOf(Side.class));
    }

    /** @param sides those that its consoles reach */
    MainJob(Path profile, String scenario, DemoPort demos, Set<Side> sides) {
        this(profile, scenario, demos, ledger -> ledger, sides);
    }

    private MainJob(Path profile, String scenario, DemoPort demos, UnaryOperator<Ledger> ledgers, Set<Side> sides) {
        this.profile = profile;
        this.demos = demos;
        this.sides = sides;
        this.ledgers = ledgers;
        String id = ServedContoso.connectionId(scenario);
        this.connection = new Connection(id, "Contoso (" + scenario + ")", ConnectionKind.DEMO,
                Map.of(Connection.SCENARIO, scenario));
    }

    /** Something that a console does with an open connection. */
    @FunctionalInterface
    private interface Work<T> {
        T with(Console console, Session session)
                throws SourceException, PlanRefusedException, LockedException, IOException;
    }

    /** What both sides look like. */
    Snapshot look() throws SourceException, PlanRefusedException, LockedException, IOException {
        return open(Access.READ, (console, session) -> take(session));
    }

    /**
     * What a watch finds, in a process of its own.
     *
     * @param told whether it gets as far as remembering what it told
     */
    WatchRound watch(boolean told) throws SourceException, PlanRefusedException, LockedException, IOException {
        return open(Access.READ, (console, session) -> {
            try (Watch watch = console.watch(connection.id())) {
                WatchRound round = watch.look(session, CallContext.of(Cancel.never()));
                if (told) {
                    watch.told(round);
                }
                return round;
            }
        });
    }

    /** What the checks say. */
    CheckReport check() throws SourceException, PlanRefusedException, LockedException, IOException {
        return open(Access.READ, (console, session) -> console.checkRunner().run(take(session), Optional.of(session),
                Selection.usual(), CheckListener.none(), Cancel.never()));
    }

    Plan plan() throws SourceException, PlanRefusedException, LockedException, IOException {
        return plan(Map.of());
    }

    Plan plan(Map<String, Value> parameters)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        return plan("hybrid.setup", parameters);
    }

    /** Another plan than that of the main job. */
    Plan plan(String kind, Map<String, Value> parameters)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        return plan(kind, parameters, Set.of(), 0);
    }

    /** A plan for another pair than the first, by its number from 0. */
    Plan planFor(int pair, String kind, Map<String, Value> parameters)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        return plan(kind, parameters, Set.of(), pair);
    }

    /** The same of a snapshot with proofs. */
    Plan proven(String kind, Map<String, Value> parameters)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        return plan(kind, parameters, Set.copyOf(Parts.PROOFS), 0);
    }

    private Plan plan(String kind, Map<String, Value> parameters, Set<Part<?>> proofs, int pair)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        return planning(proofs, (seen, planner) -> planner.plan(pair, kind, parameters));
    }

    /** Makes plans of one and the same snapshot. */
    @FunctionalInterface
    interface Planner {
        /** A plan for a pair, by its number from 0. */
        Plan plan(int pair, String kind, Map<String, Value> parameters) throws PlanRefusedException;
    }

    /** Something that takes plans of one and the same snapshot. */
    @FunctionalInterface
    interface Planned<T> {
        /** @param seen what the plans are made of */
        T of(Snapshot seen, Planner planner) throws PlanRefusedException;
    }

    /** Makes as many plans of one snapshot as somebody wants. */
    <T> T planning(Planned<T> planned) throws SourceException, PlanRefusedException, LockedException, IOException {
        return planning(Set.of(), planned);
    }

    private <T> T planning(Set<Part<?>> proofs, Planned<T> planned)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        return open(Access.READ, (console, session) -> {
            Snapshot seen = session.take(proofs, SnapshotListener.none(), CallContext.of(Cancel.never()));
            return planned.of(seen, (pair, kind, parameters) -> console.planFactory().make(kind, connection, seen,
                    seen.pairs().get(pair), parameters, Optional.of(session), Cancel.never()));
        });
    }

    ChangeResult apply(Plan plan) throws SourceException, PlanRefusedException, LockedException, IOException {
        return change((changes, session) -> changes.apply(plan, session, ApplyOptions.usual(), ChangeListener.none(),
                Cancel.never()));
    }

    /** Applies a plan with steps that cannot be undone: the organization's name was typed. */
    ChangeResult applyForGood(Plan plan) throws SourceException, PlanRefusedException, LockedException, IOException {
        return change((changes, session) -> changes.apply(plan, session,
                ApplyOptions.confirmed(plan.organization()), ChangeListener.none(), Cancel.never()));
    }

    /** Applies or undoes a plan; where it cannot be undone, the organization's name was typed. */
    ChangeResult carryOut(Plan plan, Task task)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        if (task == Task.UNDO) {
            return undo(plan.id());
        }
        return plan.steps().stream().allMatch(step -> step.inverse().isPresent()) ? apply(plan) : applyForGood(plan);
    }

    /** Somebody sends a request beside every plan, to the first organization or tenant where it names none. */
    Value send(Request request) throws SourceException, PlanRefusedException, LockedException, IOException {
        return open(Access.WRITE, (console, session) -> session.send(request, session.sources().stream()
                .map(Source::scope).filter(scope -> scope.side() == request.side()
                        && request.elsewhere().map(scope.key()::equals).orElse(true))
                .findFirst().orElseThrow(), CallContext.of(Cancel.never())).body());
    }

    ChangeResult resume(UUID plan) throws SourceException, PlanRefusedException, LockedException, IOException {
        return resume(plan, Set.of());
    }

    /**
     * The organization's name was typed, as what cannot be undone demands.
     *
     * @param sendAgain steps of which a person knows that they were not done
     */
    ChangeResult resume(UUID plan, Set<String> sendAgain)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        ApplyOptions options = new ApplyOptions(Optional.of(connection.title()), sendAgain);
        return change((changes, session) -> changes.resume(plan, session, options, ChangeListener.none(),
                Cancel.never()));
    }

    ChangeResult undo(UUID plan) throws SourceException, PlanRefusedException, LockedException, IOException {
        return change((changes, session) -> changes.undo(plan, session, ApplyOptions.usual(), ChangeListener.none(),
                Cancel.never()));
    }

    /** How the plan stands by the ledger, where it was begun; asks no service. */
    Optional<PlanState> state(UUID plan) throws IOException {
        try (PlainConsole console = PlainConsole.open(profile, demos)) {
            return console.console().changes(connection.id()).plans(Instant.EPOCH).stream()
                    .filter(state -> state.plan().id().equals(plan)).findFirst();
        }
    }

    /** The kinds of plan that the program has. */
    List<String> kinds() throws IOException {
        try (PlainConsole console = PlainConsole.open(profile, demos)) {
            return console.console().plans().all().stream().map(PlanDescriptor::id).toList();
        }
    }

    /** What the ledger holds; asks no service. */
    List<LedgerRecord> records() throws IOException {
        try (PlainConsole console = PlainConsole.open(profile, demos)) {
            return console.console().profile().organization(connection.id()).ledger().records();
        }
    }

    /** What the engine does with an open connection. */
    @FunctionalInterface
    private interface Change {
        ChangeResult with(ChangeEngine changes, Session session)
                throws PlanRefusedException, LockedException, IOException;
    }

    private ChangeResult change(Change change)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        return open(Access.WRITE, (console, session) -> {
            Ledger ledger = console.profile().organization(connection.id()).ledger();
            return change.with(new LedgerChangeEngine(ledgers.apply(ledger),
                    () -> console.profile().lock(connection.id()), console::facts, console::policy), session);
        });
    }

    private <T> T open(Access access, Work<T> work)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        try (PlainConsole console = PlainConsole.open(profile, demos, sides);
                Session session = console.console().sessions().open(connection, access, PersonPort.none(),
                        CallContext.of(Cancel.never()))) {
            return work.with(console.console(), session);
        }
    }

    private static Snapshot take(Session session) {
        return session.take(Set.of(), SnapshotListener.none(), CallContext.of(Cancel.never()));
    }
}
