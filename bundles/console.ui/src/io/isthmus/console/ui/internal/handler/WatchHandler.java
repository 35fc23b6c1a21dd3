package io.isthmus.console.ui.internal.handler;

import java.util.Map;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

import io.isthmus.console.ui.internal.watch.DriftWatch;
import io.isthmus.console.ui.internal.watch.WatchSettings;
import io.isthmus.sdk.port.Connection;
import io.isthmus.ui.model.ConsoleModel;

/** Watches over the organization that is looked at, or no more. */
public final class WatchHandler extends ModelHandler implements IElementUpdater {

    @Override
    boolean possible(ConsoleModel model) {
        return model.connection().filter(DriftWatch::watchable).isPresent();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        model.connection().map(Connection::id).ifPresent(id -> WatchSettings.set(id, !WatchSettings.on(id)));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void updateElement(UIElement element, Map parameters) {
        ConsoleModel model = PlatformUI.getWorkbench().getService(ConsoleModel.class);
        element.setChecked(model != null
                && model.connection().map(Connection::id).filter(WatchSettings::on).isPresent());
    }
}
