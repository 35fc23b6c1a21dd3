package io.isthmus.signins.internal.command;

import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInWorkspaces;
import io.isthmus.signins.SignIns;
import io.isthmus.signins.query.SignInQuery;

/**
 * The sign-ins that a command asks: those of the workspace that was given, else of the store that there is.
 *
 * @param signIns  to be asked
 * @param giveBack gives the store back, where it is one
 */
record ChosenSignIns(SignIns signIns, Runnable giveBack) implements AutoCloseable {

    /**
     * Chooses as the options tell.
     *
     * @throws UsageException where they contradict each other, or there is no store
     */
    static ChosenSignIns of(CommandContext context) throws UsageException, SourceException {
        if (!ChosenWorkspace.given(context)) {
            SignInStore store = ChosenStore.present(context);
            return new ChosenSignIns(store, store::close);
        }
        if (ChosenStore.given(context)) {
            throw new UsageException(Messages.StoreOrWorkspace);
        }
        return new ChosenSignIns(SignInWorkspaces.of(ChosenWorkspace.of(context)), () -> { });
    }

    /** Says on standard error what a question is about and these sign-ins cannot have. */
    void warnOfLacking(SignInQuery query, CommandContext context) {
        Set<SignInColumn> lacking = signIns.lacking(query);
        if (!lacking.isEmpty()) {
            context.warn(NLS.bind(Messages.Lacking, lacking.stream().map(SignInColumn::title).sorted()
                    .collect(Collectors.joining(", "))));
        }
    }

    @Override
    public void close() {
        giveBack.run();
    }
}
