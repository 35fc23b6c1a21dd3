package io.isthmus.sdk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String SECRET = "s3cr3t-V4lue_0.x";

    @ParameterizedTest
    @ValueSource(strings = {
            "Authorization: Bearer s3cr3t-V4lue_0.x",
            "grant_type=refresh_token&refresh_token=s3cr3t-V4lue_0.x&client_info=1",
            "client_assertion=s3cr3t-V4lue_0.x",
            "password = s3cr3t-V4lue_0.x",
            "Basic s3cr3t-V4lue_0.x",
            "https://localhost:8400/?code=s3cr3t-V4lue_0.x&state=1",
            "{\"access_token\":\"s3cr3t-V4lue_0.x\",\"expires_in\":3599}",
            "{\"id_token\" : \"with \\\" quote s3cr3t-V4lue_0.x\"}",
            "{\"secretText\":\"s3cr3t-V4lue_0.x\"}",
            "http://me:s3cr3t-V4lue_0.x@proxy.contoso.com:8080",
            "-----BEGIN PRIVATE KEY-----\ns3cr3t-V4lue_0.x\n-----END PRIVATE KEY-----",
            "-----BEGIN RSA PRIVATE KEY-----\ns3cr3t-V4lue_0.x" })
    void aSecretIsTakenOut(String text) {
        assertFalse(Redaction.redact(text).contains(SECRET), Redaction.redact(text));
    }

    @Test
    void aBareTokenIsTakenOut() {
        assertEquals("the token [redacted] is over",
                Redaction.redact("the token eyJ0eXAiOiJKV1Qi.eyJhdWQiOiIwMDAw.c2lnbmF0dXJl is over"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "GET /v1.0/servicePrincipals?$filter=appId eq '00000002-0000-0ff1-ce00-000000000000'",
            "AADSTS700027: the certificate is not registered",
            "{\"error\":{\"code\":\"Authorization_RequestDenied\",\"message\":\"Insufficient privileges\"}}",
            "the code of the error is 5, its state unknown" })
    void whatIsNoSecretStays(String text) {
        assertEquals(text, Redaction.redact(text));
    }

    @Test
    void headersThatHoldSecretsAreTakenOutWhole() {
        assertEquals(Redaction.MARK, Redaction.header("authorization", "anything"));
        assertEquals(Redaction.MARK, Redaction.header("Proxy-Authorization", "anything"));
        assertEquals("create-if-missing", Redaction.header("Prefer", "create-if-missing"));
    }
}
