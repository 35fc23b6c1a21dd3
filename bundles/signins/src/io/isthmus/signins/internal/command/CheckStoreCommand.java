package io.isthmus.signins.internal.command;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.StoreIntegrity;
import io.isthmus.signins.StoreRepair;

/** Proves that a store is whole; where it is told to, sets right before what is not. */
public final class CheckStoreCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Optional<StoreRepair> repair = context.flag("repair") ? Optional.of(repaired(context)) : Optional.empty();
        try (SignInStore store = ChosenStore.present(context)) {
            context.progress().doing(Messages.Checking);
            StoreIntegrity found = store.check(context.progress(), context.cancel());
            context.document(Value.members().with("rows", Value.of(found.rows())).with("lost", Value.of(found.lost()))
                    .with("whole", Value.of(found.whole())).with("problems", Value.texts(found.problems()))
                    .with("repair", repair.<Value>map(CheckStoreCommand::document).orElse(Value.none())));
            repair.ifPresent(done -> tell(context, done));
            found.problems().forEach(context::line);
            if (found.whole()) {
                context.line(NLS.bind(Messages.Whole, found.rows(), found.lost()));
            }
            return found.whole() ? ExitCode.FINE : ExitCode.FINDINGS;
        }
    }

    /** A database that cannot be read is made anew from the original records. */
    private static StoreRepair repaired(CommandContext context) throws UsageException, SourceException {
        Optional<SignInStore> store = opened(context);
        if (store.isEmpty()) {
            Path aside = SignInStores.rebuild(ChosenStore.directory(context), context.progress(), context.cancel());
            return new StoreRepair(0, 0, 0, Optional.of(aside));
        }
        try (SignInStore open = store.get()) {
            context.progress().doing(Messages.Repairing);
            return open.repair(context.progress(), context.cancel());
        }
    }

    /** The store; empty where its database cannot be opened, which alone is a reason to make it anew. */
    private static Optional<SignInStore> opened(CommandContext context) throws UsageException, SourceException {
        try {
            return Optional.of(ChosenStore.present(context));
        } catch (SourceException unreadable) {
            if (unreadable.failure().kind() != Failure.Kind.SERVICE_ERROR) {
                throw unreadable;
            }
            context.progress().doing(NLS.bind(Messages.Rebuilding, unreadable.failure().message()));
            return Optional.empty();
        }
    }

    private static Value document(StoreRepair repair) {
        return Value.members().with("lost", Value.of(repair.lost())).with("duplicates", Value.of(repair.duplicates()))
                .with("nameless", Value.of(repair.nameless()))
                .with("aside", repair.aside().<Value>map(path -> Value.of(path.toString())).orElse(Value.none()));
    }

    private static void tell(CommandContext context, StoreRepair repair) {
        context.line(NLS.bind(Messages.Repaired, new Object[] {repair.lost(), repair.duplicates(), repair.nameless()}));
        repair.aside().ifPresent(path -> context.line(NLS.bind(Messages.SetAside, path)));
    }
}
