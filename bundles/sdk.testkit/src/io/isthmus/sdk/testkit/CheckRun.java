package io.isthmus.sdk.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.PendingEffect;

/**
 * One check that ran over a {@link Contoso} by the rules of the SDK: what it reported, what its outcome is, and which
 * parts it asked for. The check runs in the caller's thread, before a method here returns; what it throws beside
 * {@link UnreadableException} reaches the caller.
 *
 * @since 1.0
 */
public final class CheckRun implements CheckContext {

    private static final HybridPair PAIR =
            new HybridPair(Optional.of("ad.contoso.com"), Optional.of(Contoso.TENANT.text()), "Contoso");

    private final Contoso contoso;
    private final HybridPair pair;
    private final Facts facts;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private Outcome outcome;

    private CheckRun(Contoso contoso, HybridPair pair, Facts facts) {
        this.contoso = contoso;
        this.pair = pair;
        this.facts = facts;
    }

    /** Over both sides. */
    public static CheckRun of(Check check, Contoso contoso) {
        return of(check, contoso, new TestFacts());
    }

    /** Over both sides, with other facts: thresholds that somebody chose, for one. */
    public static CheckRun of(Check check, Contoso contoso, Facts facts) {
        return of(check, contoso, PAIR, facts);
    }

    /** Over a tenant whose organization was not read. */
    public static CheckRun ofTenant(Check check, Contoso contoso) {
        return of(check, contoso, new HybridPair(Optional.empty(), PAIR.tenant(), "Contoso"), new TestFacts());
    }

    /** Over an organization whose tenant was not read. */
    public static CheckRun ofOrganization(Check check, Contoso contoso) {
        return of(check, contoso, new HybridPair(PAIR.organization(), Optional.empty(), "Contoso"), new TestFacts());
    }

    private static CheckRun of(Check check, Contoso contoso, HybridPair pair, Facts facts) {
        CheckRun run = new CheckRun(contoso, pair, facts);
        try {
            check.run(run);
            run.outcome = run.findings.stream().map(Finding::outcome).reduce(Outcome::worse).orElse(Outcome.ERROR);
        } catch (UnreadableException unreadable) {
            run.outcome = unreadable.reading().state() == ReadState.FAILED ? Outcome.ERROR : Outcome.SKIPPED;
        }
        return run;
    }

    /** The worst of the findings' outcomes; ERROR where there is none, SKIPPED or ERROR where a part was unreadable. */
    public Outcome outcome() {
        return outcome;
    }

    /** The ids of the parts that it asked for. */
    public Set<String> asked() {
        return asked;
    }

    /** What it reported, in its order. */
    public List<Finding> findings() {
        return findings;
    }

    /** What it reported with an outcome, in its order. */
    public Stream<Finding> findings(Outcome wanted) {
        return findings.stream().filter(finding -> finding.outcome() == wanted);
    }

    /**
     * The one finding of an outcome.
     *
     * @throws AssertionError where there is none or more than one
     */
    public Finding only(Outcome wanted) {
        List<Finding> found = findings(wanted).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + wanted + ", found " + findings);
        }
        return found.get(0);
    }

    /**
     * The one finding about a resource.
     *
     * @throws AssertionError where there is none or more than one
     */
    public Finding about(String resource) {
        List<Finding> found = findings.stream().filter(finding -> finding.resource().name().equals(resource)).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one finding about " + resource + ", found " + findings);
        }
        return found.get(0);
    }

    /** Whether a finding says that something was seen to work, rather than configured. */
    public boolean proven() {
        return findings.stream().anyMatch(finding -> finding.basis() == Basis.PROVEN);
    }

    @Override
    public void report(Finding finding) {
        findings.add(finding);
    }

    @Override
    public HybridPair pair() {
        return pair;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Reading<T> read(Query<T> query) {
        if (!(query instanceof Query.PartQuery<T> part)) {
            throw new AssertionError("a check asks for parts alone");
        }
        asked.add(part.part().id());
        Reading<?> reading = contoso.parts().get(part.part().id());
        return reading == null ? Reading.notAsked(part.part().id() + " was not read") : (Reading<T>) reading;
    }

    @Override
    public List<PendingEffect> pending() {
        return contoso.pending();
    }

    @Override
    public Instant now() {
        return contoso.now();
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public Cancel cancel() {
        return Cancel.never();
    }
}
