package io.isthmus.console.ui.internal.handler;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs commands by their ids, so that buttons and menus do the very same. */
public final class Commands {

    private Commands() {
    }

    /** Runs a command. */
    public static void run(String id) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException broken) {
            ILog.of(Commands.class).error(broken.getMessage(), broken);
        }
    }
}
