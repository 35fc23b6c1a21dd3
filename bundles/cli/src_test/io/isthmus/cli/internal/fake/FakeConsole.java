package io.isthmus.cli.internal.fake;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.isthmus.engine.Console;
import io.isthmus.engine.access.PolicyTemplateRegistry;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanFactory;
import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckRegistry;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.engine.check.CheckRunner;
import io.isthmus.engine.check.RemediationRegistry;
import io.isthmus.engine.command.CommandDescriptor;
import io.isthmus.engine.command.CommandRegistry;
import io.isthmus.engine.contribute.ContributorRegistry;
import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.profile.Setting;
import io.isthmus.engine.right.PlanRights;
import io.isthmus.engine.report.ReportFormatDescriptor;
import io.isthmus.engine.report.ReportFormatRegistry;
import io.isthmus.engine.report.ReportWriter;
import io.isthmus.engine.right.Rights;
import io.isthmus.engine.right.StepRight;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.signin.SignInSourceDescriptor;
import io.isthmus.engine.signin.SignInSourceRegistry;
import io.isthmus.engine.snapshot.Sessions;
import io.isthmus.engine.snapshot.SnapshotComparison;
import io.isthmus.engine.snapshot.SnapshotDifference;
import io.isthmus.engine.snapshot.SnapshotFiles;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.engine.watch.DriftRuleRegistry;
import io.isthmus.engine.watch.Watch;
import io.isthmus.engine.watch.WatchHistory;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConsentPort;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** An engine whose answers a test lays in. */
public final class FakeConsole implements Console {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final class Commands extends ListRegistry<CommandDescriptor, Command> implements CommandRegistry {
    }

    private static final class Checks extends ListRegistry<CheckDescriptor, Check> implements CheckRegistry {
    }

    private static final class Formats extends ListRegistry<ReportFormatDescriptor, ReportFormat>
            implements ReportFormatRegistry {
    }

    private static final class Plans extends ListRegistry<PlanDescriptor, PlanMaker> implements PlanRegistry {
    }

    private final Commands commands = new Commands();
    private final Checks checks = new Checks();
    private final Plans plans = new Plans();
    private final Formats reportFormats = new Formats();
    private final Path home;
    private Profile profile;

    /** What the checks say, by id. */
    public final Map<String, Outcome> outcomes = new HashMap<>();
    /** How many applied plans the ledger knows. */
    public final List<PlanState> applied = new ArrayList<>();
    /** How the next plan that is applied ends. */
    public PlanState.Phase phase = PlanState.Phase.APPLIED;
    /** How its step ends. */
    public StepState step = StepState.DONE;
    /** What opening a connection fails with. */
    public Optional<Failure> failure = Optional.empty();
    /** What writing the ledger fails with after the first step was told. */
    public Optional<IOException> ledger = Optional.empty();
    /** What making a plan is refused with. */
    public Optional<PlanRefusedException> refusal = Optional.empty();
    /** What the last plan was made with. */
    public Map<String, Value> parameters = Map.of();
    /** The pairs that plans were made for. */
    public final List<HybridPair> planned = new ArrayList<>();
    /** The only one that there is. */
    public Cloud cloud = Samples.CLOUD;
    /** What the right to change was asked for. */
    public final List<Writing> changeable = new ArrayList<>();
    /** What an open session looks like, look by look; then as {@link #snapshot()} is. */
    public final Deque<Snapshot> snapshots = new ArrayDeque<>();
    /** What an open session notes. */
    public final List<String> notes = new ArrayList<>();
    /** Why sides of an open session could not be opened. */
    public final List<Failure> closed = new ArrayList<>();
    /** The ledger's head as saved snapshots noted it. */
    public LedgerHead noted = LedgerHead.EMPTY;
    /** What a watch finds, look by look; the last one again and again. */
    public final List<FakeWatch.Look> looks = new ArrayList<>();
    /** What a watch remembered as told. */
    public final List<WatchRound> toldRounds = new ArrayList<>();
    /** What watches found before. */
    public final FakeHistory history = new FakeHistory();
    /** The clock of an open session. */
    public TimeSource time = TimeSource.system();
    /** Connections that were opened, with the access that was asked for. */
    public final List<String> opened = new ArrayList<>();

    public FakeConsole(Path home) {
        this.home = home;
        PluginXml declared = new PluginXml();
        declared.commands().forEach(command -> commands.put(command.name(), command,
                () -> instance(declared.classes().get(command.name()))));
        check("io.isthmus.checks.one");
        plans.put(Samples.KIND.id(), Samples.KIND, () -> context -> null);
    }

