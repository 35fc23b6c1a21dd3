package io.isthmus.plugins.internal.command;

import java.util.List;

import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.RefusedException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;

/** Goes back to the plug-ins from before the last install or update. */
public final class RollbackCommand extends PluginCommand {

    @Override
    ExitCode run(CommandContext context, PluginWork work) throws UsageException, RefusedException {
        boolean wanted = confirmed(context, Messages.RollbackQuestion);
        boolean changed = wanted && work.rollback().isPresent();
        if (wanted) {
            context.line(changed ? Messages.RolledBack : Messages.NothingBefore);
            work.installed().plugins().forEach(plugin -> context.line(ListCommand.line(plugin)));
        }
        context.document(PluginDocuments.changed(changed, List.of(), work.installed()));
        return ExitCode.FINE;
    }
}
