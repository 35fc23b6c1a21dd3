package io.isthmus.plugins.internal.command;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.RefusedException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;

/** Allows the very versions that a site offers at present without a signature, or takes that back for one. */
public final class AllowCommand extends PluginCommand {

    @Override
    ExitCode run(CommandContext context, PluginWork work) throws UsageException, SourceException, RefusedException {
        Optional<String> remove = context.option("remove");
        if (remove.isPresent() != context.arguments().isEmpty()) {
            throw new UsageException(Messages.SiteOrDigest);
        }
        return remove.isPresent() ? takeBack(context, work, remove.get()) : allow(context, work);
    }

    private static ExitCode takeBack(CommandContext context, PluginWork work, String digest)
            throws UsageException, SourceException {
        if (!work.disallow(digest)) {
            throw new UsageException(NLS.bind(Messages.NotAllowed, digest));
        }
        context.line(Messages.TakenBack);
        context.document(PluginDocuments.changed(true, List.of(), work.installed()));
        return ExitCode.FINE;
    }

    private static ExitCode allow(CommandContext context, PluginWork work)
            throws UsageException, SourceException, RefusedException {
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
