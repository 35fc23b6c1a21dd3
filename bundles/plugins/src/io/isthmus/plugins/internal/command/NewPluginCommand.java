package io.isthmus.plugins.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Plugins;
import io.isthmus.plugins.internal.project.NewProject;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;

/** Makes the project of a plug-in. */
public final class NewPluginCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException {
        String id = context.option("id").orElseThrow();
        if (!NewProject.usable(id)) {
            throw new UsageException(NLS.bind(Messages.NoPluginId, id));
        }
        Path product = context.service(Plugins.class).orElseThrow().product();
        try {
            Path folder = folder(context);
            List<Path> files = new NewProject(id, product).write(folder);
            context.line(NLS.bind(Messages.Made, folder));
            context.document(Value.members().with("folder", Value.of(folder.toString())).with("id", Value.of(id))
                    .with("files", Value.texts(files.stream()
                            .map(file -> file.toString().replace('\\', '/')).toList())));
            return ExitCode.FINE;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path folder(CommandContext context) throws UsageException, IOException {
        String typed = context.arguments().getFirst();
        Path folder;
        try {
            folder = context.directory().resolve(typed).normalize();
        } catch (InvalidPathException wrong) {
            throw new UsageException(NLS.bind(Messages.NoAddress, typed));
        }
        if (Files.exists(folder) && !empty(folder)) {
            throw new UsageException(NLS.bind(Messages.FolderInUse, folder));
        }
        return folder;
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().isEmpty();
        }
    }
}
