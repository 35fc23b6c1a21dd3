package io.isthmus.sdk.testkit.internal;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.RemediationContext;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.contribute.ContributorContext;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.JudgedCheck;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.signin.SignInSourceContext;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.TestFacts;

/** What contributions are given: a made-up organization in a situation, with secrets that nobody may tell. */
final class MadeUpContext implements CheckContext, RemediationContext, ContributorContext, SignInSourceContext,
        ReportContext {

    /** Stands wherever a service could tell a secret. */
    static final String SECRET = "canary-6f1d0c4e9b7a";

    private static final HybridPair PAIR = Contoso.freshHybrid().snapshot().pairs().getFirst();

    private final Contribution contribution;
    private final Situation situation;
    private final Cancel cancel;
    private final Runnable asked;
    private final Map<String, Reading<?>> parts = Contoso.setUp().parts();
    private volatile boolean looked;
    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param contribution is run
     * @param situation    how services answer
     * @param cancel       ends it
     * @param asked        told before each answer
     */
    MadeUpContext(Contribution contribution, Situation situation, Cancel cancel, Runnable asked) {
        this.contribution = contribution;
        this.situation = situation;
        this.cancel = cancel;
        this.asked = asked;
    }

    /** Whether anything was asked for. */
    boolean looked() {
        return looked;
    }

    /** What was reported. */
    List<Finding> reported() {
        synchronized (findings) {
            return List.copyOf(findings);
        }
    }

    @Override
    public void report(Finding finding) {
        findings.add(finding);
    }

    @Override
    public HybridPair pair() {
        return PAIR;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Reading<T> read(Query<T> query) {
        return (Reading<T>) switch (query) {
            case Query.PartQuery<?> part -> part(part.part());
            case Query.LiveQuery live -> ask(live.request());
        };
    }

    private Reading<?> part(Part<?> part) {
        asked();
        if (situation.failure() != null) {
            return failed(part.side(), part.id());
        }
        if (situation == Situation.EMPTY) {
            return part.many() ? Reading.read(List.of(), now(), part.id()) : Reading.absent(now(), part.id());
        }
        Reading<?> known = parts.get(part.id());
        if (known != null) {
            return known;
        }
        return Parts.byId().containsKey(part.id()) ? Reading.absent(now(), part.id())
                : Reading.read(List.of(new ContributedObject(part.id(), "1", "One", object())), now(), part.id());
    }

    @Override
    public Reading<Value> ask(Request request) {
        asked();
        if (situation.failure() != null) {
            return failed(request.side(), request.describe());
        }
        Value.Array objects = situation == Situation.EMPTY ? Value.list() : Value.list(object());
        return Reading.read(request.side() == Side.ON_PREMISES ? objects : Value.members().with("value", objects),
                now(), request.describe());
    }

    private void asked() {
        looked = true;
        asked.run();
    }

    private <T> Reading<T> failed(Side side, String origin) {
        return Reading.failed(Failure.of(situation.failure(), side, origin, "The service " + situation.words() + ".",
                "Look at the service."), now(), origin);
    }

    /** An object as a service tells it, with secrets. */
    static Value.Members object() {
        Value secret = Value.of(SECRET);
        return Value.members().with("id", Value.of(new UUID(0x4000, 0x8000000000000001L).toString()))
                .with("Identity", Value.of("one")).with("Name", Value.of("One")).with("displayName", Value.of("One"))
                .with("createdDateTime", Value.of(Contoso.NOW.toString())).with("appId", Value.of(Contoso.APP.text()))
                .with("password", secret).with("secretText", secret).with("clientSecret", secret)
                .with("access_token", secret).with("refresh_token", secret).with("key", secret)
                .with("PrivateKey", secret);
    }

    @Override
    public Finding finding() {
        String check = contribution.inside("finding", "check").stream().findFirst().orElse("com.example.check");
        return finding(check);
    }

    private static Finding finding(String check) {
        return Finding.of(Outcome.FAIL, Severity.ERROR, new Resource(Side.ENTRA, Parts.APPLICATIONS.id(), "1", "One"),
                Direction.BOTH, "Something is not as it should be.").by(check)
                .seen(Evidence.of("property", "value", Reading.read("value", Contoso.NOW, "GET /v1.0/applications")));
    }

    @Override
    public Report report() {
        if (contribution.attribute("subject").filter("findings"::equals).isPresent()) {
            return new Report.Findings(new FindingsDocument("Contoso", PAIR.title(), "s1", now(), "1",
                    List.of(finding("com.example.check")), List.of(new JudgedCheck("com.example.check", "A check",
                            "https://learn.microsoft.com", Outcome.FAIL))));
        }
        return new Report.Planned(new Plan(new UUID(0x4000, 0x8000000000000002L), "com.example.plan", "A plan",
                "It does nothing.", "Contoso", "contoso", PAIR, "s1", now(), List.of(), List.of(), List.of(),
                List.of()),
                new Cloud("Global", "Worldwide", URI.create("https://login.microsoftonline.com"),
                        URI.create("https://graph.microsoft.com"), URI.create("https://outlook.office365.com"),
                        URI.create("https://outlook.office365.com"), URI.create("https://autodiscover-s.outlook.com"),
                        List.of(), List.of(), true));
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Rome");
    }

    @Override
    public Instant from() {
        return now().minusSeconds(1);
    }

    @Override
    public Instant to() {
        return now();
    }

    @Override
    public Optional<String> next() {
        return Optional.empty();
    }

    @Override
    public List<PendingEffect> pending() {
        return List.of();
    }

    @Override
    public Instant now() {
        return Contoso.NOW;
    }

    @Override
    public Facts facts() {
        return new TestFacts();
    }

    @Override
    public Cancel cancel() {
        return cancel;
    }
}
