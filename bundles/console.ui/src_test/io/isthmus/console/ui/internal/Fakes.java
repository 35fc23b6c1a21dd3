package io.isthmus.console.ui.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.isthmus.engine.Console;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.engine.check.OfferedPlan;
import io.isthmus.engine.check.RemediationDescriptor;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.Sighting;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.Unseen;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.ui.model.ConsoleModel;

/** A small organization for the presenters' tests: two accepted domains, findings, a plan, a ledger; no engine. */
public final class Fakes {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    public static final Resource DOMAIN =
            new Resource(Side.ON_PREMISES, Parts.ACCEPTED_DOMAINS.id(), "one.example", "One");

    /** An object that both tenants of {@link #inTwoTenants()} have. */
    public static final Resource SHARED = new Resource(Side.ENTRA, "com.example.shared", "Shared", "Shared");

    private static final Scope FOREST = new Scope(Side.ON_PREMISES, "ad.contoso.com", "Contoso");
    private static final HybridPair PAIR = new HybridPair(Optional.of(FOREST.key()), Optional.empty(), "Contoso");

    private Fakes() {
    }

    /** Looks at the organization as it was read last, without a session. */
    public static ConsoleModel model() {
        return model("Contoso");
    }

    /** The same with another name. */
    public static ConsoleModel model(String title) {
        return model(title, proxy(Console.class));
    }

    /** The same with an engine. */
    public static ConsoleModel model(Console console) {
        return model("Contoso", console);
    }

    private static ConsoleModel model(String title, Console console) {
        ConsoleModel model = new ConsoleModel(console);
        SideSnapshot side = new SideSnapshot(FOREST, Map.of(Parts.ACCEPTED_DOMAINS.id(), Reading.read(List.of(
                new AcceptedDomain("One", "one.example", "Authoritative", true),
                new AcceptedDomain("Two", "two.example", "Authoritative", false)), NOW, "Get-AcceptedDomain")));
        model.look(new Connection("contoso", title, ConnectionKind.TENANT, Map.of()), Optional.of(new Snapshot("s",
                title, NOW, List.of(side), List.of(), LedgerHead.EMPTY, List.of())));
        return model;
    }

    /** A service that knows nothing: no check, no plan, no connection. */
    private static <T> T proxy(Class<T> type) {
        return answering(type, Map.of());
    }

