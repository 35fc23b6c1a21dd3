package io.isthmus.console.ui.internal.handler;

import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Brings views to the front. */
public final class Views {

    private Views() {
    }

    /** Shows a view and gives it the focus. */
    public static void show(String id) {
        IWorkbenchPage page = page();
        if (page != null) {
            try {
                page.showView(id);
            } catch (PartInitException broken) {
                ILog.of(Views.class).error(broken.getMessage(), broken);
            }
        }
    }

    /** Closes a view where it is open. */
    public static void hide(String id) {
        IWorkbenchPage page = page();
        if (page != null && page.findView(id) != null) {
            page.hideView(page.findView(id));
        }
    }

    /** The window's; before it was ever in front, as at the start, there is one all the same. */
    private static IWorkbenchPage page() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        return Stream.concat(Stream.ofNullable(workbench.getActiveWorkbenchWindow()), Stream.of(workbench.getWorkbenchWindows()))
                .map(IWorkbenchWindow::getActivePage).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
