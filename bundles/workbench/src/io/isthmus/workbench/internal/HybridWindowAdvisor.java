package io.isthmus.workbench.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** What the frame of a window has: a tool bar for the organization bar, a status line and the progress of jobs. */
final class HybridWindowAdvisor extends WorkbenchWindowAdvisor {

    /** Wider and higher than this, lines are too long to read. */
    private static final Point LARGEST_FIRST = new Point(1920, 1200);

    HybridWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new WindowActions(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(firstSize());
        window.setShowCoolBar(true);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
        window.setShowPerspectiveBar(false);
        window.setTitle(Messages.HybridWindowAdvisor_title);
    }

    @Override
    public void postWindowCreate() {
        ErrorLogPicture.set(PlatformUI.getWorkbench());
        GoneViews.close(getWindowConfigurer().getWindow());
        MainFolderOrder.keep(getWindowConfigurer().getWindow());
    }

    /** The whole screen, where that is not too large; the next time the window opens as it was left. */
    private static Point firstSize() {
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        return new Point(Math.min(screen.width, LARGEST_FIRST.x), Math.min(screen.height, LARGEST_FIRST.y));
    }
}
