package io.isthmus.plugins.ui.internal;

/** Removes the plug-in that is looked at. */
public final class RemoveHandler extends PluginsHandler {

    @Override
    void execute(PluginsView plugins) {
        plugins.remove();
    }
}
