package io.isthmus.ui;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Asks the console for a plan, by its command alone: who installed no console has no plans either.
 *
 * @since 1.0
 */
public final class MakePlan {

    private static final String COMMAND = "io.isthmus.console.ui.makePlan"; //$NON-NLS-1$
    private static final String KIND = "io.isthmus.console.ui.makePlan.kind"; //$NON-NLS-1$

    private static final String COUNT = "io.isthmus.console.ui.makePlan.count"; //$NON-NLS-1$

    private MakePlan() {
    }

    /**
     * Asks for one, for the pair that the model chose. To be called in the thread of the widgets.
     *
     * @param kind the plan's id; empty where a person is to choose
     */
    public static void of(String kind) {
        of(kind, ""); //$NON-NLS-1$
    }

    /**
     * Asks for one of several that are made one after the other.
     *
     * @param kind  the plan's id; empty where a person is to choose
     * @param count which of how many it is, in words; empty for one alone
     */
    public static void of(String kind, String count) {
        Map<String, String> parameters = new HashMap<>(Map.of(KIND, kind, COUNT, count));
        parameters.values().removeIf(String::isEmpty);
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND);
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(
                    ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException broken) {
            ILog.of(MakePlan.class).error(broken.getMessage(), broken);
        }
    }
}
