package io.isthmus.bots;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/**
 * An open dialog or wizard.
 *
 * @since 1.0
 */
public final class DialogBot extends SurfaceBot {

    private final String title;

    /** Waits until the dialog with a title is open. */
    public DialogBot(String title) {
        this.title = title;
        Ui.waitUntil("the dialog " + title + " is open", () -> Widgets.shell(title).isPresent()); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    Composite content() {
        return shell();
    }

    private Shell shell() {
        return Widgets.shell(title).orElseThrow(() -> new AssertionError("the dialog " + title + " is not open")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** A dialog is as large as what it holds, and no larger than the screen. */
    @Override
    Runnable makeRoom() {
        Shell shell = shell();
        Point before = shell.getSize();
        Point needed = shell.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        Rectangle screen = shell.getMonitor().getClientArea();
        shell.setSize(Math.min(Math.max(before.x, needed.x), screen.width),
                Math.min(Math.max(before.y, needed.y), screen.height));
        shell.layout(true, true);
        return () -> shell.setSize(before);
    }
}
