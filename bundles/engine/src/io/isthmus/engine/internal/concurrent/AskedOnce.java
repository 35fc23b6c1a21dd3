package io.isthmus.engine.internal.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Answers that are looked up once each, however many threads ask for them: whoever comes second waits for the first one's
 * answer, or fails as the first one did.
 *
 * @param <K> what is asked for
 * @param <V> an answer
 */
public final class AskedOnce<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> answers = new ConcurrentHashMap<>();
    private final Function<K, V> asking;

    /** @param asking looks an answer up in the thread that asks first */
    public AskedOnce(Function<K, V> asking) {
        this.asking = asking;
    }

    /** The answer. */
    public V ask(K what) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> before = answers.putIfAbsent(what, mine);
        if (before != null) {
            return SideBySide.result(before);
        }
        try {
            mine.complete(asking.apply(what));
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
        }
        return SideBySide.result(mine);
    }
}
