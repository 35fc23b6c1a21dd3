package io.isthmus.signins.internal.workspace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInRows;
import io.isthmus.signins.internal.kql.Window;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery.Order;

/** Sign-ins of a workspace by time: how many each hour has tells in which time a position lies, and that time is asked for. */
final class RowsByTime implements SignInRows {

    private final Question question;
    private final TimeIndex index;

    RowsByTime(Question question) {
        this.question = question;
        index = new TimeIndex(question);
    }

    @Override
    public Filter filter() {
        return question.filter();
    }

    @Override
    public Order order() {
        return question.order();
    }

    @Override
    public void locate(Cancel cancel) throws SourceException {
        index.locate(cancel);
    }

    @Override
    public OptionalLong size() {
        return index.size();
    }

    @Override
    public long counted() {
        return index.size().orElse(0);
    }

    @Override
    public List<List<Object>> page(long first, int count, List<SignInColumn> columns, Cancel cancel)
            throws SourceException {
        if (index.size().isEmpty() && first + count <= TOP) {
            return behind((int) first, count, columns, question.whole(), cancel);
        }
        index.locate(cancel);
        Optional<TimeIndex.Place> place = index.place(first, count, cancel);
        return place.isEmpty() ? List.of() : behind(place.get().before(), count, columns, place.get().window(), cancel);
    }

    private List<List<Object>> behind(int before, int count, List<SignInColumn> columns, Window window, Cancel cancel)
            throws SourceException {
        List<List<Object>> rows = question.first(before + count, columns, window, cancel);
        return rows.subList(Math.min(before, rows.size()), rows.size());
    }

    @Override
    public OptionalLong positionOf(UUID id, Cancel cancel) throws SourceException {
        Optional<Window> time = question.known().of(id);
        if (time.isEmpty()) {
            return OptionalLong.empty();
        }
        index.locate(cancel);
        Optional<TimeIndex.Bin> bin = index.around(time.get().from(), cancel);
        if (bin.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong place = question.placeOf(id, Math.toIntExact(bin.get().count()), bin.get().window(), cancel);
        return place.isEmpty() ? place : OptionalLong.of(index.before(bin.get()) + place.getAsLong());
    }

    @Override
    public long newer(Cancel cancel) throws SourceException {
        return question.newer(cancel);
    }

    @Override
    public boolean outdated() {
        return false;
    }

    @Override
    public void close() {
        index.clear();
    }
}
