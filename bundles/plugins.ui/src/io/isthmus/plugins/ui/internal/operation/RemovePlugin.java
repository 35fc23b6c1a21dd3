package io.isthmus.plugins.ui.internal.operation;

import org.eclipse.osgi.util.NLS;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;

/** Removes a plug-in with everything that was kept for it. */
public record RemovePlugin(PluginStore store, InstalledPlugin plugin) implements PluginOperation {

    @Override
    public String title() {
        return NLS.bind(Messages.RemovePlugin_title, plugin.name());
    }

    @Override
    public void run(CallContext context) throws SourceException {
        store.change(context, NLS.bind(Messages.RemovePlugin_attempted, plugin.name()),
                work -> work.remove(plugin.id()));
    }
}
