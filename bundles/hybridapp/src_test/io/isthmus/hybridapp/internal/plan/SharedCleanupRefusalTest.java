package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** Keys that a server may still need, or of which nobody can tell, stay where they are. */
class SharedCleanupRefusalTest {

    private static final KeyCredential OWN = Records.key(Contoso.CURRENT);

    private static Contoso ready() {
        return SharedCleanupTest.keys(OWN);
    }

    private static PlanRefusedException refused(Contoso contoso, String because) {
        return refused(new ScriptedPlanContext(contoso), because);
    }

    private static PlanRefusedException refused(ScriptedPlanContext context, String because) {
        PlanRefusedException refusal =
                assertThrows(PlanRefusedException.class, () -> new SharedCleanup().make(context));
        assertTrue(refusal.getMessage().contains(because), refusal.getMessage());
        assertFalse(refusal.advice().isBlank());
        return refusal;
    }

    private static Contoso third(ExchangeServer server) {
        return ready().change(Parts.SERVERS, servers -> List.of(servers.get(0), servers.get(1), server));
    }

    @Test
    void aServerThatIsTooOldOrUnknown() {
        refused(third(Records.server("EX03", "15.2.1748.10")), "EX03 has build 15.2.1748.10, too old");
        refused(third(Records.server("EX03", "15.3.1.0")), "the data pack does not know");
    }

    @Test
    void aServerThatIsOffline() {
        refused(third(Records.server("EX03", Reading.failed(Failure.of(Failure.Kind.UNREACHABLE,
                Side.ON_PREMISES, "read", "no answer", "later"), Contoso.NOW, "ExSetup.exe"),
                Set.of("Mailbox"))), "The build of EX03 could not be read (no answer)");
    }

    @Test
    void aServerThatDoesNotAcceptTheOverrideOrWasNotAsked() {
        Contoso off = ready().with(Parts.SERVER_OVERRIDES, List.of(
                Records.overrides("EX01", Records.told("Accepted", "true")),
                Records.overrides("EX02", Records.told("Accepted", "false")),
                Records.overrides("EX03", Records.told("ServerMismatch", "true"))));
        PlanRefusedException refusal = refused(off, "EX02 does not accept");
        assertTrue(refusal.getMessage().contains("EX03 does not accept"), refusal.getMessage());
        refused(ready().with(Parts.SERVER_OVERRIDES, List.of(
                Records.overrides("EX01", Records.told("Accepted", "true")),
                Records.overrides("EX02", Records.told("Accepted", "true")))), "What EX03 makes of the overrides");
        refused(ready().with(Parts.SERVER_OVERRIDES, List.of(
                Records.overrides("EX01", Records.told("Accepted", "true")),
                Records.overrides("EX02", Records.told("Accepted", "true")),
                new ServerOverrides("EX03", Reading.failed(Records.failure(Failure.Kind.DENIED,
                        Parts.SERVER_OVERRIDES), Contoso.NOW, "x")))), "could not be read");
    }

