package io.isthmus.plugins.internal.command;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.RefusedException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;

/** Allows the very versions that a site offers at present without a signature. */
public final class AllowCommand extends PluginCommand {

    @Override
    ExitCode run(CommandContext context, PluginWork work) throws UsageException, SourceException, RefusedException {
        context.progress().doing(Messages.Looking);
        Offer offer = work.offer(site(context));
        show(context, offer);
        boolean unsigned = offer.plugins().stream()
                .anyMatch(plugin -> plugin.trust() == OfferedPlugin.Trust.UNSIGNED);
        boolean wanted = unsigned && confirmed(context, Messages.AllowQuestion);
        if (wanted) {
            work.allow(offer);
            context.line(NLS.bind(Messages.Allowed, offer.site()));
        } else if (!unsigned) {
            context.line(Messages.NothingToAllow);
        }
        context.document(PluginDocuments.changed(wanted, List.of(offer), work.installed()));
        return ExitCode.FINE;
    }
}
