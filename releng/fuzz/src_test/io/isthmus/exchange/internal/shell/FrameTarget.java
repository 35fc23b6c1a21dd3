package io.isthmus.exchange.internal.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.isthmus.fuzz.Contract;

/** What a shell writes: frames, lines that are none, or the end in words; a frame is written as it was read. */
public final class FrameTarget {

    private FrameTarget() {
    }

    /** Is called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] written) throws IOException {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(written), new LastWords());
        try {
            for (Optional<Frame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                Frame again = new FrameReader(new ByteArrayInputStream(frame.get().line()), new LastWords()).next()
                        .orElseThrow();
                Contract.same(frame.get().kind(), again.kind());
                Contract.same(frame.get().id(), again.id());
                Contract.same(new String(frame.get().payload(), StandardCharsets.ISO_8859_1),
                        new String(again.payload(), StandardCharsets.ISO_8859_1));
            }
        } catch (FrameException garbled) {
            Contract.inWords(garbled);
        }
    }
}
