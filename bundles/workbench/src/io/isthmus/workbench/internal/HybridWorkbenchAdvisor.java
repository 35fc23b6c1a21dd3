package io.isthmus.workbench.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.osgi.service.prefs.BackingStoreException;

import io.isthmus.workbench.WorkbenchIds;

/** Opens the window with the Hybrid perspective, and as it was left the last time. */
final class HybridWorkbenchAdvisor extends WorkbenchAdvisor {

    private final Runnable opened;

    /**
     * @param opened told once the window stands
     */
    HybridWorkbenchAdvisor(Runnable opened) {
        this.opened = opened;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public void preStartup() {
        ThemeChanges.follow(Display.getCurrent());
        FocusIntoViews.keep(Display.getCurrent());
    }

    @Override
    public void postStartup() {
        ThemeChanges.followEngine(getWorkbenchConfigurer().getWorkbench());
        opened.run();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new HybridWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return WorkbenchIds.HYBRID_PERSPECTIVE;
    }

    /** Nobody else writes down what views remembered: which columns are shown, what was looked at. */
    @Override
    public void postShutdown() {
        try {
            Platform.getPreferencesService().getRootNode().node(InstanceScope.SCOPE).flush();
        } catch (BackingStoreException failed) {
            ILog.of(HybridWorkbenchAdvisor.class).error(failed.getMessage(), failed);
        }
    }
}
