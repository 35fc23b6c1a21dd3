package io.isthmus.plugins.ui.internal;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;

import io.isthmus.engine.Console;
import io.isthmus.host.PluginHealth;
import io.isthmus.host.WindowPlugins;
import io.isthmus.plugins.Plugins;
import io.isthmus.plugins.ui.internal.operation.PluginStore;
import io.isthmus.ui.model.ConsoleModel;

/**
 * Finds the services that the window's part of plug-ins stands on.
 *
 * @param locator of the window or the workbench
 */
record PluginServices(IServiceLocator locator) {

    Console console() {
        return locator.getService(ConsoleModel.class).console();
    }

    /** How plug-ins fare. The console is asked for first: it tells the service which profile it is about. */
    PluginHealth health() {
        console();
        return locator.getService(PluginHealth.class);
    }

    /** What of them runs inside the window. */
    WindowPlugins window() {
        return locator.getService(WindowPlugins.class);
    }

    /** What installs them is asked for by the first operation that needs it: p2 comes with it. */
    PluginStore store() {
        return new PluginStore(() -> PlatformUI.getWorkbench().getService(Plugins.class), console(), health());
    }
}
