package io.isthmus.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.engine.check.OfferedPlan;
import io.isthmus.engine.check.RemediationDescriptor;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.snapshot.HybridPair;

class CheckTextTest {

    private static final HybridPair CONTOSO = forest("contoso.com");
    private static final HybridPair FABRIKAM = forest("fabrikam.com");
    private static final HybridPair TAILSPIN = forest("tailspin.com");
    private static final Connection CONNECTION = new Connection("contoso-fresh", "Contoso", ConnectionKind.DEMO,
            Map.of(Connection.SCENARIO, "fresh-hybrid"));
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static HybridPair forest(String name) {
        return new HybridPair(Optional.of(name), Optional.empty(), name);
    }

    private static CheckResult result(HybridPair pair, String title, Outcome outcome, String message) {
        Finding finding = Finding.of(outcome, Severity.ERROR,
                new Resource(Side.ON_PREMISES, "server", "EX01", "EX01"), Direction.BOTH, message);
        CheckDescriptor check = new CheckDescriptor("test." + title, "test", title, "hybrid", "", false,
                Duration.ofSeconds(1), Set.of(), Set.of(), List.of(), Set.of());
        return new CheckResult(pair, check, outcome,
                List.of(outcome == Outcome.FAIL ? finding.mendedBy(Remediation.of("test.photos")) : finding),
                Duration.ZERO, false);
    }

    private static List<String> lines(CheckResult... results) {
        return CheckText.lines(new CheckReport("s1", List.of(results), NOW, NOW), CONNECTION, false);
    }

    @Test
    void whatPassedIsNamedWhereItIsAskedFor() {
        assertEquals(List.of(
                "Passed",
                "  Photos: Photos are shared.",
                "",
                "Does not apply",
                "  Consent: There is no application."),
                CheckText.lines(new CheckReport("s1", List.of(
                        result(CONTOSO, "Photos", Outcome.PASS, "Photos are shared."),
                        result(CONTOSO, "Consent", Outcome.NOT_APPLICABLE, "There is no application.")), NOW, NOW),
                        CONNECTION, true).subList(0, 5));
    }

    @Test
    void whatAStrangersCheckSaysIsOneLineThatSteersNothing() {
        List<String> lines = lines(result(CONTOSO, "\u001b[2JPhotos", Outcome.ERROR,
                "Lost.\r\n\u001b]0;title\u0007 " + "x".repeat(1 << 20)));
        assertEquals("  Lost. \\u001b]0;title\\u0007 xxxxxx", lines.get(1).substring(0, 35));
        assertEquals(4_001, lines.get(1).length());
        assertEquals("      Needed for: \\u001b[2JPhotos", lines.get(2));
    }

    @Test
    void aSentenceIsToldOnceUnderThePairsOfWhichItIsTrue() {
        assertEquals(List.of(
                "Could not look",
                "  All 3 pairs",
                "    Domains were not read.",
                "        Needed for: Address; Consent",
                "  contoso.com; fabrikam.com",
                "    Servers were not read.",
                "        Needed for: Builds",
                "",
                "no finding needs you · 6 could not look"),
                lines(result(CONTOSO, "Address", Outcome.SKIPPED, "Domains were not read."),
                        result(CONTOSO, "Builds", Outcome.SKIPPED, "Servers were not read."),
                        result(FABRIKAM, "Address", Outcome.SKIPPED, "Domains were not read."),
                        result(FABRIKAM, "Builds", Outcome.SKIPPED, "Servers were not read."),
                        result(TAILSPIN, "Address", Outcome.SKIPPED, "Domains were not read."),
                        result(TAILSPIN, "Consent", Outcome.SKIPPED, "Domains were not read.")));
    }

    @Test
    void thePlanIsCalledForThePairThatNeedsIt() {
        assertEquals(List.of(
                "Now",
                "  fabrikam.com",
                "    Photos are not shared.",
                "        isthmus plan test.photos --demo fresh-hybrid --pair 2",
                "",
                "1 finding needs you · 1 passed"),
                lines(result(CONTOSO, "Photos", Outcome.PASS, "Photos are shared."),
                        result(FABRIKAM, "Photos", Outcome.FAIL, "Photos are not shared.")));
    }

    @Test
    void whatPlugInsOfferStandsBesideTheChecksOwnPlan() {
        CheckResult result = result(CONTOSO, "Photos", Outcome.FAIL, "Photos are not shared.");
        RemediationDescriptor by = new RemediationDescriptor("com.example.album", "com.example", "Share an album",
                Set.of("test.Photos"), Set.of());
        assertEquals(List.of(
                "Now",
                "  Photos are not shared.",
                "      isthmus plan test.photos --demo fresh-hybrid",
                "      com.example offers: Share an album",
                "      isthmus plan com.example.share --demo fresh-hybrid -p all=true -p \"names=One; Two\""),
                lines(result.offering(List.of(new OfferedPlan(result.findings().get(0), by,
                        new Remediation("com.example.share", Map.of("all", Value.of(true),
                                "names", Value.texts(List.of("One", "Two")))))))).subList(0, 5));
    }

    @Test
    void aSinglePairIsNotNamed() {
        assertEquals(List.of(
                "Now",
                "  Photos are not shared.",
                "      isthmus plan test.photos --demo fresh-hybrid",
                "",
                "1 finding needs you"),
                lines(result(CONTOSO, "Photos", Outcome.FAIL, "Photos are not shared.")));
    }
}
