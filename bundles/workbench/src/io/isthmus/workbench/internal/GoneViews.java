package io.isthmus.workbench.internal;

import java.util.stream.Stream;

import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.views.IViewRegistry;

/** Views that were open when the window was left, and whose plug-in was removed since: they would come back as errors. */
final class GoneViews {

    private GoneViews() {
    }

    /** Closes them. */
    static void close(IWorkbenchWindow window) {
        IViewRegistry views = window.getWorkbench().getViewRegistry();
        for (IWorkbenchPage page : window.getPages()) {
            Stream.of(page.getViewReferences()).filter(reference -> gone(views, reference)).forEach(page::hideView);
        }
    }

    private static boolean gone(IViewRegistry views, IViewReference reference) {
        return views.find(reference.getId()) == null;
    }
}
