package io.isthmus.signins.internal.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipException;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.internal.store.Ingest;
import io.isthmus.signins.internal.store.LineTooLongException;
import io.isthmus.signins.internal.store.RecordLines;
import io.isthmus.signins.internal.store.Shape;
import io.isthmus.signins.internal.store.StoreFiles;
import io.isthmus.signins.internal.store.UnevenReadException;

/**
 * Takes a file into the store. One that has a record a line is read by the database where it stands. Of every other the
 * records are written one a line into parts of bounded size, and each part is taken whole or not at all.
 */
public final class FileIntake {

    private static final Logger LOG = Logger.getLogger(FileIntake.class.getName());

    private final StoreFiles files;
    private final LinesIntake intake;
    private final Progress progress;
    private final Cancel cancel;

    /** Takes files in for as long as the cancel is not asked for. */
    public FileIntake(StoreFiles files, LinesIntake intake, Progress progress, Cancel cancel) {
        this.files = files;
        this.intake = intake;
        this.progress = progress;
        this.cancel = cancel;
    }

    /**
     * Takes it.
     *
     * @throws UnknownFormatException where it is nothing that sign-ins come in
     */
    public ImportResult take(Path file) throws IOException, SQLException {
        Format format = Recognition.of(file);
        try (RejectFile rejects = new RejectFile(files.rejects(), file, Instant.now())) {
            ImportResult taken = format.lines() ? asItStands(file, format, rejects) : inParts(file, format, rejects);
            return new ImportResult(taken.read(), taken.added(), taken.read() - taken.added() - rejects.count(),
                    rejects.count(), rejects.file());
        }
    }

    private ImportResult asItStands(Path file, Format format, RejectFile rejects) throws IOException, SQLException {
        try {
            return lines(file, format.shape(), rejects, null, progress);
        } catch (LineTooLongException | UnevenReadException | SQLException notAsItStands) {
            cancel.check();
            LOG.log(Level.INFO, notAsItStands, () -> file + " is not read where it stands");
            return inParts(file, format, rejects);
        }
    }

    private ImportResult lines(Path lines, Shape shape, RejectFile rejects, long[] places, Progress told)
            throws IOException, SQLException {
        Ingest.Taken taken = intake.take(lines, shape, rejects, places, told);
        return new ImportResult(taken.read(), taken.added(), 0, 0, Optional.empty());
    }

    private ImportResult inParts(Path file, Format format, RejectFile rejects) throws IOException {
        ImportResult[] sum = {ImportResult.NOTHING};
        Path part = Files.createTempFile(files.temporary(), "part", ".jsonl");
        try (InputStream stream = new CountedStream(file, progress, cancel);
                RecordParts parts = new RecordParts(part, rejects, (lines, places) ->
                        sum[0] = sum[0].and(part(lines, format.shape(), rejects, places)))) {
            try {
                split(InputFiles.unpacked(stream), format.shape(), parts);
            } catch (ZipException | EOFException damaged) {
                parts.reject(NLS.bind(Messages.DamagedArchive, damaged.getMessage()), new byte[0], 0, 0);
            }
            parts.take();
            return new ImportResult(sum[0].read() + parts.unread(), sum[0].added(), 0, 0, Optional.empty());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void split(InputStream stream, Shape shape, RecordParts parts) throws IOException {
        if (shape == Shape.PORTAL) {
            new CsvSplitter(stream, parts, RecordLines.LONGEST).split();
        } else {
            new JsonSplitter(stream, parts, RecordLines.LONGEST).split();
        }
    }

    private ImportResult part(Path lines, Shape shape, RejectFile rejects, long[] places) throws IOException {
        try {
            return lines(lines, shape, rejects, places, Progress.silent());
        } catch (SQLException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }
}
