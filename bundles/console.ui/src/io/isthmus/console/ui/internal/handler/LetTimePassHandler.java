package io.isthmus.console.ui.internal.handler;

import java.time.Duration;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.internal.operation.LetTimePassOperation;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.ui.model.ConsoleModel;

/** Shows in a demo what a change of the cloud looks like once it has settled, without a day's wait. */
public final class LetTimePassHandler extends ModelHandler {

    /** As long as the slowest of the changes takes. */
    private static final Duration LONG_ENOUGH = Duration.ofHours(24);

    @Override
    boolean possible(ConsoleModel model) {
        return model.connection().map(Connection::kind).filter(ConnectionKind.DEMO::equals).isPresent()
                && model.session().isPresent() && !model.reading() && !model.visit().changing();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        start(new LetTimePassOperation(model, LONG_ENOUGH));
    }
}
