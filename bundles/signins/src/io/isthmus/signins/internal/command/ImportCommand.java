package io.isthmus.signins.internal.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.SignInStore;

/** Takes files of sign-ins, or what a workspace has, into the store. A file that cannot be taken keeps none of the others out. */
public final class ImportCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        if (ChosenWorkspace.given(context)) {
            return WorkspaceImport.run(context);
        }
        if (context.arguments().isEmpty()) {
            throw new UsageException(Messages.NothingToImport);
        }
        List<Path> files = new ArrayList<>();
        for (String name : context.arguments()) {
            files.add(file(context.directory(), name));
        }
        try (SignInStore store = ChosenStore.made(context)) {
            List<Value> told = new ArrayList<>();
            ImportResult sum = ImportResult.NOTHING;
            int failed = 0;
            for (Path file : files) {
                context.progress().doing(NLS.bind(Messages.Importing, file.getFileName()));
                try {
                    ImportResult result = store.take(file, context.progress(), context.cancel());
                    sum = sum.and(result);
                    told.add(SyncCommand.counts(result).with("file", Value.of(file.toString())));
                    context.line(line(file.toString(), result));
                } catch (SourceException refused) {
                    failed++;
                    told.add(Value.members().with("file", Value.of(file.toString()))
                            .with("problem", Value.of(refused.getMessage())));
                    context.warn(FailureText.details(refused.failure()));
                }
            }
            context.document(SyncCommand.counts(sum).with("files", new Value.Array(told)));
            if (files.size() > 1) {
                context.line(line(Messages.InAll, sum));
            }
            return failed == 0 && sum.rejected() == 0 ? ExitCode.FINE
                    : failed == files.size() ? ExitCode.FAILED : ExitCode.PARTLY_DONE;
        }
    }

    private static Path file(Path directory, String name) throws UsageException {
        try {
            Path file = directory.resolve(name);
            if (Files.exists(file) && !Files.isDirectory(file)) {
                return file;
            }
        } catch (InvalidPathException noName) {
            throw new UsageException(NLS.bind(Messages.NoFile, name));
        }
        throw new UsageException(NLS.bind(Messages.NoFile, name));
    }

    /** What became of the records, for a person. */
    static String line(String what, ImportResult result) {
        String counts = NLS.bind(Messages.Imported, new Object[] {what, result.read(), result.added(), result.duplicates(),
                result.rejected()});
        return result.rejects().map(file -> counts + " " + NLS.bind(Messages.RejectsStand, file)).orElse(counts);
    }
}
