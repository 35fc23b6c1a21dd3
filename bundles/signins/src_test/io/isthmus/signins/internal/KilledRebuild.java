package io.isthmus.signins.internal;

import java.nio.file.Path;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.signins.SignInStores;

/** A process of its own that reads a store again, until it is killed. */
public final class KilledRebuild {

    private KilledRebuild() {
    }

    /** @param arguments the store's folder */
    public static void main(String[] arguments) throws Exception {
        System.out.println("begun");
        SignInStores.rebuild(Path.of(arguments[0]), Progress.silent(), Cancel.never());
        System.out.println("done");
    }
}
