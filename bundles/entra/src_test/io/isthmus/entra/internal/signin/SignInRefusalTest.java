package io.isthmus.entra.internal.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.entra.standin.StandInCloud.Said;
import io.isthmus.entra.standin.StandInCloud;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.port.Access;

/** Why somebody is not signed in, and what to do about it. */
@Timeout(60)
class SignInRefusalTest extends SignInFixture {

    @Test
    void refusedConsentIsDeniedAndSaysWhatToDo() {
        cloud.answer(TOKEN, Said.entraError("invalid_grant", "AADSTS65004: User declined to consent to access the app."));

        Failure failure = failure(demo);

        assertEquals(Failure.Kind.DENIED, failure.kind());
        assertEquals(Optional.of("AADSTS65004"), failure.code());
        assertEquals(Optional.of("0d1ac8a7-0000-4000-8000-000000000000"), failure.requestId());
        assertTrue(failure.message().startsWith("AADSTS65004: User declined to consent to access the app. Asked for were:"
                + " Application.Read.All, AuditLog.Read.All, "), failure.message());
        assertTrue(failure.advice().contains("consent link"), failure.advice());
    }

    @Test
    void consentRefusedInTheBrowserIsDeniedToo() {
        cloud.refuseConsent();

        Failure failure = failure(demo);

        assertEquals(Failure.Kind.DENIED, failure.kind(), failure.toString());
        assertTrue(failure.message().contains("declined"), failure.message());
        assertEquals(List.of(), cloud.askedFor(TOKEN));
    }

    @Test
    void theDataPacksAdviceStandsWithTheCode() {
        cloud.answer(TOKEN, Said.entraError("invalid_grant", "AADSTS50020: User account from another provider."));

        assertEquals("Take an account of this tenant.", failure(demo).advice());
    }

    @Test
    void aTokenOfAnotherTenantIsRefused() {
        cloud.issueTokensOf("66666666-7777-8888-9999-000000000000");

        Failure failure = failure(demo);

        assertEquals(Failure.Kind.NOT_SIGNED_IN, failure.kind());
        assertTrue(failure.message().contains("66666666-7777-8888-9999-000000000000"), failure.message());
        assertTrue(failure.message().contains(StandInCloud.TENANT), failure.message());
    }

    @Test
    void afterATokenOfAnotherTenantSomebodyElseCanSignIn() throws Exception {
        cloud.issueTokensOf("66666666-7777-8888-9999-000000000000");
        failure(demo);
        cloud.issueTokensOf(StandInCloud.TENANT);

        assertEquals(StandInCloud.TENANT, token(Access.READ).tenant().text());
        assertEquals(2, cloud.askedFor(AUTHORIZE).size(), "each time the page was shown");
    }

    @Test
    void aTenantThatDoesNotExistIsToldBeforeAnybodySignsIn() {
        cloud.answer("GET /contoso.onmicrosoft.com/v2.0/.well-known/openid-configuration",
                Said.entraError("invalid_tenant", "AADSTS90002: Tenant 'contoso.onmicrosoft.com' not found."));

        Failure failure = failure(demo);

        assertEquals(Failure.Kind.NOT_FOUND, failure.kind());
        assertEquals(Optional.of("AADSTS90002"), failure.code());
        assertEquals(List.of(), cloud.askedFor(AUTHORIZE));
    }

    @Test
    void aTenantOfAnotherCloudIsToldBeforeAnybodySignsIn() {
        cloud.answer("GET /contoso.onmicrosoft.com/v2.0/.well-known/openid-configuration",
                Said.ok("{\"issuer\":\"https://login.microsoftonline.us/" + StandInCloud.TENANT
                        + "/v2.0\",\"msgraph_host\":\"graph.microsoft.us\"}"));

        Failure failure = failure(demo);

        assertTrue(failure.message().contains("Microsoft 365 Worldwide"), failure.message());
        assertEquals(List.of(), cloud.askedFor(AUTHORIZE));
    }

    @Test
    void settingsThatMakeNoSenseAreToldAndNothingIsSent() {
        assertTrue(failure(demo("cloud", "Mars")).message().contains("Mars"));
        assertTrue(failure(demo("signIn", "telepathy")).message().contains("telepathy"));
        assertTrue(failure(demo("tenant", "../common")).message().contains("tenant"));
        assertEquals(List.of(), cloud.asked);
    }

    @Test
    void aDemoThatNobodyJoinedIsTold() {
        cloud.claim();

        assertTrue(failure(demo).message().contains("not running"));
    }
}
