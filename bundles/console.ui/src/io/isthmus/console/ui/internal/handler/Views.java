package io.isthmus.console.ui.internal.handler;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
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

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null ? null
                : PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }
}
