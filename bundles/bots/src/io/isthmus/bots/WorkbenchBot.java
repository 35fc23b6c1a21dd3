package io.isthmus.bots;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * The window as a whole.
 *
 * @since 1.0
 */
public final class WorkbenchBot {

    /** Gives the window the whole screen. */
    public void maximize() {
        Ui.run(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().setMaximized(true));
        Ui.settle();
    }

    /** Opens a view and waits until it is there. */
    public void show(String viewId) {
        Ui.run(() -> {
            try {
                page().showView(viewId);
            } catch (PartInitException broken) {
                throw new AssertionError(viewId, broken);
            }
        });
        Ui.settle();
    }

    /** Closes a view. */
    public void close(String viewId) {
        Ui.run(() -> {
            IViewReference view = page().findViewReference(viewId);
            if (view != null) {
                page().hideView(view);
            }
        });
        Ui.settle();
    }

    /** Runs a command as its menu item would; does not wait for a dialog that it opens. */
    public void command(String id) {
        Ui.later(() -> {
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
            } catch (CommandException broken) {
                throw new AssertionError(id, broken);
            }
        });
    }

    /** Commands whose id begins so. */
    public List<Command> commands(String begin) {
        return Ui.get(() -> Stream.of(PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands())
                .filter(command -> command.getId().startsWith(begin)).toList());
    }

    /** The commands that Quick Access does not offer: it offers every command that is defined and has a handler. */
    public List<String> notInQuickAccess(List<Command> commands) {
        return Ui.get(() -> commands.stream().filter(command -> !command.isDefined() || command.getHandler() == null)
                .map(Command::getId).toList());
    }

    /** Waits until no job of a family is left. */
    public void waitForJobs(Object family, Duration timeout) {
        Ui.waitUntil("no job of " + family + " is left", timeout, () -> Job.getJobManager().find(family).length == 0); //$NON-NLS-1$ //$NON-NLS-2$
        Ui.settle();
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }
}
