package io.isthmus.plugins.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.Console;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.plugins.internal.state.AllowedVersions;
import io.isthmus.plugins.internal.state.PluginFolder;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;

/** Lists the plug-ins of the profile, and what may be installed without a signature. Needs no p2, waits for nobody. */
public final class ListCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) {
        Path folder = context.service(Console.class).orElseThrow().profile().pluginsDirectory();
        InstalledPlugins installed = InstalledPlugins.read(folder);
        List<AllowedVersions.Allowed> allowed = allowed(folder);
        if (installed.plugins().isEmpty()) {
            context.line(Messages.NoneInstalled);
        }
        installed.plugins().forEach(plugin -> context.line(line(plugin)));
        allowed.forEach(version -> context.line(NLS.bind(Messages.AllowedVersion,
                new Object[] {version.id(), version.version(), version.digest()})));
        context.document(PluginDocuments.list(installed, allowed));
        return ExitCode.FINE;
    }

    private static List<AllowedVersions.Allowed> allowed(Path folder) {
        try {
            return new AllowedVersions(new PluginFolder(folder).allowed()).all();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String line(InstalledPlugin plugin) {
        return String.format("%-32s %-24s %s, %s", plugin.id(), plugin.version(), plugin.name(),
                plugin.signer().orElse(Messages.UnsignedWord));
    }
}
