package io.isthmus.plugins.internal.command;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Offer;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.RefusedException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;

/** Installs what a site offers, once somebody saw what it asks for. */
public final class InstallCommand extends PluginCommand {

    @Override
    ExitCode run(CommandContext context, PluginWork work) throws UsageException, SourceException, RefusedException {
        context.progress().doing(Messages.Looking);
        Offer offer = work.offer(site(context));
        show(context, offer);
        work.trusted(offer);
        boolean wanted = confirmed(context, NLS.bind(Messages.InstallQuestion, offer.plugins().size()));
        if (wanted) {
            work.install(offer);
            context.line(Messages.Installed);
        }
        context.document(PluginDocuments.changed(wanted, List.of(offer), work.installed()));
        return ExitCode.FINE;
    }
}
