package io.isthmus.signins.ui.internal;

import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

import io.isthmus.signins.ui.internal.asking.SignInObject;
import io.isthmus.signins.ui.internal.asking.SignInRow;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected.ResourceSelected;

/** Leads from a sign-in to who signed in, in the other views. In the thread of the widgets. */
final class SignInObjects {

    private static final String REVEAL = "io.isthmus.console.ui.reveal"; //$NON-NLS-1$

    private final ConsoleModel model;

    SignInObjects(ConsoleModel model) {
        this.model = model;
    }

    /** Who signed in, where that was read. */
    Optional<ResourceSelected> of(SignInRow row) {
        return model.snapshot().flatMap(read -> SignInObject.of(row, read));
    }

    /** Selects who signed in: Details show it. */
    void select(SignInRow row) {
        of(row).ifPresent(model::select);
    }

    /** Shows who signed in, in the explorer. */
    void reveal(SignInRow row) {
        select(row);
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(REVEAL, null);
        } catch (CommandException broken) {
            ILog.of(SignInObjects.class).error(broken.getMessage(), broken);
        }
    }
}
