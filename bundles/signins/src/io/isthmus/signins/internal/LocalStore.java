package io.isthmus.signins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.signins.FacetValue;
import io.isthmus.signins.FetchedTime;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.PullResult;
import io.isthmus.signins.Retention;
import io.isthmus.signins.RetentionPreview;
import io.isthmus.signins.RowTaker;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInExport;
import io.isthmus.signins.SignInListener;
import io.isthmus.signins.SignInRows;
import io.isthmus.signins.SignInSelection;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.StoreIntegrity;
import io.isthmus.signins.StoreRepair;
import io.isthmus.signins.StoreStatistics;
import io.isthmus.signins.SyncListener;
import io.isthmus.signins.SyncOptions;
import io.isthmus.signins.SyncPause;
import io.isthmus.signins.SyncResult;
import io.isthmus.signins.internal.export.Exporter;
import io.isthmus.signins.internal.imports.FileIntake;
import io.isthmus.signins.internal.imports.KnownSignIns;
import io.isthmus.signins.internal.imports.LinesIntake;
import io.isthmus.signins.internal.imports.UnknownFormatException;
import io.isthmus.signins.internal.sql.SqlCompiler;
import io.isthmus.signins.internal.store.Ingest;
import io.isthmus.signins.internal.store.OpenStore;
import io.isthmus.signins.internal.store.PreviousSignIn;
import io.isthmus.signins.internal.store.SharedStores;
import io.isthmus.signins.internal.store.StoreFailures;
import io.isthmus.signins.internal.store.StoreRetention;
import io.isthmus.signins.internal.store.StoredRows;
import io.isthmus.signins.internal.store.Turn;
import io.isthmus.signins.internal.sync.FetchedTimes;
import io.isthmus.signins.internal.sync.Sync;
import io.isthmus.signins.internal.workspace.Pull;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Order;

/** A store in a folder of this workstation. */
public final class LocalStore implements SignInStore {

    private final OpenStore store;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalStore(OpenStore store) {
        this.store = store;
    }

    /**
     * Opens the store of a folder, and makes it where there is none.
     *
     * @throws SourceException where another process holds it, a newer console made it, or it cannot be read
     */
    public static LocalStore open(Path directory) throws SourceException {
        return new LocalStore(SharedStores.open(directory));
    }

    @Override
    public ImportResult take(Path file, Progress progress, Cancel cancel) throws SourceException {
        try (Turn.Taken ignored = store.write(cancel); Connection connection = store.connect()) {
            LinesIntake lines = new LinesIntake(new Ingest(store, connection, cancel),
                    new KnownSignIns(connection), cancel);
            return new FileIntake(store.files(), lines, progress, cancel).take(file);
        } catch (UnknownFormatException unknown) {
            throw StoreFailures.badInput(file, unknown.getMessage(), unknown);
        } catch (IOException | SQLException failed) {
            throw StoreFailures.of(NLS.bind(Messages.AttemptImport, file), failed);
        }
    }

    @Override
    public SyncResult sync(SignInLog log, SyncOptions options, SyncPause pause, SyncListener listener, Cancel cancel)
            throws SourceException {
        try {
            return new Sync(store, log, options, pause, listener).run(cancel);
        } catch (IOException | SQLException failed) {
            throw StoreFailures.of(NLS.bind(Messages.AttemptFetch, log.title()), failed);
        }
    }

    @Override
    public List<FetchedTime> fetched(Cancel cancel) throws SourceException {
        return FetchedTimes.of(store, cancel);
    }

    @Override
    public PullResult pull(SignInWorkspace workspace, Filter filter, AskedAt asked, Progress progress, Cancel cancel)
            throws SourceException {
        try {
            return new Pull(store, workspace, filter, asked, progress).run(cancel);
        } catch (IOException failed) {
            throw StoreFailures.of(NLS.bind(Messages.AttemptPull, workspace.title()), failed);
        }
    }

    @Override
    public List<String> ask(SignInQuery query, AskedAt asked, RowTaker taker, Cancel cancel) throws SourceException {
        return store.ask(new SqlCompiler(asked).compile(query), taker, cancel);
    }

    @Override
    public SignInRows rows(Filter filter, Order order, AskedAt asked, Cancel cancel) throws SourceException {
        return new StoredRows(store, filter, order, asked, cancel);
    }

    @Override
    public Map<SignInColumn, List<FacetValue>> facets(Filter filter, List<SignInColumn> columns, int limit,
            AskedAt asked, Cancel cancel) throws SourceException {
        Map<SignInColumn, List<FacetValue>> facets = new EnumMap<>(SignInColumn.class);
        for (SignInColumn column : columns) {
            List<FacetValue> values = new ArrayList<>();
            ask(new SignInQuery.Facet(filter, column, limit), asked, row -> values.add(
                    new FacetValue(Optional.ofNullable(row.getFirst()), (Long) row.getLast())), cancel);
            facets.put(column, values);
        }
        return facets;
    }

    @Override
    public Optional<UUID> previous(UUID id, Cancel cancel) throws SourceException {
        return new PreviousSignIn(store, cancel).of(id);
    }

    @Override
    public SignInExport.Written export(SignInExport export, AskedAt asked, Path file, boolean replace, Progress progress,
            Cancel cancel) throws SourceException {
        try (StoredRows rows = new StoredRows(store, export.filter(), export.order(), asked, cancel)) {
            return new Exporter(store, progress, cancel).write(new SignInSelection(rows,
                    List.of(SignInSelection.Positions.ALL), export.columns(), export.format()), file, replace);
        }
    }

    @Override
    public SignInExport.Written export(SignInSelection selected, Path file, Progress progress, Cancel cancel)
            throws SourceException {
        return new Exporter(store, progress, cancel).write(selected, file, true);
    }

    @Override
    public RetentionPreview preview(Retention retention, Cancel cancel) throws SourceException {
        return new StoreRetention(store, cancel).preview(retention);
    }

    @Override
    public StoreStatistics retain(RetentionPreview preview, Progress progress, Cancel cancel) throws SourceException {
        try (Turn.Taken ignored = store.write(cancel)) {
            return new StoreRetention(store, cancel).retain(preview, progress);
        }
    }

    @Override
    public Cancel.Registration onChange(SignInListener listener) {
        return store.changes().add(listener);
    }

    @Override
    public StoreStatistics statistics(Cancel cancel) throws SourceException {
        return store.statistics(cancel);
    }

    @Override
    public StoreIntegrity check(Progress progress, Cancel cancel) throws SourceException {
        return store.check(progress, cancel);
    }

    @Override
    public StoreRepair repair(Progress progress, Cancel cancel) throws SourceException {
        try (Turn.Taken ignored = store.write(cancel)) {
            return store.repair(progress, cancel);
        }
    }

    @Override
    public Optional<String> original(UUID id, Cancel cancel) throws SourceException {
        cancel.check();
        return store.original(id);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            SharedStores.close(store);
        }
    }
}