    /** A service that answers these methods, by their names, and knows nothing else. */
    public static <T> T answering(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> {
                    if (answers.containsKey(method.getName())) {
                        return answers.get(method.getName()).apply(arguments);
                    }
                    Class<?> answer = method.getReturnType();
                    if (answer == Policy.class) {
                        return Policy.none();
                    }
                    if (answer == Optional.class) {
                        return Optional.empty();
                    }
                    return answer == List.class ? List.of() : answer.isInterface() ? proxy(answer) : null;
                }));
    }

    /** A finding about a domain. */
    public static Finding finding(Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, DOMAIN, Direction.BOTH, message).by("domains");
    }

    /** A check of a category. */
    public static CheckDescriptor check(String category) {
        return new CheckDescriptor("domains", "test", "Domains", category, "", false, Duration.ZERO, Set.of(),
                Set.of(), List.of(), Set.of());
    }

    /** The checks found this and are over. */
    public static void judge(ConsoleModel model, Finding... findings) {
        judge(model, List.of(PAIR), findings);
    }

    /** They found it for each of these pairs. */
    public static void judge(ConsoleModel model, List<HybridPair> pairs, Finding... findings) {
        model.visit().shown().checksBegin();
        model.visit().shown().checksEnded(new CheckReport("s", pairs.stream().map(pair -> new CheckResult(pair, check(""),
                Outcome.FAIL, List.of(findings), Duration.ZERO, false)).toList(), NOW, NOW));
    }

    /** A plug-in that offers plans. */
    public static RemediationDescriptor offering() {
        return new RemediationDescriptor("com.example.offer", "com.example", "Mend it", Set.of("domains"), Set.of());
    }

    /** The checks found this, and a plug-in offers a plan for it. */
    public static void judgeAndOffer(ConsoleModel model, Finding finding, Remediation offered) {
        model.visit().shown().checksBegin();
        model.visit().shown().checksEnded(new CheckReport("s", List.of(new CheckResult(PAIR, check(""), Outcome.FAIL,
                List.of(finding), Duration.ZERO, false, List.of(new OfferedPlan(finding, offering(), offered)))),
                NOW, NOW));
    }

    /** An organization that is hybrid with two tenants. */
    public static List<HybridPair> twoTenants() {
        return inTwoTenants().pairs();
    }

    /** What was read of it: each tenant has {@link #SHARED}, the first one with the domain 1.example. */
    public static Snapshot inTwoTenants() {
        List<SideSnapshot> sides = List.of(new SideSnapshot(FOREST, Map.of()), tenant("1", "Fabrikam"),
                tenant("2", "Litware"));
        return new Snapshot("s", "Contoso", NOW, sides, List.of(), LedgerHead.EMPTY, List.of());
    }

    private static SideSnapshot tenant(String key, String title) {
        return new SideSnapshot(new Scope(Side.ENTRA, key, title), Map.of(SHARED.part(), Reading.read(List.of(
                new AcceptedDomain(SHARED.name(), key + ".example", "Authoritative", true)), NOW, "GET /v1.0/shared")));
    }

    /** Looks at that organization. */
    public static ConsoleModel modelInTwoTenants() {
        ConsoleModel model = model();
        model.look(new Connection("contoso", "Contoso", ConnectionKind.TENANT, Map.of()), Optional.of(inTwoTenants()));
        return model;
    }

    /** A plan with a step for each of the objects that it changes. */
    public static Plan plan(String... objects) {
        return plan(List.of(), objects);
    }

    /** The same with something that a person must know before. */
    public static Plan plan(List<String> warnings, String... objects) {
        List<Step> steps = Stream.of(objects).map(Fakes::step).toList();
        return new Plan(UUID.randomUUID(), "fake", "A plan", "It changes things.", "Contoso", "contoso",
                PAIR, "s", NOW, steps, List.of(), List.of(), warnings);
    }

    private static Step step(String object) {
        Change change = new Change(object + " is changed", List.of(), List.of(),
                List.of(Action.repeatable(CmdletRequest.onPremises("Set-" + object))),
                new Verification(List.of(new Expectation(CmdletRequest.onPremises("Get-" + object),
                        new Condition.Equal("/0/Name", Value.of("after")), object + " is called after")),
                        Duration.ofMinutes(5), Duration.ofSeconds(5)));
        return new Step(object, Side.ON_PREMISES, "Change " + object, Set.of(), change, List.of(),
                List.of(new Difference(object, "Name", Value.of("before"), Value.of("after"))),
                new Reversibility.Reversible(), Optional.of(change), Optional.empty());
    }

    /** A line of the ledger. */
    public static LedgerLine line(long number, LedgerLine.Outcome outcome, String sentence, Value content,
            String... scopes) {
        LedgerEntry entry = new LedgerEntry(NOW, "kind", Optional.of(UUID.randomUUID()), Optional.of("step"), content);
        return new LedgerLine(new LedgerRecord(number, "", "hash", entry), outcome, sentence, "Change One",
                Optional.of(Side.ON_PREMISES), Set.of(scopes), "anna (anna on admin01)");
    }

    /** Something that a watch found. */
    public static FoundEntry found(String id, String message) {
        Deviation deviation = new Deviation(FOREST, Parts.ACCEPTED_DOMAINS.id(), "One", "/domainType",
                Value.of("Authoritative"), Value.of("InternalRelay"));
        return new FoundEntry(id, NOW, new ToldDrift(Optional.empty(), Drift.of(Severity.ERROR, message,
                "Mail goes astray.", "Set it back.").mendedBy(Remediation.of("fake")), Optional.of(deviation),
                Optional.of(new Sighting(NOW.minusSeconds(900), "Get-AcceptedDomain")),
                Optional.of(new Sighting(NOW, "Get-AcceptedDomain")), Optional.empty()), Optional.empty());
    }

    /** A look that found nothing of note. */
    public static WatchRound round(Snapshot snapshot, Unseen... unseen) {
        return new WatchRound(snapshot, Optional.of(Path.of("later.zip")), Optional.of(NOW), List.of(), List.of(),
                List.of(unseen), List.of(), List.of(), List.of());
    }

    /** A part that could not be looked at. */
    public static Unseen unseen() {
        return new Unseen(FOREST, Parts.SERVERS.id(), "", "The server said no.", "Ask for the right.", Optional.empty());
    }
}
