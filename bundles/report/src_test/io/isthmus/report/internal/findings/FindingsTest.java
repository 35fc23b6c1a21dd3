package io.isthmus.report.internal.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.report.internal.HostileTexts;
import io.isthmus.report.internal.plan.Plans;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.report.FindingsDocument;

class FindingsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final Instant TAKEN = Instant.parse("2026-10-20T09:00:00Z");
    private static final Resource RESOURCE = new Resource(Side.ENTRA, "entra.applications", "", "Application");

    private static Finding finding(Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, RESOURCE, Direction.ON_PREMISES_TO_CLOUD, message).by("check")
                .seen(Evidence.of("seen", message, Reading.read("x", TAKEN, "GET /x")));
    }

    private static FindingsDocument document(Finding... findings) {
        return new FindingsDocument("Contoso", "forest \u2194 tenant", TAKEN, "2026.10", List.of(findings),
                Map.of("check", "A check"), Map.of("check", Outcome.FAIL));
    }

    private static String sentence(Finding... findings) {
        return new Sentence().sentence(document(findings), Optional.empty(), ZONE);
    }

    private static final Finding BROKEN = finding(Outcome.FAIL, Severity.ERROR, "Users cannot see calendars.")
            .mendedBy(Remediation.of("hybrid.setup"));
    private static final Finding CRITICAL = finding(Outcome.FAIL, Severity.CRITICAL, "A key is left.");
    private static final Finding PASSED = finding(Outcome.PASS, Severity.INFORMATION, "All is well.");

    @Test
    void theSentenceSaysFirstWhatAPlanCanMend() {
        assertEquals("Users cannot see calendars, and one more thing is not as it should be.",
                sentence(PASSED, CRITICAL, BROKEN));
        assertEquals("Users cannot see calendars, and 2 more things are not as they should be.",
                sentence(CRITICAL, BROKEN, CRITICAL));
        assertEquals("A key is left.", sentence(PASSED, CRITICAL));
    }

    @Test
    void thePlanIsToldWithHowMuchItMends() {
        Finding mended = finding(Outcome.FAIL, Severity.ERROR, "Users cannot see calendars.")
                .mendedBy(Remediation.of("test.plan"));
        assertEquals("Users cannot see calendars; a plan of 4 steps mends it and takes up to 24 hours to take effect.",
                withPlan(mended));
        assertEquals("Users cannot see calendars, and 2 more things are not as they should be; "
                + "a plan of 4 steps mends it and takes up to 24 hours to take effect.",
                withPlan(mended, CRITICAL, CRITICAL));
        assertEquals("Users cannot see calendars, and 2 more things are not as they should be; "
                + "a plan of 4 steps mends it and one of the others and takes up to 24 hours to take effect.",
                withPlan(mended, mended, CRITICAL));
        assertEquals("Users cannot see calendars, and one more thing is not as it should be; "
                + "a plan of 4 steps mends all of them and takes up to 24 hours to take effect.",
                withPlan(mended, mended));
    }

    @Test
    void aPlanThatDoesNotMendTheWorstIsNotSaidToMendIt() {
        assertEquals("A key is left.", withPlan(CRITICAL));
        assertEquals("Users cannot see calendars.", withPlan(BROKEN));
    }

    private static String withPlan(Finding... findings) {
        return new Sentence().sentence(document(findings), Optional.of(Plans.with("x")), ZONE);
    }

    @Test
    void ofEqualsTheCheckThatIsShownFirstIsTold() {
        Finding other = finding(Outcome.FAIL, Severity.ERROR, "Another.").mendedBy(Remediation.of("p")).by("unknown");
        Finding first = finding(Outcome.FAIL, Severity.ERROR, "Zero.").mendedBy(Remediation.of("p")).by("zero");
        FindingsDocument document = new FindingsDocument("Contoso", "pair", TAKEN, "1", List.of(other, BROKEN, first),
                Map.of(), Map.of());
        assertTrue(new Sentence().sentence(document, Optional.empty(), ZONE).startsWith("Another"));
        FindingsDocument titled = new FindingsDocument("Contoso", "pair", TAKEN, "1", List.of(other, BROKEN, first),
                titles("zero", "check", "unknown"), Map.of());
        assertTrue(new Sentence().sentence(titled, Optional.empty(), ZONE).startsWith("Zero"));
    }

    private static Map<String, String> titles(String... checks) {
        Map<String, String> titles = new LinkedHashMap<>();
        List.of(checks).forEach(check -> titles.put(check, check));
        return titles;
    }

    @Test
    void whatWaitsIsNotCalledBroken() {
        Finding waiting = Finding.waiting(Severity.INFORMATION, RESOURCE, Direction.BOTH, "It waits.",
                TAKEN.plusSeconds(3600));
        assertEquals("All is configured; one change takes its time, until 2026-10-20 12:00 +02:00 at the latest.",
                sentence(PASSED, waiting));
    }

    @Test
    void whatWasNotSeenIsNotCalledWell() {
        Finding denied = finding(Outcome.SKIPPED, Severity.WARNING, "Denied.");
        assertTrue(sentence(PASSED, denied).contains("could not be looked"));
        assertTrue(sentence(denied, denied).contains("2 things could not be looked"));
        assertEquals("No check has told anything.", sentence());
    }

    @Test
    void configuredIsNotCalledProven() {
        assertTrue(passed(Outcome.PASS, Outcome.PASS).contains("not tried"));
        assertTrue(new Sentence().sentence(ended(PASSED.proven(), Outcome.PASS), Optional.empty(), ZONE)
                .contains("seen to work"));
    }

    @Test
    void noMoreIsCalledWellThanWasChecked() {
        assertTrue(passed(Outcome.PASS).startsWith("The one check that ran passed"), passed(Outcome.PASS));
        assertTrue(passed(Outcome.PASS, Outcome.NOT_APPLICABLE, Outcome.PASS).startsWith("The 2 checks that ran passed"));
        assertEquals("None of the checks that ran applies to this organization.", passed(Outcome.NOT_APPLICABLE));
    }

    private static String passed(Outcome... outcomes) {
        return new Sentence().sentence(ended(PASSED, outcomes), Optional.empty(), ZONE);
    }

    private static FindingsDocument ended(Finding finding, Outcome... outcomes) {
        Map<String, Outcome> ended = new LinkedHashMap<>();
        List.of(outcomes).forEach(outcome -> ended.put("check" + ended.size(), outcome));
        return new FindingsDocument("Contoso", "pair", TAKEN, "1", List.of(finding), Map.of(), ended);
    }

    @Test
    void theJsonHasTheFindingsWholeAndTheOutcomes() throws JsonException {
        Value whole = Codec.read(new ByteArrayInputStream(new JsonFindings().export(document(BROKEN, PASSED), ZONE)));
        assertEquals(Optional.of("FAIL"), whole.at("/findings/0/outcome").text());
        assertEquals(Optional.of("ERROR"), whole.at("/findings/0/severity").text());
        assertEquals(Optional.of("entra.applications"), whole.at("/findings/0/resource/part").text());
        assertEquals(Optional.of("Users cannot see calendars."), whole.at("/findings/0/message").text());
        assertEquals(Optional.of("GET /x"), whole.at("/findings/0/evidence/0/origin").text());
        assertEquals(Optional.of("hybrid.setup"), whole.at("/findings/0/remediation/plan").text());
        assertEquals(Optional.of("FAIL"), whole.at("/outcomes/check").text());
    }

    @Test
    void thePageGroupsByWhatToDo() throws Exception {
        byte[] page = new HtmlFindings().export(document(PASSED, BROKEN,
                finding(Outcome.SKIPPED, Severity.WARNING, "Denied.")), ZONE);
        String text = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page))
                .getDocumentElement().getTextContent();
        assertTrue(text.contains("1 finding needs you \u00B7 1 could not look \u00B7 1 passed"), text);
        assertTrue(text.contains("on-premises to cloud"));
        assertTrue(text.indexOf("Users cannot") < text.indexOf("All is well."));
    }

    @Test
    void hostileTextsAreNothingButText() throws Exception {
        int harmless = elements();
        HostileTexts.stream().forEach(text -> {
            Finding finding = finding(Outcome.FAIL, Severity.ERROR, text).advising(text);
            try {
                int found = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                        .parse(new ByteArrayInputStream(new HtmlFindings().export(document(finding), ZONE)))
                        .getElementsByTagName("*").getLength();
                assertEquals(harmless, found, text);
            } catch (Exception malformed) {
                throw new AssertionError(text, malformed);
            }
        });
    }

    private static int elements() throws Exception {
        Finding finding = finding(Outcome.FAIL, Severity.ERROR, "x").advising("x");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(new HtmlFindings().export(document(finding), ZONE)))
                .getElementsByTagName("*").getLength();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "plain         | \"plain\"",
            "say \"hi\"    | \"say \"\"hi\"\"\"",
            "=1+1          | \"'=1+1\"",
            "@SUM(A1)      | \"'@SUM(A1)\"",
            "-2            | \"'-2\"",
            "+2            | \"'+2\""})
    void aCellIsNeverAFormula(String text, String cell) {
        assertEquals(cell, CsvFindings.cell(text));
    }

    @Test
    void theTableHasARowForEachFinding() {
        String table = new String(new CsvFindings().export(document(BROKEN, PASSED), ZONE), StandardCharsets.UTF_8);
        assertTrue(table.startsWith("\uFEFF\"check\",\"outcome\""));
        assertEquals(3, table.lines().count());
        assertTrue(table.contains("\"hybrid.setup\""));
        assertFalse(table.replace("\r\n", "").contains("\n"));
    }
}
