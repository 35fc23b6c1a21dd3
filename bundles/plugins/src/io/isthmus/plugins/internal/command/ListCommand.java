package io.isthmus.plugins.internal.command;

import io.isthmus.engine.Console;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;

/** Lists the plug-ins of the profile. Needs no p2 and waits for nobody. */
public final class ListCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) {
        InstalledPlugins installed = InstalledPlugins.read(
                context.service(Console.class).orElseThrow().profile().pluginsDirectory());
        if (installed.plugins().isEmpty()) {
            context.line(Messages.NoneInstalled);
        }
        installed.plugins().forEach(plugin -> context.line(line(plugin)));
        context.document(PluginDocuments.list(installed));
        return ExitCode.FINE;
    }

    static String line(InstalledPlugin plugin) {
        return String.format("%-32s %-24s %s, %s", plugin.id(), plugin.version(), plugin.name(),
                plugin.signer().orElse(Messages.UnsignedWord));
    }
}
