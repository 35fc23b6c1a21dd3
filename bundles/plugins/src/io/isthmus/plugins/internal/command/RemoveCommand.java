package io.isthmus.plugins.internal.command;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.plugins.PluginWork;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;

/** Removes a plug-in, and everything that was kept for it. */
public final class RemoveCommand extends PluginCommand {

    @Override
    ExitCode run(CommandContext context, PluginWork work) throws UsageException {
        InstalledPlugin plugin = plugin(work.installed(), context.arguments().getFirst());
        boolean wanted = confirmed(context, NLS.bind(Messages.RemoveQuestion, plugin.name(), plugin.version()));
        if (wanted) {
            work.remove(plugin.id());
            context.line(NLS.bind(Messages.Removed, plugin.name()));
        }
        context.document(PluginDocuments.changed(wanted, List.of(), work.installed()));
        return ExitCode.FINE;
    }
}
