package io.isthmus.plugins.ui.internal;

import io.isthmus.host.PluginHealth;

/** Uses a plug-in again that was switched off. */
public final class SwitchOnHandler extends PluginsHandler {

    @Override
    void execute(PluginsView plugins) {
        plugins.switchOn();
    }

    @Override
    boolean concerns(PluginHealth.State plugin) {
        return !plugin.on();
    }
}
