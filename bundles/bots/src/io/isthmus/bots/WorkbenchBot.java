package io.isthmus.bots;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;

import io.isthmus.ui.job.JobFamily;

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

    /**
     * Opens a view and waits until it is there and shows what is so. In the thread of the widgets it does not wait: what
     * is waited for there would never come, and whoever waits for something to be seen looks again.
     */
    public void show(String viewId) {
        Ui.run(() -> {
            try {
                page().showView(viewId);
            } catch (PartInitException broken) {
                throw new AssertionError(viewId, broken);
            }
        });
        if (Display.getCurrent() == null) {
            waitForJobs(JobFamily.VIEW, Ui.TIMEOUT);
        }
    }

    /** Goes to the view before, which the list of views offers first while Ctrl is held. */
    public void backByKeys() {
        Keyboard.hold("CTRL+F7", () -> Ui.waitUntil("the list of views is open", WorkbenchBot::listOfViews)); //$NON-NLS-1$ //$NON-NLS-2$
        Ui.waitUntil("the list of views is closed", () -> !listOfViews()); //$NON-NLS-1$
    }

    private static boolean listOfViews() {
        return Stream.of(Ui.display().getShells()).filter(shell -> shell.isVisible() && shell.getParent() != null)
                .flatMap(Widgets::below).anyMatch(Table.class::isInstance);
    }

    /** Gives an open view the whole window, or its own place again. */
    public void enlarge(String viewId, boolean whole) {
        Ui.run(() -> page().setPartState(page().findViewReference(viewId),
                whole ? IWorkbenchPage.STATE_MAXIMIZED : IWorkbenchPage.STATE_RESTORED));
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

    /** The same of a command that is told something. */
    public void command(String id, String parameter, String value) {
        Ui.later(() -> {
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(
                        PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id), Map.of(parameter, value)), null);
            } catch (CommandException broken) {
                throw new AssertionError(id, broken);
            }
        });
    }

    /** Opens a page of the preferences, by its id. */
    public ShellBot preferences(String pageId) {
        Ui.later(() -> PreferencesUtil.createPreferenceDialogOn(
                PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), pageId, null, null).open());
        return new ShellBot("Preferences"); //$NON-NLS-1$
    }

    /** What a menu of the menu bar offers, in its order, without keys and separators. */
    public List<String> menu(String name) {
        return Ui.get(() -> {
            Menu menu = Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getMenuBar().getItems())
                    .filter(item -> plain(item).equals(name)).map(MenuItem::getMenu).findFirst().orElseThrow();
            menu.notifyListeners(SWT.Show, new Event());
            try {
                return Stream.of(menu.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
                        .map(WorkbenchBot::plain).toList();
            } finally {
                menu.notifyListeners(SWT.Hide, new Event());
            }
        });
    }

    private static String plain(MenuItem item) {
        return item.getText().replace("&", "").replaceFirst("\t.*", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }

    /** Commands whose id begins so. */
    public List<Command> commands(String begin) {
        return Ui.get(() -> Stream.of(PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands())
                .filter(command -> command.getId().startsWith(begin)).toList());
    }

    /** The names of the commands whose id begins so and that can be used now. */
    public List<String> usable(String begin) {
        return named(begin, Command::isEnabled);
    }

    /** The names of the commands whose id begins so and that cannot be used now. */
    public List<String> unusable(String begin) {
        return named(begin, command -> !command.isEnabled());
    }

    private List<String> named(String begin, Predicate<Command> condition) {
        return Ui.get(() -> commands(begin).stream().filter(condition).map(WorkbenchBot::name).sorted().toList());
    }

    private static String name(Command command) {
        try {
            return command.getName().replace("&", ""); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (NotDefinedException gone) {
            throw new AssertionError(command.getId(), gone);
        }
    }

    /** The views that are in front, by their ids: one of each folder. */
    public List<String> inFront() {
        return Ui.get(() -> Stream.of(page().getViewReferences()).filter(view -> view.getView(false) != null
                && page().isPartVisible(view.getView(false))).map(IViewReference::getId).sorted().toList());
    }

    /** The tools in the tool bars that have neither a text nor a tooltip: a screen reader says nothing of them. */
    public List<String> namelessTools() {
        return Ui.get(() -> Widgets.all().filter(ToolItem.class::isInstance).map(ToolItem.class::cast)
                .filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
                .filter(item -> item.getText().isBlank()
                        && (item.getToolTipText() == null || item.getToolTipText().isBlank()))
                .map(item -> item.getParent() + " " + item).toList()); //$NON-NLS-1$
    }

    /** Lays the window out anew. */
    public void reset() {
        Ui.run(() -> page().resetPerspective());
        Ui.settle();
    }

    /** The tabs of the folder that has a tab of this text, in their order. */
    public List<String> tabsBeside(String text) {
        return Ui.get(() -> Widgets.all().filter(CTabFolder.class::isInstance).map(CTabFolder.class::cast)
                .map(folder -> Stream.of(folder.getItems()).map(CTabItem::getText).toList())
                .filter(tabs -> tabs.contains(text)).findFirst().orElse(List.of()));
    }

    /** Waits until no job of a family is left. */
    public void waitForJobs(Object family, Duration timeout) {
        try {
            Ui.waitUntil("no job of " + family + " is left", timeout, () -> Job.getJobManager().find(family).length == 0); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (AssertionError left) {
            throw new AssertionError(left.getMessage() + ": " //$NON-NLS-1$
                    + Stream.of(Job.getJobManager().find(family)).map(WorkbenchBot::told).toList(), left);
        }
        Ui.settle();
    }

    private static String told(Job job) {
        Thread worker = job.getThread();
        return job + ", " + job.getState() + (worker == null ? "" : " at " + List.of(worker.getStackTrace())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    /** Cancels the jobs of a family, as the Progress view does. */
    public void cancelJobs(Object family) {
        Job.getJobManager().cancel(family);
    }
}
