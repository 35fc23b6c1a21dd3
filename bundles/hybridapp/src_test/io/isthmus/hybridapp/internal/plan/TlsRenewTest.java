package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.hybridapp.internal.step.ImportCertificate;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.InboundConnector;
import io.isthmus.sdk.model.OnPremisesOrganization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.OutboundConnector;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** The plan tls.renew: practice lines 15 and 16. */
class TlsRenewTest {

    private static final String NEW = Mail.NEW.thumbprint().text();
    private static final String OLD = Mail.OLD.thumbprint().text();
    private static final String SEND = "send.Outbound-20-to-20-Office-20-365";
    private static final String RECEIVE = "receive.EX01.Default-20-Frontend-20-EX01";

    private static Contoso before() {
        return Mail.between(Contoso.setUp(), Mail.OLD);
    }

    private static PlanDraft made(ScriptedPlanContext context) throws PlanRefusedException {
        return new TlsRenew().make(context);
    }

    private static PlanDraft requested(Contoso contoso) throws PlanRefusedException {
        return made(new ScriptedPlanContext(contoso));
    }

    /** EX01 has the answer already: which server asked for it is seen by keys, in a journey. */
    private static ScriptedPlanContext answered() {
        return answered(before().with(Parts.CERTIFICATES, List.of(Mail.holding("EX01", Mail.OLD, Mail.NEW),
                Mail.holding("EX02", Mail.OLD), Mail.holding("EX03", Mail.OLD))), Mail.file(Mail.NEW));
    }

    private static ScriptedPlanContext answered(Contoso contoso, PublicCertificate file) {
        return Mail.connected(contoso).certificates("certificate", file).parameter("mailTo", Value.of(Mail.MAILBOX));
    }

    private static void refused(ScriptedPlanContext context, String parameter, String because) {
        PlanParameterException refusal = assertInstanceOf(PlanParameterException.class,
                Plans.refused(new TlsRenew(), context, because));
        assertEquals(Optional.of(parameter), refusal.parameter());
    }

    private static CmdletRequest sent(Change change) {
        return (CmdletRequest) change.actions().getFirst().request();
    }

    private static Value given(Step step, String parameter) {
        return sent(step.change()).parameters().getOrDefault(parameter, Value.none());
    }

    @Test
    void practice16ServersMakeKeysAndRequestsAndNoKeyPassesThroughTheConsole() throws PlanRefusedException {
        Step request = Plans.step(requested(before()), "request");
        assertEquals(Value.of(true), given(request, "GenerateRequest"));
        assertEquals(Optional.of("/0/Value"), request.change().actions().getFirst().tells());
        Step await = Plans.step(made(answered()), "everyServer");
        assertEquals(List.of(), await.change().actions());
        assertTrue(await.change().effect().contains("Export-ExchangeCertificate -Thumbprint " + NEW), await::toString);
        assertTrue(Stream.concat(requested(before()).steps().stream(), made(answered()).steps().stream())
                .flatMap(step -> PlanWalk.sent(step).stream()).noneMatch(line -> line.startsWith("Export-")));
    }

    @Test
    void practice15TheRequestCoversWhatTheOneBeforeCoversAndWhatTheCloudNeeds() throws PlanRefusedException {
        Certificate narrow = Mail.certificate(OLD, "2025", 150, "autodiscover.contoso.com");
        Step request = Plans.step(made(new ScriptedPlanContext(Mail.between(Contoso.setUp(), narrow))
                .parameter("names", Value.of("legacy.contoso.com"))), "request");
        assertEquals(Value.texts(List.of("autodiscover.contoso.com", "mail.contoso.com", "legacy.contoso.com")),
                given(request, "DomainName"));
        assertEquals(Value.of("CN=mail.contoso.com"), given(request, "SubjectName"));
    }

