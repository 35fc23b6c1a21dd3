package io.isthmus.signins;

import java.nio.file.Path;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.internal.LocalStore;
import io.isthmus.signins.internal.Rebuilding;

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

    /**
     * Reads the sign-ins of a store again whose database cannot be read, from their original records. What was there before
     * is set aside and not deleted; what sync had fetched is not known any more, so it is looked for once more. Sign-ins
     * that {@link SignInStore#retain} had removed can come back where their records were still there. After a kill at any
     * moment it can be called again.
     *
     * @param directory of the store, which nobody has open
     * @param cancel    ends it; then the store is as it was
     * @return where that stands which was set aside
     * @throws SourceException where the original records cannot be read, or the disk is full
     */
    public static Path rebuild(Path directory, Progress progress, Cancel cancel) throws SourceException {
        return Rebuilding.run(directory, progress, cancel);
    }
}
