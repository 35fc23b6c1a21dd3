package io.isthmus.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

import io.isthmus.workbench.WorkbenchIds;

/** Lays out the four folders of the Hybrid perspective; capabilities stack their views onto them by perspective extensions. */
public final class HybridPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String middle = layout.getEditorArea();
        layout.createFolder(WorkbenchIds.EXPLORER_FOLDER, IPageLayout.LEFT, 0.20f, middle);
        layout.createFolder(WorkbenchIds.DETAILS_FOLDER, IPageLayout.RIGHT, 0.73f, middle);
        IFolderLayout work = layout.createFolder(WorkbenchIds.WORK_FOLDER, IPageLayout.BOTTOM, 0.54f, middle);
        work.addView(IPageLayout.ID_PROGRESS_VIEW);
        work.addView(ErrorLogPicture.ERROR_LOG_VIEW);
        layout.createFolder(WorkbenchIds.MAIN_FOLDER, IPageLayout.TOP, 0.95f, middle);
    }
}
