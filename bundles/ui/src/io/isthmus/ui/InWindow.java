package io.isthmus.ui;

import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Does something in the window, from any thread.
 *
 * @since 1.0
 */
public final class InWindow {

    private InWindow() {
    }

    /** Does it later, over the window's shell, in the thread of the widgets; not at all where no window is open. */
    public static void later(Consumer<Shell> work) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            if (window != null && window.getShell() != null) {
                work.accept(window.getShell());
            }
        });
    }
}
