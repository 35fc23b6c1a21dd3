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
import io.isthmus.signins.internal.sql.Sql;
import io.isthmus.signins.internal.sql.SqlCompiler;
import io.isthmus.signins.internal.store.OpenStore;
import io.isthmus.signins.internal.store.StoreFailures;
import io.isthmus.signins.internal.store.StoredOriginals;
import io.isthmus.signins.internal.store.StoredRows;
import io.isthmus.signins.query.AskedAt;

/** Writes sign-ins into a file; needs no more memory than a page of them and the place of each. */
public final class Exporter {

    private static final int PAGE = 4000;

    private final OpenStore store;
    private final SignInExport export;
    private final AskedAt asked;
    private final Progress progress;
    private final Cancel cancel;

    public Exporter(OpenStore store, SignInExport export, AskedAt asked, Progress progress, Cancel cancel) {
        this.store = store;
        this.export = export;
        this.asked = asked;
        this.progress = progress;
        this.cancel = cancel;
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @param replace whether one that is there is replaced
     * @throws SourceException where the store cannot be read or the file not be written, also where somebody else wrote it
     *                         meanwhile
     */
    public Written write(Path file, boolean replace) throws SourceException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path unfinished = Files.createTempFile(folder, String.valueOf(file.getFileName()), ".new");
            try {
                Written written = written(unfinished);
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

    private Written written(Path file) throws SourceException, IOException {
        return switch (export.format()) {
            case CSV -> paged(file, CsvText.line(export.columns().stream().map(SignInColumn::title).toList()), this::csv);
            case JSON_LINES -> paged(file, "", this::originals);
            case PARQUET -> parquet(file);
        };
    }

    /** Writes a page of rows; gives how many it wrote. */
    @FunctionalInterface
    private interface PageWriter {
        int write(StoredRows rows, long first, BufferedWriter file) throws SourceException, IOException;
    }

    private Written paged(Path file, String head, PageWriter pages) throws SourceException, IOException {
        try (StoredRows rows = new StoredRows(store, export.filter(), export.order(), asked, cancel);
                BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            rows.locate(cancel);
            writer.write(head);
            long size = rows.size().orElseThrow();
            long written = 0;
            for (long first = 0; first < size; first += PAGE) {
                cancel.check();
                written += pages.write(rows, first, writer);
                progress.worked(Math.min(first + PAGE, size), size);
            }
            if (rows.outdated()) {
                throw new IOException(Messages.RemovedMeanwhile);
            }
            return new Written(written, size - written);
        }
    }

    private int csv(StoredRows rows, long first, BufferedWriter file) throws SourceException, IOException {
        List<List<Object>> page = rows.page(first, PAGE, export.columns(), cancel);
        for (List<Object> row : page) {
            file.write(CsvText.line(row.stream().map(value -> HarmlessText.of(Objects.toString(value, ""))).toList()));
        }
        return page.size();
    }

    private int originals(StoredRows rows, long first, BufferedWriter file) throws SourceException, IOException {
        int count = 0;
        for (Optional<String> record : new StoredOriginals(store).of(rows.rowids(first, PAGE, cancel), cancel)) {
            if (record.isPresent()) {
                file.write(record.get());
                file.write('\n');
                count++;
            }
        }
        return count;
    }

    private Written parquet(Path file) throws SourceException {
        Sql rows = new SqlCompiler(asked).columns(export.filter(), export.columns(), export.order());
        return new Written(store.execute(new Sql("COPY (" + rows.text() + ") TO '"
                + file.toAbsolutePath().toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd)",
                rows.values()), cancel), 0);
    }
}
