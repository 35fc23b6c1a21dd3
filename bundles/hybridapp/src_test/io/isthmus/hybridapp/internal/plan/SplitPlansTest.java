package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.hybridapp.internal.transfer.Transfers;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;
import io.isthmus.sdk.text.ComparisonCode;

/** Exchange-hybrid §A, split execution: two people, two consoles, and no GUID that anybody types. */
class SplitPlansTest {

    private static final String OTHER = "0f0f0f0f-0000-4000-8000-000000000001";

    private static ScriptedPlanContext given(Contoso contoso, Value file) {
        return new ScriptedPlanContext(contoso).document(Transfers.FILE, file);
    }

    private static Set<Side> asked(PlanDraft draft) {
        return draft.steps().stream().flatMap(step -> Stream.concat(Stream.of(step.change()), step.inverse().stream()))
                .flatMap(change -> Stream.of(change.preconditions().stream().map(Expectation::request),
                        change.verification().expectations().stream().map(Expectation::request),
                        change.actions().stream().map(action -> action.request()),
                        change.merges().stream().map(merge -> merge.request())).flatMap(all -> all))
                .map(Request::side).collect(Collectors.toSet());
    }

    /** The file with one thing changed, and the hash made anew: what only the reader's own looks can refuse. */
    private static Value with(Value file, String member, Value value) {
        Value.Members content = ((Value.Members) file.at("/content")).with(member, value);
        return ((Value.Members) file).with("content", content)
                .with("sha256", Value.of(ComparisonCode.sha256(content)));
    }

    @Test
    void theOrganizationHandsOnWhatTheTenantNeedsAndNothingElse() throws Exception {
        PlanDraft draft = new SplitExport().make(new ScriptedPlanContext(Split.servers()));
        Value file = Split.document(draft);
        assertEquals(Contoso.ORGANIZATION.text(), file.at("/content/organization/id").text().orElseThrow());
        assertEquals(Contoso.TENANT.text(), file.at("/content/tenant").text().orElseThrow());
        assertEquals(Value.texts(List.of("contoso.mail.onmicrosoft.com")), file.at("/content/routingDomains"));
        assertEquals(List.of("current " + CertificateData.CURRENT, "next " + CertificateData.NEXT),
                file.at("/content/certificates").entries().map(one -> one.at("/use").text().orElseThrow() + " "
                        + one.at("/data").text().orElseThrow()).toList());
        String code = ComparisonCode.of(file.at("/content"));
        assertTrue(draft.summary().contains(code) && draft.steps().getFirst().title().contains(code));
        assertTrue(draft.steps().getFirst().change().effect().contains(ComparisonCode.sha256(file.at("/content"))));
        assertEquals(Set.of(Side.WORKSTATION), asked(draft));
    }

    @Test
    void ofSeveralTenantsOneIsNamedWithoutTypingItsId() throws Exception {
        Contoso two = Split.servers().change(Parts.AUTH_SERVERS, servers -> Stream.concat(servers.stream(),
                Stream.of(Records.evoSts("EvoSts - Fabrikam", OTHER, Optional.empty(), List.of("fabrikam.com")))).toList());
        Plans.refused(new SplitExport(), new ScriptedPlanContext(two), "fabrikam.com");
        for (String name : List.of("Fabrikam.com", "EvoSts - Fabrikam", OTHER)) {
            assertEquals(OTHER, Split.document(new SplitExport().make(new ScriptedPlanContext(two)
                    .parameter("tenant", Value.of(name)))).at("/content/tenant").text().orElseThrow(), name);
        }
        Plans.refused(new SplitExport(), new ScriptedPlanContext(two).parameter("tenant", Value.of("adatum.com")), "adatum.com");
    }

