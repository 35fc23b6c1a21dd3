package io.isthmus.signins.internal.command;

import java.text.NumberFormat;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.signins.PullResult;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInWorkspaces;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

/** Takes what a workspace has of a filter into the store. */
final class WorkspaceImport {

    private WorkspaceImport() {
    }

    static ExitCode run(CommandContext context) throws UsageException, SourceException {
        Filter filter = TypedFilter.of(context);
        SignInWorkspace workspace = ChosenWorkspace.of(context);
        new ChosenSignIns(SignInWorkspaces.of(workspace), () -> { })
                .warnOfLacking(new SignInQuery.Count(filter), context);
        try (SignInStore store = ChosenStore.made(context)) {
            PullResult result = store.pull(workspace, filter, TypedFilter.now(), context.progress(), context.cancel());
            context.document(SyncCommand.counts(result.taken()).with("filter", Value.of(TypedFilter.text(context)))
                    .with("workspace", Value.of(workspace.id().toString())).with("requests", Value.of(result.requests()))
                    .with("halved", Value.of(result.halved())).with("settled", Value.of(result.settled().toString())));
            context.line(ImportCommand.line(workspace.title(), result.taken()));
            context.line(NLS.bind(Messages.Pulled, NumberFormat.getIntegerInstance().format(result.requests()),
                    result.settled()));
            return result.taken().rejected() == 0 ? ExitCode.FINE : ExitCode.PARTLY_DONE;
        }
    }
}
