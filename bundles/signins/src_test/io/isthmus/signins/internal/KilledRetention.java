package io.isthmus.signins.internal;

import java.nio.file.Path;
import java.time.Instant;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.signins.Retention;
import io.isthmus.signins.SignInStore;

/** A process of its own that removes older sign-ins, until it is killed. */
public final class KilledRetention {

    private KilledRetention() {
    }

    /** @param arguments the store's folder, then the first time that is kept */
    public static void main(String[] arguments) throws Exception {
        try (SignInStore store = LocalStore.open(Path.of(arguments[0]))) {
            Retention retention = new Retention.Since(Instant.parse(arguments[1]));
            System.out.println("open");
            store.retain(store.preview(retention, Cancel.never()), Progress.silent(), Cancel.never());
            System.out.println("done");
        }
    }
}
