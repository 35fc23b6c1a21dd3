package io.isthmus.signins.ui.internal.asking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInRows;

/**
 * The rows that were fetched of those that there are, in blocks. What is looked at last is fetched first, and what was
 * scrolled past before it came is not fetched at all. Safe for use by many threads; to look waits for nothing.
 */
final class RowBlocks {

    /** How many rows are fetched at once: more than a screen has. */
    static final int BLOCK = 128;
    private static final int KEPT = 64;
    private static final int WANTED = 4;

    private final SignInRows rows;
    private final List<SignInColumn> columns;
    private final Cancel cancel;
    private final Coalesced fetching;
    private final Runnable onFetched;
    private final Consumer<Failure> onFailure;
    private final Map<Long, List<SignInRow>> blocks = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<SignInRow>> eldest) {
            return size() > KEPT;
        }
    };
    private final Deque<Long> wanted = new ArrayDeque<>();

    /**
     * @param columns   what is fetched of each row
     * @param cancel    ends the fetching
     * @param onFetched runs after each block that came
     * @param onFailure is told why one did not come that is still wanted
     */
    RowBlocks(SignInRows rows, List<SignInColumn> columns, Worker worker, Cancel cancel, Runnable onFetched,
            Consumer<Failure> onFailure) {
        this.rows = rows;
        this.columns = columns;
        this.cancel = cancel;
        this.onFetched = onFetched;
        this.onFailure = onFailure;
        fetching = new Coalesced(worker, this::fetchWanted);
    }

    /** A row where it was fetched; else it is fetched soon. */
    Optional<SignInRow> row(long position) {
        long block = position / BLOCK;
        synchronized (this) {
            List<SignInRow> fetched = blocks.get(block);
            if (fetched != null) {
                int index = (int) (position % BLOCK);
                return index < fetched.size() ? Optional.of(fetched.get(index)) : Optional.empty();
            }
            if (!wanted.remove(block) && wanted.size() == WANTED) {
                wanted.removeLast();
            }
            wanted.addFirst(block);
        }
        fetching.ask();
        return Optional.empty();
    }

    /** Fetches the first block in this thread, and tells how many rows it has. */
    int fetchFirst() throws SourceException {
        return fetch(0).size();
    }

    private void fetchWanted() {
        try {
            for (Optional<Long> block = next(); block.isPresent() && !cancel.requested(); block = next()) {
                fetch(block.get());
                onFetched.run();
            }
        } catch (CancelledException ended) {
            clearWanted();
        } catch (SourceException failed) {
            clearWanted();
            if (!cancel.requested()) {
                onFailure.accept(failed.failure());
            }
        }
    }

    private synchronized void clearWanted() {
        wanted.clear();
    }

    private synchronized Optional<Long> next() {
        return Optional.ofNullable(wanted.pollFirst());
    }

    private List<SignInRow> fetch(long block) throws SourceException {
        List<SignInRow> fetched = rows.page(block * BLOCK, BLOCK, columns, cancel).stream()
                .takeWhile(values -> !values.isEmpty()).map(values -> SignInRow.of(columns, values)).toList();
        synchronized (this) {
            blocks.put(block, fetched);
        }
        return fetched;
    }
}
