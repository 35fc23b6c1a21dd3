package io.isthmus.console.ui.internal.handler;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;

/** A handler over the model: enabled where the model allows it. */
abstract class ModelHandler extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        execute(model(), HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(), event);
        return null;
    }

    /** The same, for a command with parameters. */
    void execute(ConsoleModel model, Shell shell, ExecutionEvent event) {
        execute(model, shell);
    }

    @Override
    public final boolean isEnabled() {
        ConsoleModel model = model();
        return model != null && possible(model);
    }

    /**
     * Does it, or asks first.
     *
     * @param shell the window's own: that of Quick Access, where the command was chosen there, closes meanwhile
     */
    abstract void execute(ConsoleModel model, Shell shell);

    /** Whether it can be done now. */
    boolean possible(ConsoleModel model) {
        return true;
    }

    /** Starts work that the user asked for. */
    static void start(Operation operation) {
        OperationJob.start(operation, FailureReporter::tell);
    }

    private static ConsoleModel model() {
        return PlatformUI.getWorkbench().getService(ConsoleModel.class);
    }
}
