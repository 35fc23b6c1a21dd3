package io.isthmus.http;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.internal.Messages;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.Connection;

/**
 * Which cloud a connection is for.
 *
 * @since 1.0
 */
public final class Clouds {

    private static final String USUAL = "Global";

    private Clouds() {
    }

    /**
     * The cloud that the connection names; the worldwide one where it names none.
     *
     * @throws SourceException where the data pack does not know it
     */
    public static Cloud of(Connection connection, Facts facts) throws SourceException {
        String id = connection.setting(Connection.CLOUD).orElse(USUAL);
        return facts.cloud(id).orElseThrow(() -> new SourceException(Failure.of(Failure.Kind.BAD_INPUT,
                Side.WORKSTATION, NLS.bind(Messages.attemptedConnect, connection.title()),
                NLS.bind(Messages.unknownCloud, id), Messages.unknownCloudAdvice)));
    }
}
