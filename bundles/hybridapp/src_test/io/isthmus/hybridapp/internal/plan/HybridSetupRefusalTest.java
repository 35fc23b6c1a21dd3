package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

class HybridSetupRefusalTest {

    private static void refused(Contoso contoso, String because) {
        refused(new ScriptedPlanContext(contoso), because);
    }

    private static void refused(ScriptedPlanContext context, String because) {
        PlanRefusedException refusal =
                assertThrows(PlanRefusedException.class, () -> new HybridSetup().make(context));
        assertTrue(refusal.getMessage().contains(because), refusal.getMessage());
        assertFalse(refusal.advice().isBlank());
    }

    @Test
    void noHybridConfiguration() {
        refused(Contoso.freshHybrid().absent(Parts.HYBRID_CONFIGURATION), "not hybrid");
    }

    @Test
    void noRichCoexistence() {
        refused(Contoso.freshHybrid().with(Parts.HYBRID_CONFIGURATION, Records.hybrid("SecureMail")),
                "without free/busy");
    }

    @Test
    void federationTrustRatherThanOAuth() {
        refused(Contoso.freshHybrid().with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of()),
                "intra-organization connector");
        refused(Contoso.freshHybrid().with(Parts.PARTNER_APPLICATIONS, List.of()), "partner application");
    }

    @Test
    void anAuthServerOfAnotherTenantEvenWhereItIsTheOnlyOne() {
        refused(Contoso.freshHybrid().with(Parts.AUTH_SERVERS, List.of(Records.evoSts("EvoSts - x",
                "11111111-2222-4333-8444-555555555555", Optional.empty(), List.of()))), "other tenants");
    }

    @Test
    void noServerIsNewEnough() {
        refused(Contoso.freshHybrid().with(Parts.SERVERS, List.of(Records.server("EX04", "15.1.2507.44"))),
                "No Mailbox server");
    }

    @Test
    void anExpiredAuthCertificate() {
        refused(Contoso.freshHybrid().with(Parts.CERTIFICATES, List.of(new ServerCertificates("EX01", Reading.read(
                List.of(Records.certificate(Contoso.CURRENT, Instant.parse("2026-10-19T00:00:00Z"))), Contoso.NOW,
                "test")))),
                "expired");
    }

    @Test
    void anAuthCertificateThatDoesNotCountYet() {
        Certificate auth = Records.certificate(Contoso.CURRENT, Contoso.CERTIFICATE_END);
        Certificate tomorrow = new Certificate(auth.thumbprint(), auth.subject(), auth.issuer(), auth.serialNumber(),
                Contoso.NOW.plusSeconds(86_400), auth.notAfter(), auth.domains(), auth.services(), auth.status(),
                auth.selfSigned(), auth.encoded());
        refused(Contoso.freshHybrid().with(Parts.CERTIFICATES, List.of(new ServerCertificates("EX01",
                Reading.read(List.of(tomorrow), Contoso.NOW, "test")))), "does not count before");
    }

    @Test
    void anotherCertificateUnderTheThumbprintOfTheAuthCertificate() {
        Certificate auth = Records.certificate(Contoso.CURRENT, Contoso.CERTIFICATE_END);
        Certificate another = new Certificate(auth.thumbprint(), auth.subject(), auth.issuer(), auth.serialNumber(),
                auth.notBefore(), auth.notAfter(), auth.domains(), auth.services(), auth.status(), auth.selfSigned(),
                Records.certificate(Contoso.NEXT, Contoso.CERTIFICATE_END).encoded());
        refused(Contoso.freshHybrid().with(Parts.CERTIFICATES, List.of(new ServerCertificates("EX01",
                Reading.read(List.of(another), Contoso.NOW, "test")))), "is another certificate");
    }

    @Test
    void severalApplicationsOfTheSameName() {
        refused(Contoso.freshHybrid().with(Parts.APPLICATIONS,
                List.of(Records.application(), Records.application(false, List.of()))), "Several applications");
    }

    @Test
    void anApplicationThatCanBeAnotherForests() throws PlanRefusedException {
        Contoso contoso = Contoso.freshHybrid().without(Parts.ORGANIZATION).with(Parts.APPLICATIONS,
                List.of(Records.application()));
        refused(contoso, "another forest");
        new HybridSetup().make(new ScriptedPlanContext(contoso).parameter("application",
                Value.of(Contoso.APP.text())));
    }

    @Test
    void anAddressThatAutodiscoverDoesNotTell() {
        Failure failure = Failure.of(Failure.Kind.UNREACHABLE, Side.EXCHANGE_ONLINE, "ask", "timed out", "later");
        refused(new ScriptedPlanContext(Contoso.freshHybrid()).answering(Reading.failed(failure, Contoso.NOW, "x")),
                "timed out");
        refused(new ScriptedPlanContext(Contoso.freshHybrid()).answering(Reading.read(Value.members()
                .with("Url", Value.of("https://mail.contoso.com/EWS")), Contoso.NOW, "x")), "Exchange Online");
        refused(new ScriptedPlanContext(Contoso.freshHybrid()).answering(Reading.read(Value.members()
                .with("ServerLocation", Value.of("Exchange Online"))
                .with("Url", Value.of("https://outlook.office365.com@collector.example/EWS")), Contoso.NOW, "x")),
                "collector.example");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "aaaaaaaa-0000-4000-8000-000000000001,''", "AAAAAAAA-0000-4000-8000-000000000001,''",
            "'',AAAAAAAA-0000-4000-8000-000000000001"})
    void switchingTheGateOnWithThisApplicationAlone(String listed, String further) {
        for (Optional<Boolean> enabled : List.of(Optional.of(false), Optional.<Boolean>empty())) {
            refused(new ScriptedPlanContext(Contoso.freshHybrid().withApplication().with(Parts.ONLINE_ORGANIZATION,
                    listed.isEmpty() ? Records.online(enabled) : Records.online(enabled, listed)))
                    .parameter("enableEws", Value.of(true)).parameter("ewsApplications", Value.of(further)),
                    "every other application");
        }
    }

    @ParameterizedTest
    @CsvSource({"owner,me", "application,42", "application,99999999-2222-4333-8444-555555555555",
            "ewsApplications,1;2", "restore,perhaps", "ewsAddress,http://x/"})
    void aParameterThatIsWrong(String name, String value) {
        PlanParameterException wrong = assertThrows(PlanParameterException.class, () -> new HybridSetup().make(
                new ScriptedPlanContext(Contoso.freshHybrid()).parameter(name, Value.of(value))));
        assertEquals(Optional.of(name), wrong.parameter());
        assertFalse(wrong.advice().isBlank());
    }

    @Test
    void aParameterThatThereIsNot() {
        refused(new ScriptedPlanContext(Contoso.freshHybrid()).parameter("onwer",
                Value.of("99999999-2222-4333-8444-555555555555")), "onwer");
    }

    @Test
    void partsThatCouldNotBeReadAreNamed() {
        for (Part<?> part : List.of(Parts.HYBRID_CONFIGURATION, Parts.AUTH_SERVERS, Parts.SERVERS,
                Parts.CERTIFICATES, Parts.APPLICATIONS, Parts.SHARED_PRINCIPAL, Parts.DOMAINS,
                Parts.SETTING_OVERRIDES, Parts.ONLINE_ORGANIZATION, Parts.TENANT)) {
            UnreadableException unread = assertThrows(UnreadableException.class,
                    () -> new HybridSetup().make(new ScriptedPlanContext(Contoso.freshHybrid().denied(part))),
                    part.id());
            assertEquals(part, unread.part());
        }
    }
}
