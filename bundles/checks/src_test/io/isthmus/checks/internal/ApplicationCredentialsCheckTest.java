package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.FederatedIdentityCredential;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.PasswordCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.ServicePrincipalLock;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class ApplicationCredentialsCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new ApplicationCredentialsCheck(), contoso);
    }

    private static final Instant FAR = Contoso.NOW.plus(Duration.ofDays(90));

    private static Contoso with(List<DirectoryPrincipal> owners, List<PasswordCredential> secrets,
            List<FederatedIdentityCredential> federated, Optional<ServicePrincipalLock> lock) {
        return Contoso.setUp().change(Parts.APPLICATIONS, applications -> applications.stream().map(one ->
                new Application(one.id(), one.appId(), one.uniqueName(), one.displayName(), one.description(),
                        one.notes(), one.signInAudience(), one.requiredResourceAccess(), one.keyCredentials(), secrets, federated,
                        owners, List.of(), lock, one.created(), one.deleted())).toList());
    }

    private static PasswordCredential secret(Instant end) {
        return new PasswordCredential(UUID.randomUUID(), Optional.of("backup script"), Optional.empty(),
                Optional.of(end));
    }

    @Test
    void nobodyElseIsWellAndTheLockIsOfferedWhereItIsNotOn() {
        assertTrue(run(Contoso.setUp()).only(Outcome.PASS).advice().contains("lock"));
        assertEquals("", locked(lock(true, true)));
        assertTrue(locked(lock(true, false)).contains("lock"), "only some usages");
        assertTrue(locked(lock(false, true)).contains("lock"), "switched off");
    }

    private static String locked(ServicePrincipalLock lock) {
        return run(with(List.of(), List.of(), List.of(), Optional.of(lock))).only(Outcome.PASS).advice();
    }

    private static ServicePrincipalLock lock(boolean enabled, boolean allProperties) {
        return new ServicePrincipalLock(enabled, Optional.of(allProperties), Optional.of(true), Optional.empty(),
                Optional.empty());
    }

    @Test
    void anOwnerIsNamed() {
        DirectoryPrincipal owner = new DirectoryPrincipal(ObjectId.of("00000000-0000-4000-8000-000000000009"), "user",
                "Ada", Optional.of("ada@contoso.com"));
        Finding finding = run(with(List.of(owner), List.of(), List.of(), Optional.empty())).only(Outcome.FAIL);
        assertTrue(finding.message().contains("ada@contoso.com"));
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals("app.lock", finding.remediation().orElseThrow().plan());
    }

    @Test
    void aSecretIsWorseThanOneThatHasExpired() {
        assertEquals(Severity.ERROR, run(with(List.of(), List.of(secret(FAR)), List.of(), Optional.empty()))
                .only(Outcome.FAIL).severity());
        assertEquals(Severity.INFORMATION, run(with(List.of(), List.of(secret(Contoso.NOW)), List.of(),
                Optional.empty())).only(Outcome.FAIL).severity());
    }

    @Test
    void aFederatedCredentialIsNamed() {
        FederatedIdentityCredential credential = new FederatedIdentityCredential("1", "pipeline",
                "https://token.actions.example", "repo:x", List.of(), Optional.empty());
        assertTrue(run(with(List.of(), List.of(), List.of(credential), Optional.empty())).only(Outcome.FAIL).message()
                .contains("https://token.actions.example"));
    }

    @Test
    void keysAndSecretsOfTheServicePrincipalCount() {
        ServicePrincipal principal = new ServicePrincipal(Contoso.PRINCIPAL, Contoso.APP, "", true, "Application",
                List.of(), List.of(Records.key(Contoso.FOREIGN)), List.of(secret(FAR)), List.of(), List.of(),
                Optional.empty());
        assertEquals(2, run(Contoso.setUp().with(Parts.SERVICE_PRINCIPALS, List.of(principal))).findings(Outcome.FAIL)
                .count());
    }

    @Test
    void aServicePrincipalThatWasNotReadLeavesTheAnswerOpen() {
        CheckRun run = run(Contoso.setUp().denied(Parts.SERVICE_PRINCIPALS));
        assertEquals(Outcome.SKIPPED, run.outcome());
        assertEquals(0, run.findings(Outcome.PASS).count());
        assertEquals(Outcome.ERROR, run(Contoso.setUp().broken(Parts.SERVICE_PRINCIPALS)).outcome());
    }

    @Test
    void withoutAnApplicationThereIsNothingToJudge() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.freshHybrid()).outcome());
    }
}
