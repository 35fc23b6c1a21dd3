package io.isthmus.cli.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactingFormatterTest {

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Bearer abcdefSECRETghijkl", "grant_type=x&client_secret=SECRET-1&a=b",
            "{\"refresh_token\":\"0.SECRETx\"}", "got eyJhbGciOi.eyJzdWIiSECRET.sigSECRET", "password = SECRET",
            "\"device_code\": \"SECRET\"", "Basic U0VDUkVUSECRETdXNlcg=="})
    void whatOpensADoorIsHidden(String text) {
        assertFalse(RedactingFormatter.redact(text).contains("SECRET"), RedactingFormatter.redact(text));
    }

    @Test
    void everythingElseStays() {
        String text = "GET /v1.0/applications?$filter=appId eq 'c0ffee00' 403 Authorization_RequestDenied";
        assertEquals(text, RedactingFormatter.redact(text));
    }

    @Test
    void aRecordTellsTimeLevelAndTraceWithItsCause() {
        LogRecord logged = new LogRecord(Level.SEVERE, "it broke");
        logged.setThrown(new IllegalStateException("outer", new IllegalArgumentException("token=x Bearer abcdefghijk")));
        String text = new RedactingFormatter().format(logged);
        assertTrue(text.contains("SEVERE") && text.contains("IllegalArgumentException") && text.contains("\tat "));
        assertFalse(text.contains("abcdefghijk"));
    }
}
