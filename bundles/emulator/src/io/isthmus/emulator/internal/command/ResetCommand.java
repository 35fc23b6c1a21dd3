package io.isthmus.emulator.internal.command;

import org.eclipse.osgi.util.NLS;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.internal.demo.DemoFolder;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;

/** Sets a demo organization back to its first state. */
public final class ResetCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        DemoFolder folder = DemoFolder.of(context);
        try (EmulatedDemo demo = folder.join()) {
            demo.reset();
            context.document(Value.members().with("scenario", Value.of(demo.scenario()))
                    .with("directory", Value.of(folder.directory().toString())));
            context.line(NLS.bind(Messages.WasReset, demo.scenario(), folder.directory()));
        }
        return ExitCode.FINE;
    }
}
