package io.isthmus.signins.ui.internal;

import java.util.Map;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

import io.isthmus.signins.ui.SignInsIds;

/** Fetches each hour while the console runs, or no more by itself. */
public final class HourlyFetchHandler extends SignInsHandler implements IElementUpdater {

    @Override
    void execute(SignInsView signIns) {
        signIns.fetching().turnByItself();
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(SignInsIds.HOURLY_FETCH_COMMAND, null);
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setChecked(PlatformUI.getWorkbench().getService(Fetching.class).byItself());
    }
}
