package io.isthmus.cli.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    private Output output(Screen screen, OutputStream documents) {
        return new Output(documents, StandardCharsets.UTF_8, new PrintStream(messages, true, StandardCharsets.UTF_8),
                screen);
    }

    private String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @Test
    void aPipeSeesNoProgress() {
        output(Screen.none(), new ByteArrayOutputStream()).progress("reading");
        assertEquals("", messages());
    }

    @Test
    void progressIsGoneBeforeAnythingElseIsWrittenOnAnyTerminal() {
        Output output = output(new Screen(true, 80), new ByteArrayOutputStream());
        output.progress("reading");
        output.message("done");
        assertEquals("reading\r       \rdone" + System.lineSeparator(), messages());
    }

    @ParameterizedTest
    @CsvSource({"80, reading servers", "16, reading servers", "15, reading serve…", "9, reading…", "2, …", "1, …"})
    void progressNeverBeginsASecondLine(int width, String shown) {
        output(new Screen(true, width), new ByteArrayOutputStream()).progress("reading servers");
        assertEquals(shown, messages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "Daten\u00fcbergabe unterbrochen (broken pipe)", "Pipe interrotta",
            "The pipe is being closed", "Die Pipe wird gerade geschlossen"})
    void aReaderThatHasEnoughIsNoLoss(String why) {
        Output output = output(Screen.none(), failing(why));
        output.document("text");
        assertEquals(Optional.empty(), output.lost());
    }

    @Test
    void whatCannotBeWrittenIsLost() {
        Output output = output(Screen.none(), failing("No space left on device"));
        output.document("text");
        output.document("more");
        assertEquals("No space left on device", output.lost().orElseThrow().getMessage());
    }
}
