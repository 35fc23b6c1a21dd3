package io.isthmus.signins.internal.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;

/**
 * What a workspace has of a filter, in a store that lives as long as this: so files are written of it in every form and
 * order as of any other store.
 */
record PulledStore(Path directory, SignInStore store) implements AutoCloseable {

    static PulledStore of(SignInWorkspace workspace, Filter filter, AskedAt asked, Progress progress, Cancel cancel)
            throws SourceException, IOException {
        Path directory = Files.createTempDirectory("isthmus-sign-ins");
        try {
            PulledStore pulled = new PulledStore(directory, SignInStores.open(directory));
            try {
                pulled.store().pull(workspace, filter, asked, progress, cancel);
                return pulled;
            } catch (SourceException | RuntimeException failed) {
                pulled.store().close();
                throw failed;
            }
        } catch (SourceException | RuntimeException failed) {
            delete(directory);
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
        delete(directory);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
