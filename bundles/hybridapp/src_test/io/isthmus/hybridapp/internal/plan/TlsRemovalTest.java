package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
import io.isthmus.sdk.model.OutboundConnector;
import io.isthmus.sdk.model.PresentedChain;
import io.isthmus.sdk.model.PublicName;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** The third go of the plan tls.renew: the certificate of before leaves the servers, practice line 15. */
class TlsRemovalTest {

    private static final String NEW = Mail.NEW.thumbprint().text();
    private static final String OLD = Mail.OLD.thumbprint().text();

    private static PlanDraft made(ScriptedPlanContext context) throws PlanRefusedException {
        return new TlsRenew().make(context);
    }

    private static void refused(ScriptedPlanContext context, String parameter, String because) {
        PlanParameterException refusal = assertInstanceOf(PlanParameterException.class,
                Plans.refused(new TlsRenew(), context, because));
        assertEquals(Optional.of(parameter), refusal.parameter());
    }

    @Test
    void practice15TheOldOneGoesLastAndOnlyWhereMailArrivesBeforeAndAfter() throws PlanRefusedException {
        ScriptedPlanContext context = Mail.removing(OLD);
        PlanDraft draft = made(context);
        assertEquals(List.of("oldCertificate.EX01", "oldCertificate.EX02", "oldCertificate.EX03"), Plans.ids(draft));
        Step step = draft.steps().getFirst();
        assertInstanceOf(Reversibility.Irreversible.class, step.reversibility());
        assertEquals(List.of("Test-Mailflow", "Remove-ExchangeCertificate", "Test-Mailflow"), step.change().actions().stream()
                .map(one -> ((CmdletRequest) one.request()).cmdlet()).toList());
        assertFalse(Mail.arrived(step.change().actions().getFirst().proof(), "*FAILURE*"));
        context.parameters().remove("mailTo");
        refused(context, "mailTo", "no mailbox was named");
    }

    @Test
    void practice15OneServerAfterTheOtherLosesTheOldOne() throws PlanRefusedException {
        PlanDraft draft = made(Mail.removing(OLD));
        assertEquals(Set.of(), Plans.step(draft, "oldCertificate.EX01").after());
        assertEquals(Set.of("oldCertificate.EX01"), Plans.step(draft, "oldCertificate.EX02").after());
        assertEquals(Set.of("oldCertificate.EX02"), Plans.step(draft, "oldCertificate.EX03").after());
    }

    @Test
    void practice15TheOldOneStaysWhileSomebodyNamesIt() {
        SendConnector stale = new SendConnector("Stale", List.of("smtp:x;1"), List.of(), List.of("EX01"), true,
                Optional.empty(), Optional.empty(), Optional.of(Mail.OLD_NAME), false, false);
        Plans.refused(new TlsRenew(), Mail.removing(Mail.renewed().with(Parts.SEND_CONNECTORS, List.of(stale))), "send connector Stale");
        Plans.refused(new TlsRenew(), Mail.removing(Mail.renewed().with(Parts.INBOUND_CONNECTORS, List.of(new InboundConnector("In",
                "OnPremises", List.of(), Optional.of(Mail.OLD_NAME), true, true, true)))), "inbound connector In");
        Certificate narrow = Mail.certificate(NEW, "2027", 190, "mail.contoso.com");
        Contoso demanding = Mail.renewed().with(Parts.CERTIFICATES, Stream.of("EX01", "EX02", "EX03")
                .map(server -> Mail.holding(server, Mail.OLD, narrow)).toList())
                .with(Parts.OUTBOUND_CONNECTORS, List.of(new OutboundConnector("Out", "OnPremises", List.of(), List.of(),
                        Optional.empty(), Optional.of("autodiscover.contoso.com"), false, true, true)));
        Plans.refused(new TlsRenew(), Mail.removing(demanding), "outbound connector Out");
    }

    @Test
    void whatCouldNotBeReadCouldNameTheOldOne() {
        for (Part<?> part : List.of(Parts.SEND_CONNECTORS, Parts.RECEIVE_CONNECTORS, Parts.HYBRID_CONFIGURATION,
                Parts.INBOUND_CONNECTORS, Parts.OUTBOUND_CONNECTORS)) {
            assertThrows(UnreadableException.class, () -> made(Mail.removing(Mail.renewed().denied(part))), part.id());
        }
    }

    @Test
    void aServerThatStillUsesItKeepsItAndTheOthersDoNot() throws PlanRefusedException {
        ReceiveConnector naming = new ReceiveConnector("Partners", "EX02", List.of("0.0.0.0:25"), List.of(), List.of("Tls"),
                List.of(), Optional.of(Mail.OLD_NAME), List.of(), true);
        PlanDraft draft = made(Mail.removing(Mail.renewed().with(Parts.RECEIVE_CONNECTORS, List.of(naming))
                .with(Parts.CERTIFICATES, List.of(Mail.holding("EX01", Mail.serving(Mail.OLD, "SMTP"), Mail.NEW),
                        Mail.holding("EX02", Mail.OLD, Mail.NEW),
                        Mail.holding("EX03", Mail.serving(Mail.OLD, "SMTP", "IIS"), Mail.NEW)))));
        assertEquals(List.of("oldCertificate.EX01"), Plans.ids(draft));
        assertTrue(Plans.warns(draft, "EX02 keeps it, since it is used there: Partners"), draft::toString);
        assertTrue(Plans.warns(draft, "EX03 keeps it, since it is used there: IIS"), draft::toString);
        assertTrue(Plans.warns(draft, "IIS bindings outside"), draft::toString);
    }

