package io.isthmus.workbench.internal;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.ui.IWorkbench;

/**
 * Gives the platform's Error Log a picture of ours. Its own is a drawing, and it would be the only one that is shown when
 * the window opens: a whole library of drawings would be loaded for it.
 */
final class ErrorLogPicture {

    /** The platform's view. */
    static final String ERROR_LOG_VIEW = "org.eclipse.pde.runtime.LogView"; //$NON-NLS-1$

    private static final String PICTURE = "platform:/plugin/io.isthmus.workbench/icons/errorLog.png"; //$NON-NLS-1$

    private ErrorLogPicture() {
    }

    /** To be called when a window is made and not shown yet. */
    static void set(IWorkbench workbench) {
        workbench.getService(MApplication.class).getChildren().stream().flatMap(window -> window.getSharedElements().stream())
                .filter(element -> ERROR_LOG_VIEW.equals(element.getElementId())).filter(MPart.class::isInstance).map(MPart.class::cast)
                .forEach(part -> part.setIconURI(PICTURE));
    }
}
