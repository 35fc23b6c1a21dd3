package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class TargetSharingEprCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new TargetSharingEprCheck(), contoso);
    }

    private static final Optional<String> EWS = Optional.of("https://outlook.office365.com/EWS/Exchange.asmx");

    @Test
    void anOwnRelationshipWithAnAddressPassesAndAPartnersIsLeftAlone() {
        CheckRun run = run(Contoso.setUp());
        assertEquals(Outcome.PASS, run.about("On-premises to O365").outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run.about("Fabrikam").outcome());
        assertEquals(Outcome.PASS, run.outcome());
    }

    @Test
    void anOwnRelationshipWithoutAddressIsBrokenAndAPartnersIsNot() {
        CheckRun run = run(Contoso.freshHybrid());
        assertTrue(run.about("On-premises to O365").remediation().isPresent());
        assertEquals(Outcome.NOT_APPLICABLE, run.about("Fabrikam").outcome());
    }

    @Test
    void anAddressOutsideTheCloudIsToldAndIsNotOverwritten() {
        Finding finding = run(Contoso.setUp().with(Parts.ORGANIZATION_RELATIONSHIPS, List.of(Records.relationship("Own",
                "contoso.com", Optional.of("https://mail.contoso.com/ews"))))).only(Outcome.FAIL);
        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(finding.remediation().isEmpty());
    }

    @Test
    void aFreshAddressWaits() {
        assertEquals(Outcome.WAITING, run(Contoso.setUp().pending(SettlingKeys.RELATIONSHIPS, "On-premises to O365",
                Duration.ofMinutes(60))).outcome());
    }

    @Test
    void whoseARelationshipIsIsNotGuessed() {
        assertEquals(Outcome.PARTIAL, run(Contoso.setUp().with(Parts.ORGANIZATION_RELATIONSHIPS, List.of(
                Records.relationship("Mixed", List.of("contoso.com", "fabrikam.com"), EWS)))).outcome());
    }

    @Test
    void withoutARelationshipIntoTheCloudThereIsNothingToJudge() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp().with(Parts.ORGANIZATION_RELATIONSHIPS, List.of()))
                .outcome());
    }

    @Test
    void itDoesNotConcernAnOrganizationWithoutRichCoexistence() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp()
                .with(Parts.HYBRID_CONFIGURATION, Records.hybrid("SecureMail"))).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp().absent(Parts.HYBRID_CONFIGURATION)).outcome());
    }
}
