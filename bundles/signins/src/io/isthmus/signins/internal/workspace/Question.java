package io.isthmus.signins.internal.workspace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.internal.kql.Window;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Order;

/**
 * Which sign-ins rows are of.
 *
 * @param whole all of the time that they are of
 * @param known is told the times of those that come
 */
record Question(WorkspaceQueries queries, Filter filter, Order order, AskedAt asked, Window whole, KnownTimes known) {

    /** The first of them of a time. */
    List<List<Object>> first(int limit, List<SignInColumn> columns, Window window, Cancel cancel) throws SourceException {
        List<List<Object>> rows = queries.rows(new SignInQuery.Page(filter, columns, order, limit, Optional.empty()),
                Optional.of(window), asked, cancel);
        known.add(columns, rows);
        return rows;
    }

    /** The place of a sign-in among the first of them of a time, from 0; empty where it is none of those. */
    OptionalLong placeOf(UUID id, int limit, Window window, Cancel cancel) throws SourceException {
        List<List<Object>> ids = first(limit, List.of(SignInColumn.ID), window, cancel);
        return LongStream.range(0, ids.size()).filter(place -> id.equals(ids.get((int) place).getFirst())).findFirst();
    }

    /** How many there are. */
    long count(Cancel cancel) throws SourceException {
        return queries.count(new SignInQuery.Count(filter), Optional.of(whole), asked, cancel);
    }

    /** How many came behind the end of the time. */
    long newer(Cancel cancel) throws SourceException {
        return queries.count(new SignInQuery.Count(filter), Optional.of(new Window(whole.to(), queries.now())), asked, cancel);
    }
}
