package io.isthmus.plugins.internal.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.RefusedException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;

/** Installs what a site offers, once somebody saw what it asks for. */
public final class InstallCommand extends PluginCommand {

    private static final String IN = "window";
    private static final String OUT = "no-window";

    @Override
    ExitCode run(CommandContext context, PluginWork work) throws UsageException, SourceException, RefusedException {
        if (context.flag(IN) && context.flag(OUT)) {
            throw new UsageException(Messages.InOrOut);
        }
        context.progress().doing(Messages.Looking);
        Offer offer = work.offer(site(context));
        show(context, context.flag(OUT) ? new Offer(offer.site(),
                offer.plugins().stream().map(OfferedPlugin::outOfWindow).toList()) : offer);
        work.trusted(offer);
        boolean wanted = confirmed(context, NLS.bind(Messages.InstallQuestion, offer.plugins().size()));
        if (wanted) {
            work.install(offer, letIn(context, offer));
            context.line(Messages.Installed);
            tellOfTheWindow(context, offer);
        }
        context.document(PluginDocuments.changed(wanted, List.of(offer), work.installed()));
        return ExitCode.FINE;
    }

    private static Set<String> letIn(CommandContext context, Offer offer) {
        return offer.plugins().stream().filter(plugin -> letIn(context, plugin)).map(OfferedPlugin::id)
                .collect(Collectors.toSet());
    }

    private static boolean letIn(CommandContext context, OfferedPlugin plugin) {
        return !plugin.asks().window().isEmpty() && !context.flag(OUT) && (context.flag(IN) || plugin.letIn());
    }

    private static void tellOfTheWindow(CommandContext context, Offer offer) {
        offer.plugins().stream().filter(plugin -> !plugin.asks().window().isEmpty())
                .map(plugin -> letIn(context, plugin) ? Messages.LetIn : Messages.LeftOut).distinct()
                .forEach(context::line);
    }
}
