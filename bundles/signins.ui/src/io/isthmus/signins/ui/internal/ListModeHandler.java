package io.isthmus.signins.ui.internal;

import java.util.Map;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

import io.isthmus.signins.ui.SignInsIds;

/** Shows the rows as a list that screen readers read, or as a grid again. */
public final class ListModeHandler extends SignInsHandler implements IElementUpdater {

    @Override
    void execute(SignInsView signIns) {
        signIns.listMode(!ViewMemory.list());
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(SignInsIds.LIST_MODE_COMMAND, null);
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setChecked(ViewMemory.list());
    }
}
