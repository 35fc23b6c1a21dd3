package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.RequiredResourceAccess;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class ApplicationPermissionsCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new ApplicationPermissionsCheck(), contoso);
    }

    private static Contoso asking(RequiredResourceAccess... access) {
        return Contoso.setUp().change(Parts.APPLICATIONS, applications -> applications.stream().map(one ->
                new Application(one.id(), one.appId(), one.uniqueName(), one.displayName(), one.description(),
                        one.notes(), one.signInAudience(), List.of(access), one.keyCredentials(), List.of(), List.of(), List.of(),
                        List.of(), Optional.empty(), one.created(), one.deleted())).toList());
    }

    private static RequiredResourceAccess access(AppId resource, UUID... roles) {
        return new RequiredResourceAccess(resource, List.of(roles), List.of());
    }

    @Test
    void askingForEwsIsEnough() {
        assertEquals(Outcome.PASS, run(Contoso.setUp()).outcome());
    }

    @Test
    void notAskingIsBroken() {
        Finding finding = run(asking()).only(Outcome.FAIL);
        assertTrue(finding.message().contains("full_access_as_app"));
        assertTrue(finding.remediation().isPresent());
    }

    @Test
    void askingAsADelegatedPermissionIsNotAsking() {
        assertEquals(Outcome.FAIL, run(asking(new RequiredResourceAccess(AppId.EXCHANGE_ONLINE, List.of(),
                List.of(Contoso.FULL_ACCESS)))).outcome());
    }

    @Test
    void askingForMoreIsAFinding() {
        UUID other = UUID.randomUUID();
        Finding finding = run(asking(access(AppId.EXCHANGE_ONLINE, Contoso.FULL_ACCESS, other))).only(Outcome.FAIL);
        assertTrue(finding.message().contains(other.toString()));
        assertEquals(Severity.WARNING, finding.severity());
    }

    @Test
    void graphPermissionsAreNeededOnceServersCallGraphAndAreNoSurplusBefore() {
        assertEquals(Outcome.PASS, run(asking(access(AppId.EXCHANGE_ONLINE, Contoso.FULL_ACCESS),
                access(AppId.MICROSOFT_GRAPH, Contoso.CALENDARS))).outcome());
        Contoso graph = Contoso.setUp().with(Parts.SETTING_OVERRIDES,
                List.of(Records.override("Graph", "SettingOverride", "RouteThroughMSGraph", "True")));
        assertTrue(run(graph).findings(Outcome.FAIL).anyMatch(finding ->
                finding.message().contains("Calendars.Read")));
        Contoso off = Contoso.setUp().with(Parts.SETTING_OVERRIDES,
                List.of(Records.override("Graph", "SettingOverride", "RouteThroughMSGraph", "False")));
        assertEquals(Outcome.PASS, run(off).outcome());
    }

    @Test
    void aPermissionWhoseIdIsNotKnownIsNotMissing() {
        Contoso graph = Contoso.setUp().denied(Parts.GRAPH_PRINCIPAL).with(Parts.SETTING_OVERRIDES,
                List.of(Records.override("Graph", "SettingOverride", "RouteThroughMSGraph", "true")));
        assertEquals(Outcome.SKIPPED, run(graph).outcome());
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
