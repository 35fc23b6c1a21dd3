package io.isthmus.plugins.ui.internal;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Watches from when the window opens, whether a view shows plug-ins or not: their checks run in the window, too. */
public final class PluginsStartup implements IStartup {

    @Override
    public void earlyStartup() {
        PluginServices services = new PluginServices(PlatformUI.getWorkbench());
        InstalledWatch.begin(services.console(), services.health());
    }
}