    @Test
    void whatTheTenantHasForAnotherOrganizationAsksNothingOfThisOnesCertificate() throws PlanRefusedException {
        OrganizationId other = OrganizationId.of("b50c7e83-1f4d-4a96-8d27-e3f6902ca5b1");
        Contoso shared = before()
                .change(Parts.INBOUND_CONNECTORS, one -> Stream.concat(one.stream(), Stream.of(new InboundConnector(
                        "Inbound from Woodgrove", "OnPremises", List.of(), Optional.of("mail.woodgrovebank.com"), true, true,
                        true))).toList())
                .change(Parts.OUTBOUND_CONNECTORS, one -> Stream.concat(one.stream(), Stream.of(new OutboundConnector(
                        "Outbound to Woodgrove", "OnPremises", List.of(), List.of("mail.woodgrovebank.com"),
                        Optional.empty(), Optional.of("mail.woodgrovebank.com"), false, true, true))).toList())
                .with(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS, List.of(
                        new OnPremisesOrganization("Contoso", Optional.of(Contoso.ORGANIZATION), List.of(),
                                Optional.of("Inbound"), Optional.of("Outbound")),
                        new OnPremisesOrganization("Woodgrove", Optional.of(other), List.of(),
                                Optional.of("inbound from woodgrove"), Optional.of("Outbound to Woodgrove"))));

        assertEquals(Value.texts(List.of("mail.contoso.com", "autodiscover.contoso.com")),
                given(Plans.step(requested(shared), "request"), "DomainName"));
        assertFalse(Plans.ids(made(answered(shared.with(Parts.CERTIFICATES, List.of(Mail.holding("EX01", Mail.OLD, Mail.NEW),
                Mail.holding("EX02", Mail.OLD), Mail.holding("EX03", Mail.OLD))), Mail.file(Mail.NEW)))).stream()
                .anyMatch(id -> id.startsWith("inbound.")), "the other organization's demand stays as it is");
        assertThrows(UnreadableException.class,
                () -> requested(shared.denied(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS)), "whose they are must be known");
    }

    @Test
    void theRequestIsKnownByWhatTheServerDidNotHoldBefore() throws PlanRefusedException {
        Step request = Plans.step(requested(before()), "request");
        Value stands = Value.members().with("Subject", Value.of("CN=mail.contoso.com"))
                .with("Issuer", Value.of("CN=mail.contoso.com")).with("RawData", Value.of("AAAA"))
                .with("Thumbprint", Value.of("C3".repeat(20)));
        Value known = Value.members().with("Subject", Value.of("CN=mail.contoso.com"))
                .with("Issuer", Value.of("CN=Authority 2025")).with("RawData", Value.of("AAAA"))
                .with("Thumbprint", Value.of(OLD));
        assertTrue(request.change().verification().expectations().getFirst().condition().holds(Value.list(known, stands)));
        assertFalse(request.change().verification().expectations().getFirst().condition().holds(Value.list(known)));
        assertTrue(PlanWalk.undone(request).getFirst().startsWith("Remove-ExchangeCertificate"));
    }

    @Test
    void theServerThatAsksIsOneThatCarriesMail() throws PlanRefusedException {
        Step request = Plans.step(made(new ScriptedPlanContext(before()).parameter("server", Value.of("ex02"))), "request");
        assertEquals(Value.of("EX02.ad.contoso.com"), given(request, "Server"));
        refused(new ScriptedPlanContext(before()).parameter("server", Value.of("EX09")), "server", "EX09");
    }

    @Test
    void oneRequestAtATimeUnlessAnotherIsAskedFor() throws PlanRefusedException {
        Step request = Plans.step(requested(before()), "request");
        ScriptedPlanContext again = new ScriptedPlanContext(before()).done("tls.renew", request);
        assertTrue(Plans.refused(new TlsRenew(), again, "none was brought in").advice().contains("again=true"));
        assertEquals(List.of("request"), Plans.ids(made(again.parameter("again", Value.of(true)))));
        Step taken = Plans.step(made(answered()), ImportCertificate.STEP);
        assertEquals(List.of("request"), Plans.ids(made(new ScriptedPlanContext(before()).done("tls.renew", request)
                .done("tls.renew", taken))));
    }

