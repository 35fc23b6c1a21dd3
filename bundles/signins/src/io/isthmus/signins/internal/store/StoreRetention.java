package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.Retention;
import io.isthmus.signins.RetentionPreview;
import io.isthmus.signins.StoreStatistics;
import io.isthmus.signins.internal.sql.Sql;

/** Removes what is older than is to be kept. */
public final class StoreRetention {

    /** A store of a size is planned a little smaller, since rows do not all take the same. */
    private static final double MARGIN = 0.97;
    /** Bytes that a database of few sign-ins takes. */
    private static final long FEW = 5 << 18;

    private final OpenStore store;
    private final Cancel cancel;

    public StoreRetention(OpenStore store, Cancel cancel) {
        this.store = store;
        this.cancel = cancel;
    }

    /** What would go. */
    public RetentionPreview preview(Retention retention) throws SourceException {
        StoreStatistics now = store.statistics(cancel);
        Instant oldest = oldest(retention, now);
        LocalDateTime time = LocalDateTime.ofInstant(oldest, ZoneOffset.UTC);
        long kept = store.number(new Sql("SELECT count(*) FROM signins WHERE \"createdDateTime\" >= ?", List.of(time)),
                cancel).orElseThrow();
        long originals = 0;
        for (SegmentUse use : uses(time)) {
            originals += use.bytesAfter(tight(retention));
        }
        return new RetentionPreview(retention, oldest, now.rows() - kept, kept, now.bytes(),
                kept == now.rows() ? now.bytes()
                        : FEW + Math.max(0, now.databaseBytes() - FEW) * kept / now.rows() + originals);
    }

    private List<SegmentUse> uses(LocalDateTime oldest) throws SourceException {
        return store.reading(connection -> SegmentUse.of(connection, oldest));
    }

    private static boolean tight(Retention retention) {
        return retention instanceof Retention.Size;
    }

    private Instant oldest(Retention retention, StoreStatistics now) throws SourceException {
        return switch (retention) {
            case Retention.Since(Instant oldest) -> oldest.truncatedTo(ChronoUnit.MICROS);
            case Retention.Size(long bytes) when bytes >= now.bytes() -> now.from().orElse(Instant.EPOCH);
            case Retention.Size(long bytes) -> newest(fitting(bytes, now), now);
        };
    }

    private static long fitting(long bytes, StoreStatistics now) {
        double share = Math.max(0, bytes - FEW) / (double) Math.max(1, now.bytes() - FEW);
        return (long) (now.rows() * Math.min(1, MARGIN * share));
    }

    /** The time of the last of so many when they are counted from the newest. */
    private Instant newest(long rows, StoreStatistics now) throws SourceException {
        OptionalLong micros = rows == 0 ? OptionalLong.empty() : store.number(new Sql(
                "SELECT epoch_us(\"createdDateTime\") FROM signins ORDER BY \"createdDateTime\" DESC LIMIT 1 OFFSET ?",
                List.of(rows - 1)), cancel);
        return micros.isPresent() ? Instant.EPOCH.plus(micros.getAsLong(), ChronoUnit.MICROS)
                : now.to().orElse(Instant.EPOCH).plus(1, ChronoUnit.MICROS);
    }

    /** Removes it; nobody else writes meanwhile. */
    public StoreStatistics retain(RetentionPreview preview, Progress progress) throws SourceException {
        LocalDateTime oldest = LocalDateTime.ofInstant(preview.oldest(), ZoneOffset.UTC);
        try {
            if (older(oldest)) {
                store.replace(shrunk(oldest, tight(preview.retention()), progress));
            }
        } catch (SQLException | IOException failed) {
            throw StoreFailures.of(NLS.bind(Messages.AttemptRetain, store.files().directory()), failed);
        }
        return store.statistics(Cancel.never());
    }

    private boolean older(LocalDateTime oldest) throws SourceException {
        return store.number(new Sql("SELECT 1 FROM signins WHERE \"createdDateTime\" < ? LIMIT 1", List.of(oldest)),
                cancel).isPresent();
    }

    private Path shrunk(LocalDateTime oldest, boolean tight, Progress progress) throws SQLException, IOException {
        try (Connection connection = store.connect()) {
            return new Shrinking(store.files(), connection, oldest, progress, cancel).run(tight);
        }
    }
}
