package io.isthmus.report.internal.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

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
import io.isthmus.sdk.report.JudgedCheck;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.testkit.ReportRun;

class FindingsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final Instant TAKEN = Instant.parse("2026-10-20T09:00:00Z");
    private static final Resource RESOURCE = new Resource(Side.ENTRA, "entra.applications", "", "Application");

    private static Finding finding(Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, RESOURCE, Direction.ON_PREMISES_TO_CLOUD, message).by("check")
                .seen(Evidence.of("seen", message, Reading.read("x", TAKEN, "GET /x")));
    }

    private static FindingsDocument document(Finding... findings) {
        return new FindingsDocument("Contoso", "forest \u2194 tenant", "snapshot-7", TAKEN, "2026.10",
                List.of(findings), List.of(judged("check", "A check", Outcome.FAIL)));
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
        FindingsDocument document = of(List.of(other, BROKEN, first));
        assertTrue(new Sentence().sentence(document, Optional.empty(), ZONE).startsWith("Another"));
        FindingsDocument ordered = of(List.of(other, BROKEN, first), judged("zero", "zero", Outcome.FAIL),
                judged("check", "check", Outcome.FAIL), judged("unknown", "unknown", Outcome.FAIL));
        assertTrue(new Sentence().sentence(ordered, Optional.empty(), ZONE).startsWith("Zero"));
    }

    private static FindingsDocument of(List<Finding> findings, JudgedCheck... checks) {
        return new FindingsDocument("Contoso", "pair", "1", TAKEN, "1", findings, List.of(checks));
    }

    private static JudgedCheck judged(String id, String title, Outcome outcome) {
        return new JudgedCheck(id, title, "https://example.com/rule", outcome);
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
        return of(List.of(finding), Stream.of(outcomes).map(outcome -> judged("check", "check", outcome))
                .toArray(JudgedCheck[]::new));
    }

    @Test
    void theJsonHasTheFindingsWholeAndTheOutcomes() throws JsonException {
        Value whole = Codec.read(new ByteArrayInputStream(written(new JsonFindings(), document(BROKEN, PASSED))));
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
        String text = text(new HtmlFindings(), document(PASSED, BROKEN,
                finding(Outcome.SKIPPED, Severity.WARNING, "Denied.")));
        assertTrue(text.contains("1 finding needs you \u00B7 1 could not look \u00B7 1 passed"), text);
        assertTrue(text.contains("on-premises to cloud"));
        assertTrue(text.indexOf("Users cannot") < text.indexOf("All is well."));
    }

    @Test
    void theAuditorSeesWhatWasExaminedByWhichRuleAndWhatIsLeftOpen() throws Exception {
        String record = text(new AuditFindings(), of(List.of(BROKEN, PASSED), judged("check", "A check", Outcome.FAIL)));
        for (String told : List.of("Audit record for Contoso", "pair", "A check", "not as it should be",
                "https://example.com/rule", "Users cannot see calendars.", "GET /x", "Examined by",
                "nothing of any other time")) {
            assertTrue(record.contains(told), told + " in " + record);
        }
        assertFalse(record.contains("neither good nor bad"), record);
        assertTrue(text(new AuditFindings(), of(List.of(PASSED), judged("check", "A check", Outcome.SKIPPED)))
                .contains("neither good nor bad"));
    }

    private static byte[] written(ReportFormat format, FindingsDocument document) {
        return ReportRun.write(format, new Report.Findings(document), ZONE);
    }

    private static String text(ReportFormat format, FindingsDocument document) throws Exception {
        return page(format, document).getDocumentElement().getTextContent();
    }

    private static Document page(ReportFormat format, FindingsDocument document) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(format, document)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hostileTextsAreNothingButText(ReportFormat format) throws Exception {
        int harmless = elements(format, "x");
        for (String text : HostileTexts.stream().toList()) {
            assertEquals(harmless, elements(format, text), text);
        }
    }

    static Stream<ReportFormat> pages() {
        return Stream.of(new HtmlFindings(), new AuditFindings());
    }

    private static int elements(ReportFormat format, String text) throws Exception {
        return page(format, document(finding(Outcome.FAIL, Severity.ERROR, text).advising(text)))
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
        String table = new String(written(new CsvFindings(), document(BROKEN, PASSED)), StandardCharsets.UTF_8);
        assertTrue(table.startsWith("\uFEFF\"check\",\"outcome\""));
        assertEquals(3, table.lines().count());
        assertTrue(table.contains("\"hybrid.setup\""));
        assertFalse(table.replace("\r\n", "").contains("\n"));
    }
}