    @Test
    void aLedgerThatCannotBeReadIsNotOneWithoutAnOpenRequest() {
        Plans.refused(new TlsRenew(), new ScriptedPlanContext(before()).done(Reading.failed(Records.failure(
                Failure.Kind.BAD_INPUT, Parts.SERVERS), Contoso.NOW, "ledger")), "What this console did before");
    }

    @Test
    void whereTheCloudDeliversMailMustBeKnown() {
        assertThrows(UnreadableException.class, () -> requested(before().denied(Parts.OUTBOUND_CONNECTORS)));
    }

    @Test
    void stepsForTwoObjectsAreTwoSteps() throws PlanRefusedException {
        Contoso alike = Mail.without(before()).with(Parts.RECEIVE_CONNECTORS, Stream.of("Mail (cloud)", "Mail -cloud-",
                "Mail.cloud").map(name -> new ReceiveConnector(name, "EX01", List.of(), List.of(), List.of("Tls"), List.of(),
                        Optional.of(Mail.OLD_NAME), List.of(), true)).toList())
                .with(Parts.OUTBOUND_CONNECTORS, List.of()).with(Parts.CERTIFICATES, List.of(
                        Mail.holding("EX01", Mail.OLD, Mail.NEW), Mail.holding("EX02", Mail.OLD), Mail.holding("EX03", Mail.OLD)));
        assertEquals(3, Plans.ids(made(answered(alike, Mail.file(Mail.NEW)))).stream()
                .filter(id -> id.startsWith("receive.EX01.Mail")).distinct().count());
    }

    @Test
    void aServerThatIsLeftOutKeepsItsConnectorsAndItIsSaidWhatItLacks() throws PlanRefusedException {
        ReceiveConnector frontend = new ReceiveConnector("Default Frontend EX02", "EX02", List.of("0.0.0.0:25"), List.of(),
                List.of("Tls"), List.of(), Optional.of(Mail.OLD_NAME), List.of(), true);
        Contoso contoso = before().with(Parts.CERTIFICATES, List.of(Mail.holding("EX01", Mail.OLD, Mail.NEW),
                Mail.holding("EX03", Mail.OLD)))
                .change(Parts.RECEIVE_CONNECTORS, all -> Stream.concat(all.stream(), Stream.of(frontend)).toList());
        PlanDraft draft = made(answered(contoso, Mail.file(Mail.NEW)).parameter("exclude",
                Value.of("EX02: switched off")));

        assertTrue(Plans.ids(draft).contains(RECEIVE));
        assertTrue(Plans.ids(draft).stream().noneMatch(id -> id.startsWith("receive.EX02")), () -> "" + Plans.ids(draft));
        assertTrue(Plans.warns(draft, "without the new certificate after this plan: EX02."), draft::toString);
        assertTrue(Plans.warns(draft, "go on naming the certificate of before: EX02\\Default Frontend EX02."), draft::toString);
        assertTrue(Plans.warns(draft, "Outbound to Office 365 names the new certificate for EX02, too"), draft::toString);
    }

    @Test
    void practice15EverythingThatMailGoesByIsGivenTheCertificateAndTheOldOneStays() throws PlanRefusedException {
        PlanDraft draft = made(answered());
        assertEquals(List.of("import", "everyServer", "services.EX01", "services.EX02", "services.EX03",
                SEND, RECEIVE, "hybridConfiguration", "mail"),
                Plans.ids(draft));
        for (Step step : draft.steps()) {
            assertTrue(PlanWalk.sent(step).stream().noneMatch(line -> line.startsWith("Remove-")), step::toString);
        }
        assertEquals(Value.of("SMTP"), given(Plans.step(draft, "services.EX02"), "Services"));
        assertEquals(Value.of("<I>${import.issuer}<S>${import.subject}"),
                given(Plans.step(draft, SEND), "TlsCertificateName"));
        assertEquals(Value.of("EX01\\Default Frontend EX01"),
                given(Plans.step(draft, RECEIVE), "Identity"));
        assertTrue(Plans.step(draft, "mail").after().containsAll(Set.of("hybridConfiguration", "services.EX03")));
    }

