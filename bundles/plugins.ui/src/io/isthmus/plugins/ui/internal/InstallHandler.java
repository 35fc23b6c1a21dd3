package io.isthmus.plugins.ui.internal;

/** Installs plug-ins, also where none is installed yet. */
public final class InstallHandler extends PluginsHandler {

    @Override
    void execute(PluginsView plugins) {
        plugins.install();
    }

    @Override
    public boolean isEnabled() {
        return true;
    }
}
