package io.isthmus.plugins.ui.internal.operation;

import java.net.URI;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Offer;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;

/**
 * Looks at what a site offers, with its signatures checked. Installs nothing.
 *
 * @param site where it is
 * @param told is given what is offered, in the thread of the job
 */
public record LookAtSite(PluginStore store, URI site, Consumer<Offer> told) implements PluginOperation {

    @Override
    public String title() {
        return NLS.bind(Messages.LookAtSite_title, SiteAddress.text(site));
    }

    @Override
    public void run(CallContext context) throws SourceException {
        told.accept(store.look(context, NLS.bind(Messages.LookAtSite_attempted, SiteAddress.text(site)),
                work -> work.offer(site)));
    }
}