    @Test
    void noServiceUsesItBeforeEveryServerHasIt() throws PlanRefusedException {
        Step services = Plans.step(made(answered()), "services.EX02");
        assertEquals(Set.of("import", "everyServer"), services.after());
        Value held = Value.list(Value.members().with("Thumbprint", Value.of(NEW)));
        assertTrue(Plans.allowed(services.change(), "Get-ExchangeCertificate", held));
        assertFalse(Plans.allowed(services.change(), "Get-ExchangeCertificate", Value.list()));
    }

    @Test
    void undoneServicesUseWhatTheyUsedAndConnectorsNameItAgain() throws PlanRefusedException {
        PlanDraft draft = made(answered());
        CmdletRequest back = sent(Plans.step(draft, "services.EX01").inverse().orElseThrow());
        assertEquals(Value.of(OLD), back.parameters().get("Thumbprint"));
        assertEquals(Value.of(Mail.OLD_NAME), sent(Plans.step(draft, SEND).inverse().orElseThrow())
                .parameters().get("TlsCertificateName"));
        assertInstanceOf(Reversibility.Irreversible.class, Plans.step(draft, "import").reversibility());
    }

    @Test
    void webSitesStayAsTheyAreUnlessTheCertificateIsNamedThatTheyShow() throws PlanRefusedException {
        PlanDraft untouched = made(answered());
        assertTrue(Plans.warns(untouched, "web=THUMBPRINT"), untouched::toString);
        PlanDraft draft = made(answered().parameter("web", Value.of(OLD)));
        Step web = Plans.step(draft, "web.EX02");
        assertEquals(Value.of("IIS"), given(web, "Services"));
        assertEquals(Value.none(), given(web, "Force"));
        assertTrue(web.change().effect().contains(OLD), "what it replaces is told");
        assertTrue(Plans.allowed(web.change(), "Get-ExchangeCertificate", Value.list(Value.members().with("Thumbprint",
                Value.of(NEW)))));
        CmdletRequest back = sent(web.inverse().orElseThrow());
        assertEquals(List.of(Value.of(OLD), Value.of("IIS")), List.of(back.parameters().get("Thumbprint"),
                back.parameters().get("Services")));
        assertTrue(web.change().provenByAnswer() && web.inverse().orElseThrow().provenByAnswer(),
                "no look tells what a web site shows");
    }

    @Test
    void whatWebSitesCannotShowIsRefused() {
        refused(answered().parameter("web", Value.of("mail.contoso.com")), "web", "mail.contoso.com");
        refused(answered().parameter("web", Value.of(NEW)), "web", "EX02, EX03");
        Contoso told = before().with(Parts.CERTIFICATES, List.of(Mail.holding("EX01", Mail.OLD, Mail.NEW),
                Mail.holding("EX02", Mail.serving(Mail.OLD, "IIS")),
                Mail.holding("EX03", Mail.OLD, Mail.serving(Mail.certificate("C3".repeat(20), "2024", 9, "x"), "IIS"))));
        refused(answered(told, Mail.file(Mail.NEW)).parameter("web", Value.of(OLD)), "web", ": EX03.");
    }

    @Test
    void undoneSmtpUsesWhatItUsedAndNoOtherServiceIsTouched() throws PlanRefusedException {
        CmdletRequest back = sent(Plans.step(made(answered()), "services.EX01").inverse().orElseThrow());
        assertEquals(List.of(Value.of(OLD), Value.of("SMTP")), List.of(back.parameters().get("Thumbprint"),
                back.parameters().get("Services")));
    }

