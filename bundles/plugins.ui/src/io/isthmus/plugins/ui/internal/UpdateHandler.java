package io.isthmus.plugins.ui.internal;

/** Updates the plug-in that is looked at, from the site that it came from. */
public final class UpdateHandler extends PluginsHandler {

    @Override
    void execute(PluginsView plugins) {
        plugins.update();
    }
}
