package io.isthmus.signins.internal.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.text.CsvText;
import io.isthmus.sdk.text.HarmlessText;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInExport;
import io.isthmus.signins.SignInExport.Written;
import io.isthmus.signins.SignInSelection;
import io.isthmus.signins.SignInSelection.Positions;
import io.isthmus.signins.internal.sql.Sql;
import io.isthmus.signins.internal.store.OpenStore;
import io.isthmus.signins.internal.store.StoreFailures;
import io.isthmus.signins.internal.store.StoredOriginals;
import io.isthmus.signins.internal.store.StoredRows;

/** Writes sign-ins into a file; needs no more memory than a page of them and the place of each. */
public final class Exporter {

    private static final int PAGE = 4000;

    private final OpenStore store;
    private final Progress progress;
    private final Cancel cancel;

    public Exporter(OpenStore store, Progress progress, Cancel cancel) {
        this.store = store;
        this.progress = progress;
        this.cancel = cancel;
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @param selected of this store's rows
     * @param replace whether one that is there is replaced
     * @throws SourceException where the store cannot be read or the file not be written, also where somebody else wrote it
     *                         meanwhile
     */
    public Written write(SignInSelection selected, Path file, boolean replace) throws SourceException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path unfinished = Files.createTempFile(folder, String.valueOf(file.getFileName()), ".new");
            try {
                Written written = written(selected, unfinished);
                if (replace) {
                    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.move(unfinished, file);
                }
                return written;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failed) {
            throw StoreFailures.unwritten(file, failed);
        }
    }

    private Written written(SignInSelection selected, Path file) throws SourceException, IOException {
        StoredRows rows = (StoredRows) selected.rows();
        Written written = switch (selected.format()) {
            case CSV -> paged(rows, selected, file, this::csv);
            case JSON_LINES -> paged(rows, selected, file, this::originals);
            case PARQUET -> parquet(rows.columns(selected.positions(), selected.columns(), cancel), file);
        };
        if (rows.outdated()) {
            throw new IOException(Messages.RemovedMeanwhile);
        }
        return written;
    }

    /** Writes a page of rows; gives how many it wrote. */
    @FunctionalInterface
    private interface PageWriter {
        int write(StoredRows rows, Positions page, List<SignInColumn> columns, BufferedWriter file)
                throws SourceException, IOException;
    }

    private Written paged(StoredRows rows, SignInSelection selected, Path file, PageWriter pages)
            throws SourceException, IOException {
        rows.locate(cancel);
        long size = rows.size().orElseThrow();
        List<Positions> positions = selected.positions().stream().map(some -> some.within(size)).toList();
        long total = positions.stream().mapToLong(Positions::count).sum();
        long written = 0;
        long done = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            if (selected.format() == SignInExport.Format.CSV) {
                writer.write(CsvText.line(selected.columns().stream().map(SignInColumn::title).toList()));
            }
            for (Positions some : positions) {
                for (long first = some.first(); first < some.end(); first += PAGE) {
                    cancel.check();
                    Positions page = new Positions(first, Math.min(first + PAGE, some.end()));
                    written += pages.write(rows, page, selected.columns(), writer);
                    done += page.count();
                    progress.worked(done, total);
                }
            }
        }
        return new Written(written, total - written);
    }

    private int csv(StoredRows rows, Positions page, List<SignInColumn> columns, BufferedWriter file)
            throws SourceException, IOException {
        List<List<Object>> values = rows.page(page.first(), (int) page.count(), columns, cancel);
        for (List<Object> row : values) {
            file.write(CsvText.line(row.stream().map(value -> HarmlessText.of(Objects.toString(value, ""))).toList()));
        }
        return values.size();
    }

    private int originals(StoredRows rows, Positions page, List<SignInColumn> columns, BufferedWriter file)
            throws SourceException, IOException {
        int count = 0;
        for (Optional<String> record : new StoredOriginals(store).of(
                rows.rowids(page.first(), (int) page.count(), cancel), cancel)) {
            if (record.isPresent()) {
                file.write(record.get());
                file.write('\n');
                count++;
            }
        }
        return count;
    }

    private Written parquet(Sql rows, Path file) throws SourceException {
        return new Written(store.execute(new Sql("COPY (" + rows.text() + ") TO '"
                + file.toAbsolutePath().toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd)",
                rows.values()), cancel), 0);
    }
}
