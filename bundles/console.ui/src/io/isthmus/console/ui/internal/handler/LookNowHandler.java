package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.WatchState;

/** Has the watch look now. */
public final class LookNowHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.watching().state().phase() == WatchState.Phase.WAITING;
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        model.watching().ask();
    }
}
