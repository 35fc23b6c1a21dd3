package io.isthmus.signins.internal.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.signins.FacetValue;
import io.isthmus.signins.RowTaker;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInExport;
import io.isthmus.signins.SignInListener;
import io.isthmus.signins.SignInRows;
import io.isthmus.signins.SignIns;
import io.isthmus.signins.StoreStatistics;
import io.isthmus.signins.internal.kql.KqlCompiler;
import io.isthmus.signins.internal.kql.Window;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Field;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.Operand;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Cursor;
import io.isthmus.signins.query.SignInQuery.Order;

/** The sign-ins of a workspace. */
public final class WorkspaceSignIns implements SignIns {

    private static final List<SignInColumn> OF_ONE = List.of(SignInColumn.ID, SignInColumn.CREATED,
            SignInColumn.SERVICE_PRINCIPAL_ID);

    private final SignInWorkspace workspace;
    private final WorkspaceQueries queries;
    private final KnownTimes known = new KnownTimes();

    /** Nothing is asked yet. */
    public WorkspaceSignIns(SignInWorkspace workspace) {
        this.workspace = workspace;
        queries = new WorkspaceQueries(workspace);
    }

    @Override
    public List<String> ask(SignInQuery query, AskedAt asked, RowTaker taker, Cancel cancel) throws SourceException {
        queries.ask(query, Optional.empty(), asked, taker, cancel);
        return AnswerRows.names(query);
    }

    @Override
    public Set<SignInColumn> lacking(SignInQuery query) {
        return new KqlCompiler(new AskedAt(Instant.EPOCH, ZoneOffset.UTC)).compile(query).lacking();
    }

    @Override
    public SignInRows rows(Filter filter, Order order, AskedAt asked, Cancel cancel) {
        cancel.check();
        Question question = new Question(queries, filter, order, asked, Window.until(queries.now()), known);
        return order.column() == SignInColumn.CREATED ? new RowsByTime(question) : new RowsByOrder(question);
    }

    /** What all sign-ins of the table lack, or have alike, is not asked for. */
    @Override
    public Map<SignInColumn, List<FacetValue>> facets(Filter filter, List<SignInColumn> columns, int limit,
            AskedAt asked, Cancel cancel) throws SourceException {
        Map<SignInColumn, List<FacetValue>> facets = new EnumMap<>(SignInColumn.class);
        for (SignInColumn column : columns) {
            SignInQuery.Facet facet = new SignInQuery.Facet(filter, column, limit);
            List<FacetValue> values = new ArrayList<>();
            if (column != SignInColumn.KIND && !lacking(facet).contains(column)) {
                queries.ask(facet, Optional.empty(), asked, row -> values.add(
                        new FacetValue(Optional.ofNullable(row.getFirst()), (Long) row.getLast())), cancel);
            }
            facets.put(column, values);
        }
        return facets;
    }

    @Override
    public Optional<UUID> previous(UUID id, Cancel cancel) throws SourceException {
        AskedAt asked = new AskedAt(queries.now(), ZoneOffset.UTC);
        Optional<List<Object>> row = one(having(SignInColumn.ID, id.toString()), known.of(id), Optional.empty(), asked,
                cancel);
        if (row.isEmpty() || row.get().get(2) == null) {
            return Optional.empty();
        }
        Instant created = (Instant) row.get().get(1);
        return one(having(SignInColumn.SERVICE_PRINCIPAL_ID, (String) row.get().get(2)), Optional.empty(),
                Optional.of(new Cursor(Optional.of(created), created, id)), asked, cancel)
                .map(before -> (UUID) before.getFirst());
    }

    private Optional<List<Object>> one(Filter filter, Optional<Window> window, Optional<Cursor> after, AskedAt asked,
            Cancel cancel) throws SourceException {
        List<List<Object>> rows = queries.rows(new SignInQuery.Page(filter, OF_ONE, Order.NEWEST_FIRST, 1, after), window,
                asked, cancel);
        known.add(OF_ONE, rows);
        return rows.stream().findFirst();
    }

    private static Filter having(SignInColumn column, String value) {
        return new Filter.Match(Field.of(column), List.of(new Operand.Text(Operand.Where.WHOLE, value)));
    }

    @Override
    public Optional<String> original(UUID id, Cancel cancel) throws SourceException {
        AskedAt asked = new AskedAt(queries.now(), ZoneOffset.UTC);
        List<String> records = new ArrayList<>();
        queries.ask(new KqlCompiler(asked).records(having(SignInColumn.ID, id.toString()),
                known.of(id).orElseGet(() -> Window.until(queries.now()))) + "\n| take 1", records::add, cancel);
        return records.stream().findFirst();
    }

    @Override
    public SignInExport.Written export(SignInExport export, AskedAt asked, Path file, boolean replace, Progress progress,
            Cancel cancel) throws SourceException {
        try (PulledStore pulled = PulledStore.of(workspace, export.filter(), asked, progress, cancel)) {
            return pulled.store().export(new SignInExport(Filter.ALL, export.order(), export.columns(), export.format()),
                    asked, file, replace, progress, cancel);
        } catch (IOException failed) {
            throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.attemptedTemporary,
                    String.valueOf(failed.getMessage()), Messages.temporaryAdvice), failed);
        }
    }

    @Override
    public StoreStatistics statistics(Cancel cancel) throws SourceException {
        Value row = queries.one(KqlCompiler.STATISTICS, cancel).orElseGet(Value::none);
        return new StoreStatistics(number(row, "/rows"), number(row, "/distinctIds"), time(row, "/from"), time(row, "/to"),
                0, number(row, "/bytes"));
    }

    private static long number(Value row, String pointer) {
        return row.at(pointer).whole().orElse(0L);
    }

    private static Optional<Instant> time(Value row, String pointer) {
        return row.at(pointer).text().filter(text -> !text.isEmpty()).map(Instant::parse);
    }

    @Override
    public Cancel.Registration onChange(SignInListener listener) {
        return () -> { };
    }
}
