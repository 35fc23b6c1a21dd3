package io.isthmus.signins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.internal.imports.KnownSignIns;
import io.isthmus.signins.internal.imports.LinesIntake;
import io.isthmus.signins.internal.imports.MixedIntake;
import io.isthmus.signins.internal.imports.RejectFile;
import io.isthmus.signins.internal.store.Ingest;
import io.isthmus.signins.internal.store.OpenStore;
import io.isthmus.signins.internal.store.Rebuilt;
import io.isthmus.signins.internal.store.SegmentRecords;
import io.isthmus.signins.internal.store.StoreFailures;
import io.isthmus.signins.internal.store.StoreFiles;

/** Reads a store again from its original records into another beside it, which then takes its place. */
public final class Rebuilding {

    private static final String ASIDE = "set-aside-";

    private Rebuilding() {
    }

    /** Does it; tells where that stands which was there before. */
    public static Path run(Path directory, Progress progress, Cancel cancel) throws SourceException {
        StoreFiles files = new StoreFiles(directory.toAbsolutePath().normalize());
        Rebuilt rebuilt = new Rebuilt(files);
        try {
            rebuilt.finish();
            rebuilt.clear();
            read(files, rebuilt, progress, cancel);
            Path aside = files.directory().resolve(ASIDE + Instant.now().toEpochMilli());
            rebuilt.mark(aside);
            rebuilt.finish();
            return aside;
        } catch (IOException | SQLException failed) {
            throw StoreFailures.of(NLS.bind(Messages.AttemptRebuild, files.directory()), failed);
        }
    }

    private static void read(StoreFiles files, Rebuilt rebuilt, Progress progress, Cancel cancel)
            throws SourceException, IOException, SQLException {
        try (OpenStore fresh = OpenStore.open(rebuilt.directory());
                Connection connection = fresh.connect();
                RejectFile rejects = new RejectFile(files.rejects(), Path.of("rebuilt"), Instant.now());
                MixedIntake intake = new MixedIntake(fresh.files(),
                        new LinesIntake(new Ingest(fresh, connection, cancel), new KnownSignIns(connection), cancel), rejects)) {
            List<Path> segments = files.segments();
            for (int index = 0; index < segments.size(); index++) {
                progress.worked(index, segments.size());
                SegmentRecords.read(segments.get(index), record -> {
                    cancel.check();
                    intake.take(record);
                });
            }
            intake.finish();
        }
    }
}
