package io.isthmus.signins.internal.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.isthmus.sdk.Cancel;

/** Lets a cancel end a statement that runs. */
final class Cancellation {

    private static final Logger LOG = Logger.getLogger(Cancellation.class.getName());

    private Cancellation() {
    }

    /** To be closed when the statement is over. */
    static Cancel.Registration of(Cancel cancel, Statement statement) {
        return cancel.onCancel(() -> {
            try {
                statement.cancel();
            } catch (SQLException over) {
                LOG.log(Level.FINE, "nothing was left to cancel", over);
            }
        });
    }
}