    @Test
    void theTenantIsSetUpByTheFileAlone() throws Exception {
        Value file = Split.forEntra();
        PlanDraft draft = new SplitImport().make(given(Split.tenant(), file).ofTenant());
        assertEquals(List.of("transfer", "application", "servicePrincipal", "consent", "certificates"), Plans.ids(draft));
        assertEquals(Set.of(Side.WORKSTATION, Side.ENTRA), asked(draft));
        List<String> keys = PlanWalk.added(Plans.step(draft, "certificates")).stream()
                .map(key -> key.at("/key").text().orElseThrow()).toList();
        assertEquals(List.of(CertificateData.CURRENT, CertificateData.NEXT), keys);
        assertTrue(PlanWalk.sent(Plans.step(draft, "application")).toString().toLowerCase()
                .contains(Contoso.ORGANIZATION.text()), "it has the name that the whole plan would give it");
        assertEquals(file, Split.document(draft));
        assertTrue(Plans.warns(draft, "ews.gate") && Plans.warns(draft, "split.export"), draft.warnings()::toString);
        assertTrue(draft.summary().contains(ComparisonCode.of(file.at("/content"))));
    }

    @Test
    void theServersAreSetUpByTheAnswerAlone() throws Exception {
        Value answer = Split.forExchange(Split.forEntra());
        PlanDraft draft = new SplitImport().make(given(Split.servers(), answer));
        assertEquals(Set.of(Side.WORKSTATION, Side.ON_PREMISES), asked(draft), "no look into a tenant that is not there");
        assertTrue(PlanWalk.sent(Plans.step(draft, "authServer")).toString().contains(Contoso.APP.text()));
        PlanDraft whole = Plans.of(new HybridSetup(), Split.certified(Contoso.setUp()
                .with(Parts.AUTH_SERVERS, List.of(Records.accessControl(), Records.evoSts(Optional.empty(), List.of())))
                .with(Parts.SETTING_OVERRIDES, List.of())
                .with(Parts.APPLICATIONS, List.of(Records.application(true, List.of(
                        Records.key(Split.CURRENT, Contoso.CERTIFICATE_END)))))));
        Map<String, Step> ours = PlanWalk.byId(draft.steps());
        for (Step step : whole.steps()) {
            if (step.side() == Side.ON_PREMISES) {
                assertEquals(PlanWalk.sent(step), PlanWalk.sent(ours.get(step.id())), step.id());
            }
        }
    }

    @Test
    void anApplicationThatCannotBeUsedYetIsNotHandedOn() throws Exception {
        Value request = Split.forEntra();
        Plans.refused(new SplitExport(), new ScriptedPlanContext(Split.tenantSetUp()
                .with(Parts.APP_ROLE_ASSIGNMENTS, List.of())).ofTenant().document(Transfers.REQUEST, request),
                "full_access_as_app");
        Plans.refused(new SplitExport(), new ScriptedPlanContext(Split.tenantSetUp()
                .with(Parts.APPLICATIONS, List.of(Records.application(true, List.of())))).ofTenant()
                .document(Transfers.REQUEST, request), Split.CURRENT.abbreviated());
        Plans.refused(new SplitExport(), new ScriptedPlanContext(Split.tenantSetUp()).ofTenant(), "No transfer file");
    }

    /** What was exported and imported here before stands in the ledger: nobody names a file twice. */
    @Test
    void whatWasDoneHereIsNotTakenForNothingWhereTheLedgerCannotBeRead() throws PlanRefusedException {
        ScriptedPlanContext unread = new ScriptedPlanContext(Split.tenantSetUp()).ofTenant()
                .document(Transfers.REQUEST, Split.forEntra()).done(Reading.failed(Records.failure(
                        Failure.Kind.BAD_INPUT, Parts.APPLICATIONS), Contoso.NOW, "ledger"));
        Plans.refused(new SplitExport(), unread, "What this console did before could not be read");
    }

