package io.isthmus.signins.internal.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;

/**
 * The stores that this process holds. Whoever opens one that is open already is given the same, and the last one who closes
 * it lets others have it. Safe for use by many threads.
 */
public final class SharedStores {

    private static final Map<Path, SharedStores> OPEN = new HashMap<>();

    private final OpenStore store;
    private int users;

    private SharedStores(OpenStore store) {
        this.store = store;
    }

    /**
     * The store of a folder, which is made where there is none; to be given back.
     *
     * @throws SourceException where another process holds it, a newer console made it, or it cannot be read
     */
    public static OpenStore open(Path directory) throws SourceException {
        Path folder = directory.toAbsolutePath().normalize();
        synchronized (OPEN) {
            SharedStores shared = OPEN.get(folder);
            if (shared == null) {
                shared = new SharedStores(OpenStore.open(folder));
                OPEN.put(folder, shared);
            }
            shared.users++;
            return shared.store;
        }
    }

    /** Gives a store back, once for each time that it was opened; waits for whoever writes, where nobody else has it. */
    public static void close(OpenStore store) {
        SharedStores shared;
        synchronized (OPEN) {
            shared = OPEN.get(store.files().directory());
            shared.users--;
            if (shared.users > 0) {
                return;
            }
        }
        try (Turn.Taken ignored = store.write(Cancel.never())) {
            shared.closeUnlessOpenedAgain();
        }
    }

    /** Others opened stores, this one among them perhaps, while the last user waited for whoever wrote. */
    private void closeUnlessOpenedAgain() {
        Path directory = store.files().directory();
        synchronized (OPEN) {
            if (users == 0 && OPEN.remove(directory, this)) {
                store.close();
            }
        }
    }
}
