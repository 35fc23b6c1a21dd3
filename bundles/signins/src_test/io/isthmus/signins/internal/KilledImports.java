package io.isthmus.signins.internal;

import java.nio.file.Path;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.signins.SignInStore;

/** A process of its own that takes file after file until it is killed, and says of each that it is in. */
public final class KilledImports {

    private KilledImports() {
    }

    /** @param arguments the store's folder, then the files */
    public static void main(String[] arguments) throws Exception {
        try (SignInStore store = LocalStore.open(Path.of(arguments[0]))) {
            System.out.println("open");
            for (int index = 1; index < arguments.length; index++) {
                store.take(Path.of(arguments[index]), Progress.silent(), Cancel.never());
                System.out.println(arguments[index]);
            }
        }
    }
}
