package io.isthmus.console.ui.internal.connect;

import java.net.URI;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;

import io.isthmus.engine.Console;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConsentPort;

/** The links to hand to an admin who can consent, where a sign-in failed for want of it. */
public final class ConsentLinks {

    private ConsentLinks() {
    }

    /** The link that mends a failure; empty where consent does not. */
    public static Optional<URI> of(Console console, Connection connection, Failure failure) {
        return console.consent().filter(port -> port.missing(failure)).flatMap(port -> link(port, connection));
    }

    private static Optional<URI> link(ConsentPort port, Connection connection) {
        try {
            return port.link(connection, Access.READ);
        } catch (SourceException none) {
            ILog.of(ConsentLinks.class).warn(none.getMessage(), none);
            return Optional.empty();
        }
    }
}
