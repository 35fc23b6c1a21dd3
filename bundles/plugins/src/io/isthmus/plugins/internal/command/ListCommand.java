package io.isthmus.plugins.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.Console;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.host.PluginBundle;
import io.isthmus.plugins.Asks;
import io.isthmus.plugins.OfferText;
import io.isthmus.plugins.internal.declared.BundleJar;
import io.isthmus.plugins.internal.state.AllowedVersions;
import io.isthmus.plugins.internal.state.PluginFolder;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.text.HarmlessText;

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
        Map<String, Asks> asked = new TreeMap<>();
        for (InstalledPlugin plugin : installed.plugins()) {
            context.line(line(plugin));
            try {
                asked.put(plugin.id(), asks(folder, plugin));
                OfferText.asked(asked.get(plugin.id())).forEach(asks -> context.line("    " + asks));
            } catch (IOException unreadable) {
                context.line("    " + NLS.bind(Messages.AsksUnread,
                        HarmlessText.of(String.valueOf(unreadable.getMessage()))));
            }
        }
        allowed.forEach(version -> context.line(NLS.bind(Messages.AllowedVersion,
                new Object[] {version.id(), version.version(), version.digest()})));
        context.document(PluginDocuments.list(installed, asked, allowed));
        return ExitCode.FINE;
    }

    /** What it declares, as its jars say. */
    private static Asks asks(Path folder, InstalledPlugin plugin) throws IOException {
        List<Asks> asks = new ArrayList<>();
        for (PluginBundle bundle : plugin.bundles()) {
            asks.add(BundleJar.read(folder.resolve(bundle.path())).asks());
        }
        return Asks.together(asks);
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