    @Test
    void aCallThatFailedOrWentThroughAsSomebodyElse() {
        refused(ready().with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX02", false, null))),
                "A call of EX02 into the cloud failed");
        refused(ready().with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX02", true,
                AppId.EXCHANGE_ONLINE))), "EX02 calls the cloud as the application 00000002");
    }

    @Test
    void aLogThatWasReadAndShowsNoSignInWithTheServersCertificate() {
        refused(ready().with(Parts.APPLICATION_SIGN_INS, List.of()), "no sign-in of the application");
        refused(ready().with(Parts.APPLICATION_SIGN_INS, List.of(SharedCleanupTest.signIn(Contoso.FOREIGN))),
                "no sign-in of the application");
    }

    @Test
    void anApplicationThatIsNotInUse() {
        refused(SharedCleanupTest.keys(OWN).with(Parts.APPLICATIONS, List.of()), "no dedicated application");
        refused(ready().with(Parts.APP_ROLE_ASSIGNMENTS, List.of()), "consent to full_access_as_app");
        refused(ready().with(Parts.SERVICE_PRINCIPALS, List.of(Records.principal(false))), "no service principal that can sign in");
        refused(ready().with(Parts.AUTH_SERVERS, List.of(Records.evoSts(Optional.empty(), List.of()))),
                "No enabled Auth Server");
    }

    @Test
    void anApplicationThatDoesNotKnowWhatServersSignWith() {
        for (List<KeyCredential> keys : List.of(List.<KeyCredential>of(), List.of(Records.key(Contoso.FOREIGN)),
                List.of(Records.key(Contoso.CURRENT, Contoso.NOW)))) {
            refused(ready().with(Parts.APPLICATIONS, List.of(Records.application(keys))),
                    "does not know the auth certificate");
        }
    }

    /** Practice 8: configured is not proven, and what was not looked at is no proof. */
    @Test
    void serversOfWhichNobodySawThatTheyMoved() {
        for (Contoso unseen : List.of(ready().denied(Parts.APPLICATION_SIGN_INS), ready().without(
                Parts.APPLICATION_SIGN_INS), ready().with(Parts.APPLICATION_SIGN_INS, List.of()))) {
            PlanRefusedException refusal = refused(unseen, "EX01, EX02, EX03 use the dedicated application is configured");
            assertTrue(refusal.advice().contains("--proofs") && refusal.advice().contains("unproven"), refusal.advice());
        }
        refused(ready().denied(Parts.APPLICATION_SIGN_INS).with(Parts.OAUTH_TO_CLOUD,
                List.of(Records.call("EX01", true, Contoso.APP))), "That EX02, EX03 use");
    }

    @Test
    void anOrganizationWithoutOAuthMayTurnItOnAgain() {
        refused(ready().with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of(Records.connector(false))),
                "no intra-organization connector is enabled");
        assertTrue(refused(ready().with(Parts.PARTNER_APPLICATIONS, List.of(Records.partner(false))),
                "no partner application").advice().contains("unproven"));
    }

    @Test
    void nothingToRemove() {
        refused(SharedCleanupTest.keys(), "has no keys");
        refused(SharedCleanupTest.keys(Records.key(Contoso.FOREIGN)), Contoso.FOREIGN.text());
        refused(ready().absent(Parts.SHARED_PRINCIPAL), "Exchange Online");
    }

    @Test
    void aTenantWithoutServersNeedsAReason() {
        refused(new ScriptedPlanContext(ready()).ofTenant(), "No organization");
        refused(new ScriptedPlanContext(ready()).ofTenant().parameter("noOrganization", Value.of("gone")),
                "No key of the shared principal is proven");
        assertInstanceOf(PlanParameterException.class, refused(new ScriptedPlanContext(ready())
                .parameter("noOrganization", Value.of("gone")), "An organization is connected"));
    }

    @ParameterizedTest
    @CsvSource({"noOrganization,x", "noOrganization,- 1 -", "unproven,ok", "exclude,EX03: .."})
    void aReasonIsGivenInWords(String name, String value) {
        PlanRefusedException refusal = refused(new ScriptedPlanContext(ready()).parameter(name, Value.of(value)),
                "says no reason");
        assertEquals(Optional.of(name), assertInstanceOf(PlanParameterException.class, refusal).parameter());
    }

    @ParameterizedTest
    @CsvSource({"exclude,EX03,Why EX03", "exclude,EX03: ,Why EX03", "exclude,EX09: gone,EX09",
            "exclude,EDGE01: no,EDGE01", "thumbprints,00,has no key 00", "application,1,application"})
    void aParameterThatIsWrong(String name, String value, String because) {
        assertInstanceOf(PlanParameterException.class,
                refused(new ScriptedPlanContext(ready()).parameter(name, Value.of(value)), because));
    }

    @Test
    void partsThatCouldNotBeReadAreNamed() {
        for (Part<?> part : List.of(Parts.SHARED_PRINCIPAL, Parts.SERVERS, Parts.HYBRID_CONFIGURATION,
                Parts.APPLICATIONS, Parts.SERVICE_PRINCIPALS, Parts.APP_ROLE_ASSIGNMENTS, Parts.AUTH_SERVERS)) {
            UnreadableException unread = assertThrows(UnreadableException.class,
                    () -> new SharedCleanup().make(new ScriptedPlanContext(ready().denied(part))), part.id());
            assertEquals(part, unread.part());
        }
    }
}