    @Test
    void aConnectorThatSomebodyElseChangedIsNotOverwritten() throws PlanRefusedException {
        Step send = Plans.step(made(answered()), SEND);
        assertTrue(Plans.allowed(send.change(), "Get-SendConnector", Mail.named(Mail.OLD_NAME)));
        assertFalse(Plans.allowed(send.change(), "Get-SendConnector", Mail.named("<I>CN=Other<S>CN=other")));
    }

    @Test
    void practice15ExchangeOnlineDemandsANameThatTheCertificateCovers() throws PlanRefusedException {
        Contoso other = before().with(Parts.OUTBOUND_CONNECTORS, List.of())
                .with(Parts.HYBRID_CONFIGURATION, new HybridConfiguration(Set.of("SecureMail"), List.of("contoso.com"),
                        List.of(), List.of("EX01"), List.of("EX01"), List.of(), Optional.of("relay.contoso.com"),
                        Optional.of(Mail.OLD_NAME), 0));
        Certificate renamed = Mail.certificate(NEW, "2027", 190, "relay.contoso.com");
        PlanDraft draft = made(answered(other.with(Parts.CERTIFICATES, List.of(Mail.holding("EX01", Mail.OLD, renamed),
                Mail.holding("EX02", Mail.OLD), Mail.holding("EX03", Mail.OLD))), Mail.file(renamed)));
        assertEquals(Value.of("relay.contoso.com"), given(Plans.step(draft, "inbound.Inbound"), "TlsSenderCertificateName"));
        assertTrue(Plans.warns(draft, "autodiscover.contoso.com"), "a name is lost");
        assertTrue(Plans.step(draft, "inbound.Inbound").after().containsAll(Set.of(SEND, RECEIVE, "hybridConfiguration")),
                "while a connector still sends by the old one, Exchange Online would refuse its mail");
    }

    @Test
    void practice15ACertificateWithoutClientAuthenticationIsTold() throws PlanRefusedException {
        Contoso held = before().with(Parts.CERTIFICATES, List.of(Mail.holding("EX01", Mail.OLD, Mail.NEW),
                Mail.holding("EX02", Mail.OLD), Mail.holding("EX03", Mail.OLD)));
        assertTrue(Plans.warns(made(answered(held, new PublicCertificate(Mail.NEW, "RSA", 2048, false, true, false))),
                "client authentication"));
        assertFalse(Plans.warns(made(answered(held, Mail.file(Mail.NEW))), "client authentication"));
    }

    @Test
    void whatMailCannotGoByIsRefusedBesideTheFile() {
        Certificate expired = Mail.certificate(NEW, "2027", -1, "mail.contoso.com");
        Certificate foreign = Mail.certificate(NEW, "2027", 190, "mail.fabrikam.com");
        refused(answered(before(), Mail.file(expired)), "certificate", "expired");
        refused(answered(before(), Mail.file(foreign)), "certificate", "mail.contoso.com");
        refused(answered(before(), new PublicCertificate(Mail.NEW, "RSA", 2048, false, false, true)), "certificate",
                "server authentication");
        refused(answered(before(), Mail.file(Mail.NEW)), "certificate", "was made on none of these");
        Certificate own = new Certificate(Mail.NEW.thumbprint(), "CN=mail.contoso.com", "CN=mail.contoso.com",
                Optional.empty(), Mail.NEW.notBefore(), Mail.NEW.notAfter(), Mail.NEW.domains(), Set.of(),
                Optional.empty(), true, Mail.NEW.encoded());
        refused(answered(before(), Mail.file(own)), "certificate", "signed itself");
    }

    @Test
    void aWildcardCoversWhatTheCloudNeeds() throws PlanRefusedException {
        Certificate wildcard = Mail.certificate(NEW, "2027", 190, "*.contoso.com");
        Contoso held = before().with(Parts.CERTIFICATES, List.of(Mail.holding("EX01", Mail.OLD, wildcard),
                Mail.holding("EX02", Mail.OLD), Mail.holding("EX03", Mail.OLD)));
        assertFalse(Plans.ids(made(answered(held, Mail.file(wildcard)))).contains("inbound.Inbound"));
    }

