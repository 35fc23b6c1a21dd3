package io.isthmus.cli.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

import org.junit.jupiter.api.Test;

class OutputTest {

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    private Output output(boolean terminal, OutputStream documents) {
        return new Output(new PrintStream(documents, true), new PrintStream(messages, true), terminal);
    }

    @Test
    void aPipeSeesNoProgress() {
        output(false, new ByteArrayOutputStream()).progress("reading");
        assertEquals("", messages.toString());
    }

    @Test
    void progressIsGoneBeforeAnythingElseIsWritten() {
        Output output = output(true, new ByteArrayOutputStream());
        output.progress("reading");
        output.message("done");
        assertEquals("reading\r\u001b[Kdone" + System.lineSeparator(), messages.toString());
    }

    @Test
    void aReaderThatWentAwayIsNoticed() {
        Output output = output(false, new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("broken pipe");
            }
        });
        output.document("text");
        assertFalse(output.written());
        assertTrue(output(false, new ByteArrayOutputStream()).written());
    }
}
