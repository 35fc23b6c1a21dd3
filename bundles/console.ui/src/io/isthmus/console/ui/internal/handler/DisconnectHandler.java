package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.ui.model.ConsoleModel;

/** Looks at no organization any more; nothing of it is deleted. */
public final class DisconnectHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.connection().isPresent() && !model.visit().changing();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        if (model.leave()) {
            Views.show(ConsoleIds.WELCOME_VIEW);
        }
    }
}
