package io.isthmus.plugins.ui.internal.operation;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;

/**
 * Finds the site that a plug-in came from, which has its updates.
 *
 * @param told is given the site, in the thread of the job; empty where it is not known
 */
public record FindSite(PluginStore store, InstalledPlugin plugin, Consumer<Optional<URI>> told)
        implements PluginOperation {

    @Override
    public String title() {
        return NLS.bind(Messages.FindSite_title, plugin.name());
    }

    @Override
    public void run(CallContext context) throws SourceException {
        told.accept(store.look(context, NLS.bind(Messages.FindSite_attempted, plugin.name()),
                work -> work.site(plugin.id())));
    }
}
