package io.isthmus.plugins.internal.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.osgi.util.NLS;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.RefusedException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;

/** Looks for newer versions where plug-ins came from, and installs them once somebody saw what they ask for. */
public final class UpdateCommand extends PluginCommand {

    @Override
    ExitCode run(CommandContext context, PluginWork work) throws UsageException, SourceException, RefusedException {
        List<InstalledPlugin> meant = context.arguments().isEmpty() ? work.installed().plugins()
                : List.of(plugin(work.installed(), context.arguments().getFirst()));
        Set<URI> sites = new LinkedHashSet<>();
        for (InstalledPlugin plugin : meant) {
            Optional<URI> site = work.site(plugin.id());
            site.ifPresentOrElse(sites::add, () -> context.warn(NLS.bind(Messages.NoKnownSite, plugin.id())));
        }
        List<Offer> newer = new ArrayList<>();
        for (URI site : sites) {
            context.progress().doing(NLS.bind(Messages.LookingAt, site));
            Offer offer = newer(work.offer(site), meant);
            if (!offer.plugins().isEmpty()) {
                newer.add(offer);
            }
        }
        boolean wanted = !newer.isEmpty() && wanted(context, work, newer);
        if (wanted) {
            for (Offer offer : newer) {
                work.install(offer, offer.plugins().stream().filter(OfferedPlugin::letIn).map(OfferedPlugin::id)
                        .collect(Collectors.toSet()));
            }
            context.line(Messages.Installed);
        } else if (newer.isEmpty()) {
            context.line(Messages.NothingNewer);
        }
        context.document(PluginDocuments.changed(wanted, newer, work.installed()));
        return ExitCode.FINE;
    }

    private static boolean wanted(CommandContext context, PluginWork work, List<Offer> newer)
            throws UsageException, RefusedException {
        newer.forEach(offer -> show(context, offer));
        for (Offer offer : newer) {
            work.trusted(offer);
        }
        return confirmed(context, Messages.UpdateQuestion);
    }

    private static Offer newer(Offer offer, List<InstalledPlugin> meant) {
        return new Offer(offer.site(), offer.plugins().stream()
                .filter(plugin -> meant.stream().anyMatch(old -> newer(plugin, old))).toList());
    }

    private static boolean newer(OfferedPlugin plugin, InstalledPlugin old) {
        return plugin.id().equals(old.id())
                && Version.parseVersion(plugin.version()).compareTo(Version.parseVersion(old.version())) > 0;
    }
}
