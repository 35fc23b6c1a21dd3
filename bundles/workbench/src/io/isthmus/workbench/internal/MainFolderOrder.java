package io.isthmus.workbench.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MStackElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

import io.isthmus.workbench.WorkbenchIds;

/**
 * Puts the views of the main folder in the order in which an admin works, the first of them in front: the platform
 * stacks them by the names of the bundles that contribute them. Once for each layout: what the user moves stays where it
 * was moved to. Views that are not named here come last.
 */
final class MainFolderOrder extends PerspectiveAdapter {

    private static final List<String> ORDER = List.of("io.isthmus.console.ui.welcome", //$NON-NLS-1$
            "io.isthmus.hybridapp.ui.trustMap", "io.isthmus.console.ui.checks", //$NON-NLS-1$ //$NON-NLS-2$
            "io.isthmus.certificates.ui.certificates", "io.isthmus.signins.ui.signIns", //$NON-NLS-1$ //$NON-NLS-2$
            "io.isthmus.signins.ui.proof", "io.isthmus.hybridapp.ui.matrix", //$NON-NLS-1$ //$NON-NLS-2$
            "io.isthmus.console.ui.changes"); //$NON-NLS-1$
    private static final String ARRANGED = "io.isthmus.workbench.arranged"; //$NON-NLS-1$

    private final IWorkbenchWindow window;

    private MainFolderOrder(IWorkbenchWindow window) {
        this.window = window;
    }

    /** To be called when a window is made and not shown yet. */
    static void keep(IWorkbenchWindow window) {
        MainFolderOrder order = new MainFolderOrder(window);
        order.arrange();
        window.addPerspectiveListener(order);
    }

    @Override
    public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor perspective, String change) {
        if (IWorkbenchPage.CHANGE_RESET_COMPLETE.equals(change)) {
            arrange();
        }
    }

    private void arrange() {
        EModelService models = window.getService(EModelService.class);
        for (MPartStack folder : models.findElements(window.getService(MApplication.class), WorkbenchIds.MAIN_FOLDER,
                MPartStack.class)) {
            if (folder.getPersistedState().put(ARRANGED, Boolean.TRUE.toString()) == null) {
                arrange(folder);
            }
        }
    }

    private static void arrange(MPartStack folder) {
        List<MStackElement> views = new ArrayList<>(folder.getChildren());
        views.sort(Comparator.comparingInt(view -> place(view.getElementId())));
        for (MStackElement view : views) {
            folder.getChildren().remove(view);
            folder.getChildren().add(view);
        }
        views.stream().filter(MStackElement::isToBeRendered).findFirst().ifPresent(folder::setSelectedElement);
    }

    private static int place(String view) {
        int named = ORDER.indexOf(view);
        return named < 0 ? ORDER.size() : named;
    }
}
