package io.isthmus.signins.internal.workspace;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInRows;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery.Order;

/**
 * Sign-ins of a workspace in the order of what they have: there a sign-in's position is not to be told from anything, and
 * to sort all of them for each page would keep the service busy. The first of them can be had, which are asked for at once.
 */
final class RowsByOrder implements SignInRows {

    /** So many can be had. */
    static final int MOST = 10_000;

    private final Question question;
    private volatile OptionalLong size = OptionalLong.empty();
    private List<SignInColumn> columns = List.of();
    private List<List<Object>> rows = List.of();

    RowsByOrder(Question question) {
        this.question = question;
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
        if (size.isEmpty()) {
            size = OptionalLong.of(Math.min(MOST, question.count(cancel)));
        }
    }

    @Override
    public OptionalLong size() {
        return size;
    }

    @Override
    public long counted() {
        return size.orElse(0);
    }

    @Override
    public List<List<Object>> page(long first, int count, List<SignInColumn> wanted, Cancel cancel) throws SourceException {
        if (first + count <= TOP && size.isEmpty()) {
            List<List<Object>> top = question.first((int) first + count, wanted, question.whole(), cancel);
            return top.subList((int) Math.min(first, top.size()), top.size());
        }
        List<List<Object>> all = all(wanted, cancel);
        int from = (int) Math.min(first, all.size());
        return all.subList(from, Math.min(all.size(), from + count));
    }

    private synchronized List<List<Object>> all(List<SignInColumn> wanted, Cancel cancel) throws SourceException {
        if (!columns.equals(wanted)) {
            rows = question.first(MOST, wanted, question.whole(), cancel);
            columns = List.copyOf(wanted);
        }
        return rows;
    }

    @Override
    public OptionalLong positionOf(UUID id, Cancel cancel) throws SourceException {
        return question.placeOf(id, MOST, question.whole(), cancel);
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
    public synchronized void close() {
        columns = List.of();
        rows = List.of();
    }
}