    private static Command instance(String name) {
        try {
            return (Command) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A check that passes. */
    public void check(String id) {
        checks.put(id, new CheckDescriptor(id, "test", "One thing", "hybrid", "", false, Duration.ofSeconds(1), Set.of(),
                Set.of(), List.of(), Set.of()), () -> context -> { });
        outcomes.put(id, Outcome.PASS);
    }

    /** A format that documents are written in. */
    public void format(String id, ReportFormatDescriptor.Subject subject) {
        reportFormats.put(id, new ReportFormatDescriptor(id, "test", "A format", subject, "txt", "text/plain"),
                () -> context -> new byte[0]);
    }

    /** A command beside those of the bundle. */
    public void command(CommandDescriptor descriptor, Command command) {
        commands.put(descriptor.name(), descriptor, () -> command);
    }

    @Override
    public Profile profile() {
        if (profile == null) {
            profile = Profile.open(home);
        }
        return profile;
    }

    @Override
    public void useProfile(Path directory) {
        profile = Profile.open(directory);
    }

    @Override
    public Cancel.Registration onProfileChange(Runnable listener) {
        return () -> { };
    }

    @Override
    public Sessions sessions() {
        return (connection, access, person, context) -> {
            opened.add(connection.id() + " " + connection.kind() + " " + access);
            if (failure.isPresent()) {
                throw new SourceException(failure.get());
            }
            return session(connection);
        };
    }

    private Session session(Connection connection) {
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "connection" -> connection;
                    case "access" -> Access.WRITE;
                    case "escalate" -> mayChange((Writing) arguments[0]);
                    case "sources" -> List.of();
                    case "notes" -> List.copyOf(notes);
                    case "failures" -> List.copyOf(closed);
                    case "take" -> snapshots.isEmpty() ? snapshot() : snapshots.remove();
                    case "time" -> time;
                    case "close" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object mayChange(Writing wanted) {
        changeable.add(wanted);
        return null;
    }

    /** What both sides look like. */
    public static Snapshot snapshot() {
        Failure denied = Failure.of(Failure.Kind.DENIED, Side.ENTRA, "read", "no", "ask");
        return new Snapshot("s1", "Contoso", NOW, List.of(
                new SideSnapshot(new Scope(Side.ON_PREMISES, "ad.contoso.com", "Contoso"),
                        Map.of(Parts.SERVERS.id(), Reading.read(List.of(), NOW, "Get-ExchangeServer"))),
                new SideSnapshot(new Scope(Side.ENTRA, "tenant", "Contoso"),
                        Map.of(Parts.DOMAINS.id(), Reading.failed(denied, NOW, "GET /v1.0/domains")))),
                List.of(), LedgerHead.EMPTY, List.of());
    }

    @Override
    public Optional<ConsentPort> consent() {
        return Optional.of(new ConsentPort() {
            @Override
            public Optional<URI> link(Connection connection, Access access) {
                return Optional.of(URI.create("https://login.example/" + connection.setting(Connection.TENANT).orElse("")
                        + "/adminconsent?for=" + access));
            }

            @Override
            public boolean missing(Failure failure) {
                return failure.code().filter("AADSTS65001"::equals).isPresent();
            }
        });
    }

    @Override
    public CheckRegistry checks() {
        return checks;
    }

    @Override
    public CheckRunner checkRunner() {
        return (snapshot, session, selection, listener, cancel) -> new CheckReport(snapshot.id(),
                checks.all().stream().filter(selection::includes)
                        .map(check -> result(snapshot.pairs().get(0), check)).toList(), NOW, NOW);
    }

    private CheckResult result(HybridPair pair, CheckDescriptor check) {
        Outcome outcome = outcomes.get(check.id());
        Resource resource = new Resource(Side.ENTRA, Parts.APPLICATIONS.id(), "", "Application");
        Finding finding = outcome == Outcome.WAITING
                ? Finding.waiting(Severity.INFORMATION, resource, Direction.BOTH, "It waits.", NOW)
                : Finding.of(outcome, Severity.ERROR, resource, Direction.ON_PREMISES_TO_CLOUD, "It is so.");
        if (outcome == Outcome.FAIL) {
            finding = finding.mendedBy(Remediation.of(Samples.KIND.id()));
        }
        return new CheckResult(pair, check, outcome, List.of(finding.by(check.id())), Duration.ZERO, false);
    }

    @Override
    public PlanRegistry plans() {
        return plans;
    }

    @Override
    public PlanFactory planFactory() {
        return new PlanFactory() {
            @Override
            public Plan make(String id, Connection connection, Snapshot snapshot, HybridPair pair, Map<String, Value> given,
                    Optional<Session> session, Cancel cancel) throws PlanRefusedException {
                parameters = given;
                if (refusal.isPresent()) {
                    throw refusal.get();
                }
                planned.add(pair);
                return Samples.plan(connection.id(), given.isEmpty());
            }

            @Override
            public List<PlanChoice> choices(String id, String parameter, Connection connection, Snapshot snapshot,
                    HybridPair pair, Optional<Session> session, Cancel cancel) {
                return List.of();
            }
        };
    }

    @Override
    public CommandRegistry commands() {
        return commands;
    }

    @Override
    public PolicyTemplateRegistry policyTemplates() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ContributorRegistry contributors() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DriftRuleRegistry driftRules() {
        throw new UnsupportedOperationException();
    }

    @Override
    public RemediationRegistry remediations() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SignInSourceRegistry signInSources() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<SignInLog> signInLog(SignInSourceDescriptor source, Source tenant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReportFormatRegistry reportFormats() {
        return reportFormats;
    }

    @Override
    public ReportWriter reportWriter() {
        return (format, report, zone, cancel) -> (format.id() + ' ' + report).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public WatchHistory watchHistory(String connectionId) {
        return history;
    }

    @Override
    public Watch watch(String connectionId) throws LockedException {
        return new FakeWatch(profile().watchLock(connectionId), looks, toldRounds);
    }

    @Override
    public SnapshotFiles snapshots() {
        return new SnapshotFiles() {
            @Override
            public void save(Snapshot snapshot, Path file) throws IOException {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, snapshot.id());
            }

            @Override
            public Path fileIn(Path directory, Snapshot snapshot) {
                return directory.resolve("one.zip");
            }

            @Override
            public Snapshot load(Path file) throws IOException {
                Files.readString(file);
                Snapshot saved = snapshot();
                return new Snapshot(saved.id(), saved.organization(), saved.taken(), saved.sides(), saved.pending(),
                        noted, List.of());
            }

            @Override
            public SnapshotComparison compare(Snapshot before, Snapshot after) {
                return new SnapshotComparison(List.of(new SnapshotDifference(before.sides().get(0).scope(),
                        Parts.SERVERS.id(), "EX01", "/name", Value.of("a"), Value.of("b"), true)), List.of());
            }
        };
    }

    @Override
    public ChangeEngine changes(String connectionId) {
        return (ChangeEngine) Proxy.newProxyInstance(ChangeEngine.class.getClassLoader(),
                new Class<?>[] {ChangeEngine.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "plans" -> List.copyOf(applied);
                    case "apply" -> applied((Plan) arguments[0], (ChangeListener) arguments[3]);
                    case "undo", "resume" -> changed(Samples.plan(connectionId, true));
                    case "approve" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private ChangeResult applied(Plan plan, ChangeListener listener) throws IOException {
        state(plan, phase, step).steps().forEach(listener::changed);
        if (ledger.isPresent()) {
            throw ledger.get();
        }
        return changed(plan);
    }

    private ChangeResult changed(Plan plan) {
        return new ChangeResult(state(plan, phase, step), Map.of("ENTRA", 1), "It ended.");
    }

    /** A plan that was applied. */
    public static PlanState state(Plan plan, PlanState.Phase phase, StepState step) {
        Optional<Failure> failure = step == StepState.STOPPED ? Optional.of(
                Failure.of(Failure.Kind.REFUSED, Side.ON_PREMISES, "set it", "no", "look")) : Optional.empty();
        Optional<Instant> until = step == StepState.WAITING ? Optional.of(NOW) : Optional.empty();
        return new PlanState(plan, phase, List.of(new StepProgress(plan.steps().get(0).id(), step, "So.",
                Optional.of(NOW), until, failure)), NOW, NOW, "somebody");
    }

    @Override
    public int usual(Setting setting) {
        return setting.usual(facts());
    }

    @Override
    public Facts facts() {
        return (Facts) Proxy.newProxyInstance(Facts.class.getClassLoader(), new Class<?>[] {Facts.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "clouds" -> List.of(cloud);
                    case "cloud" -> Optional.of(cloud);
                    case "version" -> "test";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** An id that begins as asked for. */
    public static UUID id(int number) {
        return new UUID(0x1000_0000_0000_4000L * number, 0x8000_0000_0000_0000L);
    }

    @Override
    public Rights rights() {
        return (plan, session, cancel) -> new PlanRights(plan.steps().stream().map(step -> new StepRight(step.id(),
                StepRight.Standing.MAY, List.of("Application Administrator"), "you may")).toList());
    }

    @Override
    public Policy policy() {
        return Policy.none();
    }
}
