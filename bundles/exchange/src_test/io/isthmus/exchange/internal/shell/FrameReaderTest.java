package io.isthmus.exchange.internal.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are frames, that are none, and that only say so. */
class FrameReaderTest {

    private static final Frame READY = new Frame(Frame.Kind.READY, 0, "<Objs/>".getBytes(StandardCharsets.US_ASCII));

    @Test
    void aFrameBetweenBannersIsFound() throws IOException {
        FrameReader reader = reader("Windows PowerShell\r\n" + text(READY).replace("\n", "\r\n") + "a line\n");
        Frame frame = reader.next().orElseThrow();

        assertEquals(Frame.Kind.READY, frame.kind());
        assertArrayEquals(READY.payload(), frame.payload());
        assertEquals(Optional.empty(), reader.next());
    }

    @Test
    void aFrameThatTheEndCutIsNone() {
        String text = text(READY);

        assertThrows(FrameException.class, () -> reader(text.substring(0, text.length() - 1)).next());
        assertThrows(FrameException.class, () -> reader(text.substring(0, text.length() - 3) + "\n").next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@isthmus ready 0 9 aa==", "@isthmus ready x 0 ", "@isthmus ready 0", "@isthmus hurry 0 0 ",
            "@isthmus READY 0 0 ", "@isthmus ready 0 4 ****", "@isthmus ready 99999999999999999999 0 "})
    void aLineThatSaysItIsAFrameAndIsNoneEndsTheReading(String line) {
        FrameException garbled = assertThrows(FrameException.class, () -> reader(line + "\n" + text(READY)).next());

        assertTrue(garbled.getMessage().startsWith("@isthmus "), garbled::getMessage);
    }

    @Test
    void whatComesInUtf16IsNoFrame() throws IOException {
        LastWords lastWords = new LastWords();
        FrameReader reader = new FrameReader(new ByteArrayInputStream(
                text(READY).getBytes(StandardCharsets.UTF_16LE)), lastWords);

        assertEquals(Optional.empty(), reader.next());
    }

    @Test
    void aLineLongerThanAFrameIsRefusedBeforeItFillsTheMemory() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'A';
            }
        };
        FrameReader reader = new FrameReader(new SequenceInputStream(new ByteArrayInputStream(
                "@isthmus output 1 99999999 ".getBytes(StandardCharsets.US_ASCII)), endless), new LastWords());

        assertThrows(FrameException.class, reader::next);
    }

    private static FrameReader reader(String written) {
        return new FrameReader(new ByteArrayInputStream(written.getBytes(StandardCharsets.US_ASCII)), new LastWords());
    }

    private static String text(Frame frame) {
        return new String(frame.line(), StandardCharsets.US_ASCII);
    }
}
