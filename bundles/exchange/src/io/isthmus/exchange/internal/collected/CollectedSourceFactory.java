package io.isthmus.exchange.internal.collected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;

/** Opens collected zips and folders: one source for each forest. */
public final class CollectedSourceFactory implements SourceFactory {

    @Override
    public Set<ConnectionKind> kinds() {
        return Set.of(ConnectionKind.COLLECTED);
    }

    @Override
    public List<Source> open(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException {
        context.cancel().check();
        String text = connection.setting(Connection.PATH).orElse("");
        try {
            Path path = Path.of(text);
            if (text.isEmpty() || !Files.exists(path)) {
                throw failure(text, NLS.bind(Messages.PathMissing, text), null);
            }
            List<ForestReadings> forests = CollectedForests.of(
                    CollectionReader.read(path, CollectionLimits.DEFAULT));
            if (forests.isEmpty()) {
                throw failure(text, NLS.bind(Messages.Empty, path.getFileName()), null);
            }
            return forests.stream().<Source>map(CollectedSource::new).toList();
        } catch (IOException | InvalidPathException | CollectionException unreadable) {
            throw failure(text, unreadable.getMessage(), unreadable);
        }
    }

    private static SourceException failure(String path, String message, Exception cause) {
        return new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.ON_PREMISES,
                NLS.bind(Messages.AttemptOpen, path), message, Messages.AdviceCollection), cause);
    }
}
