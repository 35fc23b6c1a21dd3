package io.isthmus.workbench.internal;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;

/** The items of the menu Show View: the views that belong to the perspective, and the dialog of all. */
public final class ShowViewItems extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? new IContributionItem[0]
                : new IContributionItem[] { ContributionItemFactory.VIEWS_SHORTLIST.create(window) };
    }
}
