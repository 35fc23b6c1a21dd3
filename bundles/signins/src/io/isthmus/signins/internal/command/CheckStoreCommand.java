package io.isthmus.signins.internal.command;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.StoreIntegrity;

/** Proves that a store is whole. */
public final class CheckStoreCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        try (SignInStore store = ChosenStore.present(context)) {
            context.progress().doing(Messages.Checking);
            StoreIntegrity found = store.check(context.progress(), context.cancel());
            context.document(Value.members().with("rows", Value.of(found.rows())).with("whole", Value.of(found.whole()))
                    .with("problems", Value.texts(found.problems())));
            found.problems().forEach(context::line);
            if (found.whole()) {
                context.line(NLS.bind(Messages.Whole, found.rows()));
            }
            return found.whole() ? ExitCode.FINE : ExitCode.FINDINGS;
        }
    }
}
