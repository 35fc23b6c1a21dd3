package io.isthmus.signins.internal.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.signins.internal.store.Ingest;
import io.isthmus.signins.internal.store.RecordLines;
import io.isthmus.signins.internal.store.Shape;

/** Takes records that stand one a line into the store, and puts those that cannot be taken aside with their reason. */
public final class LinesIntake {

    private final Ingest ingest;
    private final KnownSignIns known;
    private final Cancel cancel;

    /**
     * @param known tells whether a sign-in is there already
     */
    public LinesIntake(Ingest ingest, KnownSignIns known, Cancel cancel) {
        this.ingest = ingest;
        this.known = known;
        this.cancel = cancel;
    }

    /**
     * Takes them.
     *
     * @param places   for each record the line where it stood in the first place; null where that is the one where it stands
     * @param progress is told how many bytes of the lines were read
     */
    public Ingest.Taken take(Path lines, Shape shape, RejectFile rejects, long[] places, Progress progress)
            throws IOException, SQLException {
        Ingest.Taken taken = ingest.take(lines, shape, known.beginsWithKnown(lines, shape), progress);
        if (!taken.rejected().isEmpty()) {
            new RecordLines(lines).each((index, line, bytes, from, to) -> {
                if (taken.rejected().get(Math.toIntExact(index))) {
                    byte[] text = Arrays.copyOfRange(bytes, from, to);
                    rejects.add(places == null ? line : places[Math.toIntExact(index)],
                            RejectReason.of(text, shape), text, text.length);
                }
            }, cancel);
        }
        return taken;
    }
}