    @Test
    void practice15AnEdgeServerIsDoneByWhoeverLooksAfterIt() throws PlanRefusedException {
        Contoso edge = before().with(Parts.HYBRID_CONFIGURATION, Mail.configuration(List.of("EDGE01")))
                .with(Parts.CERTIFICATES, List.of(Mail.holding("EX01", Mail.OLD, Mail.NEW), Mail.holding("EX02", Mail.OLD),
                        Mail.holding("EX03", Mail.OLD)));
        refused(answered(edge, Mail.file(Mail.NEW)), "edge", "EDGE01");
        PlanDraft draft = made(answered(edge, Mail.file(Mail.NEW)).parameter("edge", Value.of("edge01")));
        assertTrue(Plans.warns(draft, "New-EdgeSubscription"), draft::toString);
    }

    @Test
    void withoutTheShellWhatServersShowCouldNotBeGivenBack() {
        ScriptedPlanContext offline = new ScriptedPlanContext(before().with(Parts.CERTIFICATES,
                List.of(Mail.holding("EX01", Mail.OLD, Mail.NEW), Mail.holding("EX02", Mail.OLD),
                        Mail.holding("EX03", Mail.OLD)))).certificates("certificate", Mail.file(Mail.NEW));
        Plans.refused(new TlsRenew(), offline, "is not known");
    }

    @Test
    void practice15MailIsTestedFromEachServerThatSendsIt() throws PlanRefusedException {
        Step mail = Plans.step(made(answered()), "mail");
        assertEquals(List.of("EX01", "EX02"), mail.change().actions().stream()
                .map(one -> ((CmdletRequest) one.request()).parameters().get("Identity").text().orElseThrow()).toList());
        assertTrue(mail.change().actions().stream().allMatch(one -> Mail.arrived(one.proof(), "Success")
                && !Mail.arrived(one.proof(), "*FAILURE*")));
        ScriptedPlanContext untested = answered();
        untested.parameters().remove("mailTo");
        PlanDraft draft = made(untested);
        assertFalse(Plans.ids(draft).contains("mail"));
        assertTrue(Plans.warns(draft, "not proven"), draft::toString);
        assertTrue(Plans.warns(draft, "The way back"), draft::toString);
        refused(answered().parameter("mailTo", Value.of("nobody")), "mailTo", "nobody");
    }

    @Test
    void aMessageIsSentByAPlanAndByNoLook() throws PlanRefusedException {
        for (PlanDraft draft : List.of(made(answered()), made(Mail.removing(OLD)))) {
            assertTrue(draft.steps().stream().flatMap(step -> Stream.concat(step.change().preconditions().stream(),
                    step.change().verification().expectations().stream()))
                    .noneMatch(one -> one.request().describe().contains("Test-Mailflow")));
        }
        Step mail = Plans.step(made(answered()), "mail");
        assertFalse(mail.change().actions().getFirst().request().reading(), "it must not go in the read-only mode");
        assertTrue(mail.change().effect().startsWith("Sends a message"), mail::toString);
    }

    @Test
    void aServerThatWasNotReadStopsItUnlessItIsLeftOutWithAReason() throws PlanRefusedException {
        Contoso unread = before().with(Parts.CERTIFICATES, List.of(Mail.holding("EX01", Mail.OLD),
                Mail.holding("EX03", Mail.OLD)));
        Plans.refused(new TlsRenew(), new ScriptedPlanContext(unread), "EX02");
        PlanDraft draft = made(new ScriptedPlanContext(unread).parameter("exclude", Value.of("EX02: being rebuilt")));
        assertTrue(Plans.warns(draft, "being rebuilt"), draft::toString);
    }
}