    @Test
    void theLedgerTellsWhatIsAnswered() throws Exception {
        PlanDraft exported = new SplitExport().make(new ScriptedPlanContext(Split.servers()));
        Value request = Split.document(exported);
        PlanDraft imported = new SplitImport().make(given(Split.tenant(), request).ofTenant());
        Value answer = Split.document(new SplitExport().make(new ScriptedPlanContext(Split.tenantSetUp()).ofTenant()
                .done("split.import", imported.steps().get(0)).done("split.import", imported.steps().get(1))));
        assertEquals(request.at("/content/plan"), answer.at("/content/plan"));
        assertTrue(answer.at("/content/done/0").text().orElseThrow().contains(imported.steps().get(1).title()));
        PlanDraft ours = new SplitImport().make(given(Split.servers(), answer)
                .done("split.export", exported.steps().getFirst()));
        assertFalse(Plans.warns(ours, "exported no file"), ours.warnings()::toString);
        Value other = with(request, "plan", Value.of(OTHER));
        PlanDraft elsewhere = new SplitImport().make(given(Split.tenant(), other).ofTenant());
        Plans.refused(new SplitImport(), given(Split.servers(), answer).done("split.export", elsewhere.steps().getFirst()),
                "answers another file");
    }

    @Test
    void filesOfOthersAreRefusedWithTheReason() throws Exception {
        Value request = Split.forEntra();
        Value answer = Split.forExchange(request);
        Tenant other = new Tenant(TenantId.of(OTHER), "Fabrikam", "Global", Optional.empty());
        Plans.refused(new SplitImport(), given(Split.tenant().with(Parts.TENANT, other), request).ofTenant(),
                "is for the tenant " + Contoso.TENANT);
        Contoso elsewhere = Split.servers().with(Parts.ORGANIZATION,
                new Organization("Fabrikam", "fabrikam.com", Optional.of(OrganizationId.of(OTHER))));
        Plans.refused(new SplitImport(), given(elsewhere, answer), "is for the Exchange organization");
        Plans.refused(new SplitImport(), given(Split.servers(), answer).document(Transfers.REQUEST,
                with(request, "plan", Value.of(OTHER))), "answers another file");
        Plans.refused(new SplitImport(), given(Split.tenant(), with(request, "tenant", Value.of(OTHER))).ofTenant(),
                "is for the tenant " + OTHER);
        Plans.refused(new SplitImport(), given(Split.servers(), with(answer, "organization", Value.of(OTHER))),
                "is for the Exchange organization " + OTHER);
        Contoso rotated = Split.servers().with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(
                Optional.of(Contoso.CURRENT), Optional.empty(), Optional.empty(), Optional.empty(), "", ""));
        Plans.refused(new SplitImport(), given(rotated, answer), "does not know the certificate");
    }

    /** Whoever has the key of what is uploaded can read every mailbox: a transfer file is held to what a certificate file is. */
    @Test
    void certificatesThatServersCannotSignWithAreRefused() throws Exception {
        Map<String, String> unfit = Map.of(CertificateData.ELLIPTIC, "EC, 256 bits", CertificateData.EXPIRED, "expired",
                CertificateData.OTHER_SUBJECT, "CN=mail.contoso.com", CertificateData.AUTHORITY, "certification authority");
        for (Map.Entry<String, String> one : unfit.entrySet()) {
            Plans.refused(new SplitImport(), given(Split.tenant(), certified(one.getKey(), CertificateData.NEXT)).ofTenant(),
                    one.getValue());
            Plans.refused(new SplitImport(), given(Split.tenant(), certified(CertificateData.CURRENT, one.getKey())).ofTenant(),
                    one.getValue());
        }
        Contoso servers = Split.certified(Contoso.freshHybrid());
        assertEquals(2, PlanWalk.added(Plans.step(new SplitImport().make(given(servers, Split.forEntra())), "certificates"))
                .size());
        Value third = certified(CertificateData.CURRENT, CertificateData.THIRD);
        Plans.refused(new SplitImport(), given(servers, third), "none of this organization");
    }

    private static Value certified(String current, String next) throws Exception {
        return with(Split.forEntra(), "certificates", Value.list(Value.members().with("use", Value.of("current"))
                .with("data", Value.of(current)), Value.members().with("use", Value.of("next")).with("data", Value.of(next))));
    }

    private static Value addressed(String address) throws Exception {
        return with(Split.forExchange(Split.forEntra()), "ewsAddress", Value.of(address));
    }

    private static String address(PlanDraft draft) {
        return PlanWalk.sent(draft.steps().stream().filter(step -> step.id().toLowerCase().contains("epr")).findFirst()
                .orElseThrow()).toString();
    }

    /** Servers send their tokens to the address: a file that somebody else wrote decides nothing that can be looked up. */
    @Test
    void whereEwsAnswersIsLookedUpRatherThanBelieved() throws Exception {
        String told = "https://eur.outlook.office365.com/EWS/Exchange.asmx";
        PlanDraft looked = new SplitImport().make(given(Split.servers(), addressed(told)));
        assertTrue(address(looked).contains("https://outlook.office365.com/EWS/Exchange.asmx"), address(looked));
        assertTrue(Plans.warns(looked, told), looked.warnings()::toString);
        PlanDraft believed = new SplitImport().make(given(Split.servers(), addressed(told))
                .answering(Reading.notAsked("no way out")));
        assertTrue(address(believed).contains(told), address(believed));
        Plans.refused(new SplitImport(), given(Split.servers(), addressed(told)).answering(Reading.absent(Contoso.NOW, "")),
                "could not be asked");
    }

    /** Whoever reaches both sides says for which of them the file is. */
    @Test
    void theSideThatTheFileIsWrittenFromCanBeNamed() throws Exception {
        Contoso both = Split.certified(Contoso.setUp()).with(Parts.APPLICATIONS, List.of(Records.application(true,
                List.of(Records.key(Split.CURRENT, Contoso.CERTIFICATE_END)))));
        for (String side : List.of("exchange", "entra")) {
            PlanDraft draft = new SplitExport().make(new ScriptedPlanContext(both)
                    .document(Transfers.REQUEST, Split.forEntra()).parameter(Transfers.FROM, Value.of(side)));
            String other = side.equals("entra") ? "exchange" : "entra";
            assertTrue(draft.steps().getFirst().change().actions().getFirst().request().describe()
                    .contains("/for-" + other), draft.summary());
        }
    }

    @Test
    void anAddressThatIsNotTheCloudsIsNeitherTakenNorHandedOn() throws Exception {
        for (String foreign : List.of("https://ews.example.com/EWS/Exchange.asmx",
                "https://outlook.office365.com.example.com/EWS/Exchange.asmx")) {
            Plans.refused(new SplitImport(), given(Split.servers(), addressed(foreign)), foreign);
            Plans.refused(new SplitImport(), given(Split.servers(), addressed(foreign))
                    .answering(Reading.notAsked("no way out")), foreign);
            Plans.refused(new SplitExport(), new ScriptedPlanContext(Split.tenantSetUp()).ofTenant()
                    .document(Transfers.REQUEST, Split.forEntra()).parameter("ewsAddress", Value.of(foreign)), foreign);
        }
    }

    @Test
    void filesOfAnotherTimeAreRefused() throws Exception {
        Value request = Split.forEntra();
        for (Map.Entry<Duration, String> age : Map.of(Duration.ofHours(-13), "older than", Duration.ofHours(2),
                "in the future").entrySet()) {
            Plans.refused(new SplitImport(), given(Split.tenant(), with(request, "made",
                    Value.of(Contoso.NOW.plus(age.getKey()).toString()))).ofTenant(), age.getValue());
        }
    }

    @Test
    void aConsoleThatSeesBothSidesBelievesWhatItSees() throws Exception {
        Value request = Split.forEntra();
        PlanDraft draft = new SplitImport().make(given(Split.certified(Contoso.freshHybrid()), request));
        assertTrue(Plans.ids(draft).contains("ewsGate") && !Plans.warns(draft, "ews.gate"), Plans.ids(draft)::toString);
        Plans.refused(new SplitImport(), given(Contoso.freshHybrid(), request), "by now");
        PlanDraft back = new SplitImport().make(given(Split.certified(Contoso.setUp()), Split.forExchange(request)));
        assertTrue(asked(back).contains(Side.ENTRA), "what can be looked at before is looked at");
    }
}