    @Test
    void whoeverNamesAnotherCertificateMeanwhileStopsTheRemoval() throws PlanRefusedException {
        Change change = made(Mail.removing(OLD)).steps().getFirst().change();
        for (String noun : List.of("SendConnector", "ReceiveConnector", "HybridConfiguration")) {
            assertTrue(Plans.allowed(change, "Get-" + noun, Value.list(Value.members())), noun);
            assertFalse(Plans.allowed(change, "Get-" + noun, Value.list(Mail.named("<I>CN=Other<S>CN=other").at("/0"))), noun);
        }
        assertTrue(Plans.allowed(change, "Get-HybridConfiguration", Mail.named(Mail.NEW_NAME)));
        assertTrue(Plans.allowed(change, "Get-InboundConnector", demanded("TlsSenderCertificateName", "mail.contoso.com")));
        assertFalse(Plans.allowed(change, "Get-InboundConnector", demanded("TlsSenderCertificateName", Mail.OLD_NAME)));
        assertFalse(Plans.allowed(change, "Get-OutboundConnector", demanded("TlsDomain", "old.contoso.com")));
    }

    private static Value demanded(String property, String name) {
        return Value.list(Value.members().with(property, Value.of(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "D4D4D4D4D4D4D4D4D4D4D4D4D4D4D4D4D4D4D4D4", "B2B2B2B2B2B2B2B2B2B2B2B2B2B2B2B2B2B2B2B2",
            "D194FA82DD66332029A247D56EA9B5E5CD9122D4"})
    void whatIsNoOldCertificateOfMailIsNotRemoved(String thumbprint) {
        refused(Mail.removing(thumbprint), "remove", "");
    }

    @Test
    void aCertificateOfTheSameNameIsRemovedAtTheServerSinceExchangeRefusesTo() {
        Certificate renewed = Mail.certificate(NEW, "2025", 190, "mail.contoso.com");
        ScriptedPlanContext same = new ScriptedPlanContext(Mail.between(Contoso.setUp(), Mail.OLD)
                .with(Parts.CERTIFICATES, Stream.of("EX01", "EX02", "EX03")
                        .map(server -> Mail.holding(server, Mail.OLD, renewed)).toList()))
                .parameter("remove", Value.of(OLD)).parameter("mailTo", Value.of(Mail.MAILBOX));
        assertTrue(Plans.refused(new TlsRenew(), same, "Exchange refuses").advice().contains("certlm.msc"));
    }

    @Test
    void practice15WhatAPublicNameShowsIsNotTakenAway() throws PlanRefusedException {
        String old = Base64.getEncoder().encodeToString("old".getBytes(StandardCharsets.UTF_8));
        String other = Base64.getEncoder().encodeToString("other".getBytes(StandardCharsets.UTF_8));
        Certificate shown = Mail.certificate(KeyRules.thumbprintOf(old).orElseThrow().text(), "2025", 150, "mail.contoso.com");
        Contoso held = Mail.renewed().with(Parts.CERTIFICATES, Stream.of("EX01", "EX02", "EX03")
                .map(server -> Mail.holding(server, shown, Mail.NEW)).toList());
        assertTrue(Plans.warns(made(Mail.removing(held).parameter("remove", Value.of(shown.thumbprint().text()))),
                "--proofs"));
        Plans.refused(new TlsRenew(), shown(held, shown, showing(old)), "mail.contoso.com:25");
        assertFalse(Plans.warns(made(shown(held, shown, showing(other))), "the way back"));
        Reading<PresentedChain> unreachable = Reading.failed(Records.failure(Failure.Kind.UNREACHABLE, Parts.PUBLIC_NAMES),
                Contoso.NOW, "mail.contoso.com:25");
        assertTrue(Plans.warns(made(shown(held, shown, unreachable)), "nobody could look at mail.contoso.com:25"));
    }

    private static Reading<PresentedChain> showing(String certificate) {
        return Reading.read(new PresentedChain(List.of(certificate), List.of(), false, Optional.empty(), Optional.empty()),
                Contoso.NOW, "mail.contoso.com:25");
    }

    private static ScriptedPlanContext shown(Contoso held, Certificate old, Reading<PresentedChain> seen) {
        return Mail.removing(held.with(Parts.PUBLIC_NAMES, List.of(new PublicName("mail.contoso.com", PublicName.Service.SMTP,
                "Outbound", seen)))).parameter("remove", Value.of(old.thumbprint().text()));
    }
}
