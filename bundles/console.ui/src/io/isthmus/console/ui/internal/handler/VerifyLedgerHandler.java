package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.operation.ReadLedgerOperation;
import io.isthmus.ui.model.ConsoleModel;

/** Looks whether the ledger is as it was written. */
public final class VerifyLedgerHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.connection().isPresent();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        start(new ReadLedgerOperation(model, true));
        Views.show(ConsoleIds.LEDGER_VIEW);
    }
}
