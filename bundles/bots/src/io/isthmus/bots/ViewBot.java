package io.isthmus.bots;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/**
 * A view.
 *
 * @since 1.0
 */
public final class ViewBot extends SurfaceBot {

    private final String id;

    /** Opens a view. */
    public ViewBot(WorkbenchBot workbench, String id) {
        this.id = id;
        workbench.show(id);
    }

    @Override
    Composite content() {
        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().findView(id).setFocus();
        Control control = Ui.display().getFocusControl();
        while (control != null && !(control.getParent() instanceof CTabFolder folder && folder.getData("modelElement") != null)) { //$NON-NLS-1$
            control = control.getParent();
        }
        if (!(control instanceof Composite composite)) {
            throw new AssertionError("the view has no focus"); //$NON-NLS-1$
        }
        return composite;
    }

    /** A view gets no more room than the window has. */
    @Override
    Runnable makeRoom() {
        return () -> { };
    }
}
