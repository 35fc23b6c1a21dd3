package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;

import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.model.ConsoleModel;

/** What was read of a connection last, so that it can be browsed before anything is read again. */
final class LastSnapshot {

    private LastSnapshot() {
    }

    static Optional<Snapshot> of(ConsoleModel model, Connection connection) {
        Optional<Path> newest = model.console().profile().organization(connection.id()).snapshots().stream()
                .findFirst();
        return newest.flatMap(file -> load(model, file));
    }

    private static Optional<Snapshot> load(ConsoleModel model, Path file) {
        try {
            return Optional.of(model.console().snapshots().load(file));
        } catch (IOException unreadable) {
            ILog.of(LastSnapshot.class).warn(unreadable.getMessage(), unreadable);
            return Optional.empty();
        }
    }
}
