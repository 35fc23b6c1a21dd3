package io.isthmus.hybridapp.ui.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Brings the view to the front that tells of a finding; it follows the selection. */
final class FindingDetails {

    private static final String CHECKS_VIEW = "io.isthmus.console.ui.checks"; //$NON-NLS-1$

    private FindingDetails() {
    }

    static void show() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null || PlatformUI.getWorkbench().getViewRegistry().find(CHECKS_VIEW) == null) {
            return;
        }
        try {
            window.getActivePage().showView(CHECKS_VIEW);
        } catch (PartInitException broken) {
            ILog.of(FindingDetails.class).error(broken.getMessage(), broken);
        }
    }
}
