package io.isthmus.hybridapp.internal.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.hybridapp.fixture.Contoso;
import io.isthmus.hybridapp.fixture.ScriptedContext;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

class HybridSetupRefusalTest {

    private static void refused(Contoso contoso, String because) {
        refused(new ScriptedContext(contoso), because);
    }

    private static void refused(ScriptedContext context, String because) {
        PlanRefusedException refusal =
                assertThrows(PlanRefusedException.class, () -> new HybridSetup().make(context));
        assertTrue(refusal.getMessage().contains(because), refusal.getMessage());
        assertFalse(refusal.advice().isBlank());
    }

    @Test
    void noHybridConfiguration() {
        refused(new Contoso().absent(Parts.HYBRID_CONFIGURATION), "not hybrid");
    }

    @Test
    void noRichCoexistence() {
        refused(new Contoso().with(Parts.HYBRID_CONFIGURATION, Contoso.hybrid("SecureMail")), "without free/busy");
    }

    @Test
    void federationTrustRatherThanOAuth() {
        refused(new Contoso().with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of()), "intra-organization connector");
        refused(new Contoso().with(Parts.PARTNER_APPLICATIONS, List.of()), "partner application");
    }

    @Test
    void anAuthServerOfAnotherTenantEvenWhereItIsTheOnlyOne() {
        refused(new Contoso().with(Parts.AUTH_SERVERS, List.of(Contoso.authServer("EvoSts - x", "AzureAD",
                TenantId.of("11111111-2222-4333-8444-555555555555"), null, List.of()))), "other tenants");
    }

    @Test
    void noServerIsNewEnough() {
        refused(new Contoso().with(Parts.SERVERS, List.of(Contoso.server("EX04", "15.1.2507.44"))),
                "No Mailbox server");
    }

    @Test
    void anExpiredAuthCertificate() {
        refused(new Contoso().with(Parts.CERTIFICATES, List.of(new ServerCertificates("EX01", Reading.read(
                List.of(Contoso.certificate(Contoso.CURRENT, "2026-11-19T00:00:00Z")), Contoso.NOW, "test")))),
                "expired");
    }

    @Test
    void severalApplicationsOfTheSameName() {
        refused(new Contoso().with(Parts.APPLICATIONS,
                List.of(Contoso.application(true), Contoso.application(false))), "Several applications");
    }

    @Test
    void anAddressThatAutodiscoverDoesNotTell() {
        Failure failure = Failure.of(Failure.Kind.UNREACHABLE, Side.EXCHANGE_ONLINE, "ask", "timed out", "later");
        refused(new ScriptedContext(new Contoso()).answering(Reading.failed(failure, Contoso.NOW, "x")),
                "timed out");
        refused(new ScriptedContext(new Contoso()).answering(Reading.read(Value.members()
                .with("Url", Value.of("https://mail.contoso.com/EWS")), Contoso.NOW, "x")), "Exchange Online");
    }

    @Test
    void switchingTheGateOnWithThisApplicationAlone() {
        refused(new ScriptedContext(new Contoso().with(Parts.ONLINE_ORGANIZATION, Contoso.online(null)))
                .parameter("enableEws", Value.of(true)), "every other application");
    }

    @ParameterizedTest
    @CsvSource({"owner,me", "application,42", "ewsApplications,1;2", "restore,perhaps", "ewsAddress,http://x/",
            "onwer,99999999-2222-4333-8444-555555555555"})
    void aParameterThatIsWrong(String name, String value) {
        refused(new ScriptedContext(new Contoso()).parameter(name, Value.of(value)), name);
    }

    @Test
    void partsThatCouldNotBeReadAreNamed() {
        for (Part<?> part : List.of(Parts.HYBRID_CONFIGURATION, Parts.AUTH_SERVERS, Parts.SERVERS,
                Parts.CERTIFICATES, Parts.APPLICATIONS, Parts.SHARED_PRINCIPAL, Parts.DOMAINS,
                Parts.SETTING_OVERRIDES, Parts.ONLINE_ORGANIZATION, Parts.TENANT)) {
            UnreadableException unread = assertThrows(UnreadableException.class,
                    () -> new HybridSetup().make(new ScriptedContext(new Contoso().denied(part))), part.id());
            assertEquals(part, unread.part());
        }
    }
}
