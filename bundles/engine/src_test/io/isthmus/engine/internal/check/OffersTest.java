package io.isthmus.engine.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.OfferedPlan;
import io.isthmus.engine.check.Selection;
import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.internal.registry.Contributions;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.RemediationContext;
import io.isthmus.sdk.check.RemediationMaker;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

class OffersTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Remediation OWN = Remediation.of("com.example.plan");

    private Registries registries;

    /** Finds three things, the last of which it knows a plan for. */
    public static final class Finds implements Check {
        @Override
        public void run(CheckContext context) {
            context.report(finding(Outcome.PASS, "well"));
            context.report(finding(Outcome.FAIL, "amiss"));
            context.report(finding(Outcome.FAIL, "known").mendedBy(OWN));
        }
    }

    /** Offers a plan for whatever it is told, with the organization's name. */
    public static final class Offers implements RemediationMaker {
        @Override
        public Optional<Remediation> offer(RemediationContext context) {
            return Optional.of(new Remediation("com.example.plan", Map.of("name",
                    Value.of(context.require(Parts.ORGANIZATION).name() + ": " + context.finding().message()))));
        }
    }

    /** Offers what the check offers itself. */
    public static final class Repeats implements RemediationMaker {
        @Override
        public Optional<Remediation> offer(RemediationContext context) {
            return Optional.of(OWN).filter(plan -> context.finding().message().equals("known"));
        }
    }

    /** Offers a plan that there is not. */
    public static final class Astray implements RemediationMaker {
        @Override
        public Optional<Remediation> offer(RemediationContext context) {
            return Optional.of(Remediation.of("com.example.nowhere"));
        }
    }

    /** Throws an error. */
    public static final class Throws implements RemediationMaker {
        @Override
        public Optional<Remediation> offer(RemediationContext context) {
            throw new StackOverflowError("deep");
        }
    }

    /** Needs what was not read. */
    public static final class Needs implements RemediationMaker {
        @Override
        public Optional<Remediation> offer(RemediationContext context) {
            return Optional.of(Remediation.of(context.require(Parts.TENANT).toString()));
        }
    }

    private static Finding finding(Outcome outcome, String message) {
        return Finding.of(outcome, Severity.ERROR, new Resource(Side.ON_PREMISES, "", "", "it"), Direction.BOTH,
                message);
    }

    @BeforeEach
    void create() throws Exception {
        registries = new Registries();
        registries.extend("com.example", "checks", "<check id=\"c\" title=\"C\" category=\"c\" source=\"s\" class=\""
                + Finds.class.getName() + "\"/>");
        registries.extend("com.example", "plans", "<plan id=\"com.example.plan\" title=\"P\" class=\"C\"/>");
    }

    private void remediation(String type, String check) {
        String id = "com.example." + type.toLowerCase(Locale.ROOT) + '.' + check;
        registries.extend("com.example", "remediations", "<remediation id=\"" + id + "\" title=\"R\" class=\""
                + OffersTest.class.getName() + '$' + type + "\"><finding check=\"" + check + "\"/></remediation>");
    }

    private List<String> offered() {
        Contributions contributions = new Contributions(registries.registry());
        Snapshot snapshot = new Snapshot("s", "Contoso", NOON, List.of(new SideSnapshot(
                new Scope(Side.ON_PREMISES, "forest", "forest"), Map.of(Parts.ORGANIZATION.id(), Reading.read(
                        new Organization("Contoso", "ad.contoso.com", Optional.empty()), NOON, "x")))),
                List.of(), LedgerHead.EMPTY, List.of());
        CheckReport report = new ContainedCheckRunner(contributions.checks(), contributions.remediations(),
                contributions.plans(), () -> null)
                .run(snapshot, Optional.empty(), Selection.usual(), CheckListener.none(), Cancel.never());
        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.of(OWN)),
                report.findings().stream().map(Finding::remediation).toList());
        return report.findings().stream().flatMap(finding ->
                report.offers(snapshot.pairs().get(0), finding).stream()).map(OffersTest::words).toList();
    }

    private static String words(OfferedPlan offer) {
        return offer.finding().message() + " by " + offer.by().id() + ": "
                + offer.remediation().parameters().get("name").text().orElseThrow();
    }

    @Test
    void whatIsOfferedForFaultsStandsBesideWhatTheCheckOffersItself() {
        remediation("Offers", "c");
        assertEquals(List.of("amiss by com.example.offers.c: Contoso: amiss",
                "known by com.example.offers.c: Contoso: known"), offered());
    }

    @Test
    void aRemediationIsAskedAboutItsOwnChecksAlone() {
        remediation("Offers", "d");
        assertEquals(List.of(), offered());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Repeats", "Astray", "Throws", "Needs", "Missing"})
    void oneThatIsOfNoUseOffersNothingAndTheOthersDo(String type) {
        remediation(type, "c");
        assertEquals(List.of(), offered());
        remediation("Offers", "c");
        assertEquals(2, offered().size());
    }
}
