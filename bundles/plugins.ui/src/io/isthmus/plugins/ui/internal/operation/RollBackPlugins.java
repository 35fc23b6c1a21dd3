package io.isthmus.plugins.ui.internal.operation;

import java.util.Optional;
import java.util.function.Consumer;

import io.isthmus.host.InstalledPlugins;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;

/**
 * Goes back to the plug-ins from before the last install or update.
 *
 * @param told is given what is installed then, in the thread of the job; empty where there was no state before
 */
public record RollBackPlugins(PluginStore store, Consumer<Optional<InstalledPlugins>> told)
        implements PluginOperation {

    @Override
    public String title() {
        return Messages.RollBackPlugins_title;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        told.accept(store.change(context, Messages.RollBackPlugins_attempted, work -> work.rollback()));
    }
}
