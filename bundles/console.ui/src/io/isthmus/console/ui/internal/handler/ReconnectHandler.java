package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.internal.connect.WindowPerson;
import io.isthmus.console.ui.internal.operation.ConnectOperation;
import io.isthmus.console.ui.internal.operation.ReadOperation;
import io.isthmus.console.ui.internal.operation.SequenceOperation;
import io.isthmus.console.ui.internal.operation.VerifyPlansOperation;
import io.isthmus.ui.model.ConsoleModel;

/** Opens the connection that is looked at again, and reads it. */
public final class ReconnectHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.connection().isPresent() && model.session().isEmpty();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        model.connection().ifPresent(connection -> start(new SequenceOperation(
                new ConnectOperation(model, connection, new WindowPerson(shell)), new ReadOperation(model, false),
                new VerifyPlansOperation(model))));
    }
}
