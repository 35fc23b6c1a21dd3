package io.isthmus.plugins.ui.internal.operation;

import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

import org.eclipse.osgi.util.NLS;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.PluginHealth;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;

/** Uses a plug-in again that was switched off, and forgets what went wrong. One that is gone by now stays so. */
public record SwitchPluginOn(PluginHealth health, InstalledPlugin plugin) implements PluginOperation {

    @Override
    public String title() {
        return NLS.bind(Messages.SwitchPluginOn_title, plugin.name());
    }

    @Override
    public void run(CallContext context) throws SourceException {
        try {
            health.switchOn(plugin.id());
        } catch (NoSuchElementException gone) {
            health.refresh();
        } catch (UncheckedIOException unwritable) {
            throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION,
                    NLS.bind(Messages.SwitchPluginOn_attempted, plugin.name()), unwritable.getMessage(),
                    Messages.PluginStore_unusableAdvice), unwritable);
        }
    }
}
