package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class EwsAccessCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new EwsAccessCheck(), contoso);
    }

    private static Contoso policy(Optional<Boolean> enabled, String... allowed) {
        return Contoso.setUp().with(Parts.ONLINE_ORGANIZATION, Records.online(enabled, allowed));
    }

    private static final String OTHER = "99999999-0000-4000-8000-000000000001";

    @Test
    void aListThatNamesTheApplicationLetsItIn() {
        assertEquals(Outcome.PASS, run(policy(Optional.of(true), OTHER, Contoso.APP.text().toUpperCase())).outcome());
    }

    @Test
    void anEmptyListLetsEverybodyIn() {
        Finding finding = run(policy(Optional.of(true))).only(Outcome.PASS);
        assertTrue(finding.advice().contains("every one of them"));
    }

    @Test
    void aListOfOthersShutsItOut() {
        assertTrue(run(policy(Optional.of(true), OTHER)).only(Outcome.FAIL).remediation().isPresent());
    }

    @Test
    void falseBlocksAllAndNoPlanOfOursSwitchesItOnByItself() {
        Finding finding = run(policy(Optional.of(false), Contoso.APP.text())).only(Outcome.FAIL);
        assertTrue(finding.remediation().isEmpty());
        assertTrue(finding.message().contains("every application"));
    }

    @Test
    void noValueIsAWarningBeforeTheListIsEnforcedAndAnErrorAfter() {
        Contoso contoso = policy(Optional.empty(), Contoso.APP.text());
        assertEquals(Severity.ERROR, run(contoso).only(Outcome.FAIL).severity());
        assertEquals(Severity.WARNING, run(contoso.at(Instant.parse("2026-09-01T00:00:00Z"))).only(Outcome.FAIL)
                .severity());
    }

    @Test
    void aFreshEntryWaitsEvenWhereATestCallIsStillRefused() {
        Contoso contoso = Contoso.setUp().pending(SettlingKeys.EWS_ACCESS, Contoso.APP_NAME, Duration.ofHours(24))
                .with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX01", false, Contoso.APP)));
        assertEquals(Outcome.WAITING, run(contoso).outcome());
        contoso.at(Contoso.NOW.plus(Duration.ofHours(25)));
        assertEquals(Outcome.FAIL, run(contoso).outcome());
        assertTrue(run(contoso).proven());
    }

    @Test
    void thatAnotherApplicationWasLetInHidesNoRefusalAndThatTheListCountsAtAllDoes() {
        Contoso contoso = Contoso.setUp().pending(SettlingKeys.EWS_ACCESS, "other", Duration.ofHours(24))
                .with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX01", false, Contoso.APP)));
        assertEquals(Outcome.FAIL, run(contoso).outcome());
        contoso.pending(SettlingKeys.EWS_ENABLED, "Exchange Online", Duration.ofHours(24));
        assertEquals(Outcome.WAITING, run(contoso).outcome());
    }

    @Test
    void aRefusalOfWhomeverServersStillCallAsIsNoneOfTheApplication() {
        for (AppId caller : Arrays.asList(AppId.EXCHANGE_ONLINE, null)) {
            CheckRun run = run(Contoso.setUp().with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX01", false, caller))));
            assertEquals(Outcome.PASS, run.outcome());
            assertFalse(run.proven());
        }
    }

    @Test
    void aCallThatWentThroughProvesItBeforeTheWaitIsOver() {
        CheckRun run = run(Contoso.setUp().pending(SettlingKeys.EWS_ACCESS, Contoso.APP_NAME, Duration.ofHours(24))
                .with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX01", true, Contoso.APP))));
        assertEquals(Outcome.PASS, run.outcome());
        assertTrue(run.proven());
    }

    @Test
    void afterTheEndOfEwsThereIsNothingToLetItInto() {
        assertEquals(Outcome.NOT_APPLICABLE, run(policy(Optional.of(false)).at(Instant.parse("2027-04-01T00:00:00Z")))
                .outcome());
    }

    @Test
    void withoutAnApplicationThereIsNothingToJudge() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.freshHybrid()).outcome());
    }

    @Test
    void itDoesNotConcernAnOrganizationWithoutRichCoexistence() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp()
                .with(Parts.HYBRID_CONFIGURATION, Records.hybrid("SecureMail"))).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp().absent(Parts.HYBRID_CONFIGURATION)).outcome());
    }
}
