package io.isthmus.signins.internal.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.isthmus.sdk.Cancel;

/**
 * Lets a cancel end a statement that runs. It interrupts whatever the connection does, so that none may come once the
 * statement is over and the connection is asked something else.
 */
final class Cancellation implements Cancel.Registration {

    private static final Logger LOG = Logger.getLogger(Cancellation.class.getName());

    private final Statement statement;
    private Cancel.Registration registration;
    private boolean over;

    private Cancellation(Statement statement) {
        this.statement = statement;
    }

    /** To be closed when the statement is over. */
    static Cancel.Registration of(Cancel cancel, Statement statement) {
        Cancellation cancellation = new Cancellation(statement);
        cancellation.registration = cancel.onCancel(cancellation::interrupt);
        return cancellation;
    }

    private synchronized void interrupt() {
        try {
            if (!over) {
                statement.cancel();
            }
        } catch (SQLException done) {
            LOG.log(Level.FINE, "nothing was left to cancel", done);
        }
    }

    @Override
    public void close() {
        registration.close();
        synchronized (this) {
            over = true;
        }
    }
}
