package io.isthmus.cli.internal.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;

class RedactingFormatterTest {

    @Test
    void aRecordTellsTimeLevelAndTraceWithItsCause() {
        LogRecord logged = new LogRecord(Level.SEVERE, "it broke");
        logged.setThrown(new IllegalStateException("outer", new IllegalArgumentException("token=x Bearer abcdefghijk")));
        String text = new RedactingFormatter().format(logged);
        assertTrue(text.contains("SEVERE") && text.contains("IllegalArgumentException") && text.contains("\tat "));
        assertFalse(text.contains("abcdefghijk"));
    }
}
