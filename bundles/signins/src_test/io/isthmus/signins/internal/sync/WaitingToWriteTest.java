package io.isthmus.signins.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SyncOptions;
import io.isthmus.signins.SyncPause;
import io.isthmus.signins.SyncResult;
import io.isthmus.signins.internal.GeneratedSignIns;
import io.isthmus.signins.internal.LocalStore;
import io.isthmus.signins.internal.store.OpenStore;
import io.isthmus.signins.internal.store.SharedStores;
import io.isthmus.signins.internal.store.Turn;

/** Fetching while somebody else writes into the store for a long time, as an import of a large file does. */
@Timeout(60)
class WaitingToWriteTest {

    private static final int COUNT = 50;

    @TempDir
    private Path folder;
    private final FakeLog log = new FakeLog();

    @Test
    void aCancelEndsWaitingAndTheNextFetchingFindsAll() throws Exception {
        for (Value.Members record : GeneratedSignIns.records(COUNT, 1)) {
            log.add(record, log.service().minusSeconds(COUNT), Duration.ZERO);
        }
        CancelSource cancel = new CancelSource();
        CountDownLatch fetched = new CountDownLatch(1);
        try (LocalStore store = LocalStore.open(folder)) {
            OpenStore shared = SharedStores.open(folder);
            CompletableFuture<SyncResult> fetching = CompletableFuture.supplyAsync(() -> sync(store, fetched, cancel));
            try (Turn.Taken importing = shared.write(Cancel.never())) {
                fetched.await(2, TimeUnit.SECONDS);
                cancel.cancel();
                ExecutionException ended = assertThrows(ExecutionException.class, () -> fetching.get(10, TimeUnit.SECONDS));
                assertInstanceOf(CancelledException.class, ended.getCause());
            } finally {
                SharedStores.close(shared);
            }
            sync(store, fetched, Cancel.never());
            assertEquals(COUNT, store.statistics(Cancel.never()).rows());
        }
    }

    private SyncResult sync(LocalStore store, CountDownLatch fetched, Cancel cancel) {
        try {
            return store.sync(log, SyncOptions.USUAL, new SyncPause(), progress -> fetched.countDown(), cancel);
        } catch (Exception failed) {
            throw failed instanceof RuntimeException ended ? ended : new IllegalStateException(failed);
        }
    }
}
