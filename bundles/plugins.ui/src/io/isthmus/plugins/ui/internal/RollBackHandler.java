package io.isthmus.plugins.ui.internal;

/** Goes back to the plug-ins from before the last install or update. */
public final class RollBackHandler extends PluginsHandler {

    @Override
    void execute(PluginsView plugins) {
        plugins.rollBack();
    }
}
