package io.isthmus.signins;

import java.nio.file.Path;

import io.isthmus.sdk.SourceException;
import io.isthmus.signins.internal.LocalStore;

/**
 * Opens stores of sign-ins.
 *
 * @since 1.0
 */
public final class SignInStores {

    private SignInStores() {
    }

    /**
     * The store of a folder, which is made where there is none. It can be open several times in one process.
     *
     * @param directory of the store alone
     * @throws SourceException where another process holds it (the message tells who), a newer console made it, or it
     *                         cannot be read
     */
    public static SignInStore open(Path directory) throws SourceException {
        return LocalStore.open(directory);
    }
}
