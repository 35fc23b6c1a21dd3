package io.isthmus.signins.ui.internal;

import java.util.Map;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Fetches each hour while the console runs, or no more by itself. */
public final class HourlyFetchHandler extends SignInsHandler implements IElementUpdater {

    @Override
    void execute(SignInsView signIns) {
        signIns.fetching().turnByItself();
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setChecked(PlatformUI.getWorkbench().getService(Fetching.class).byItself());
    }
}
