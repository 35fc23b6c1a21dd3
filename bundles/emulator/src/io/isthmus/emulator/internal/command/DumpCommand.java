package io.isthmus.emulator.internal.command;

import java.nio.charset.StandardCharsets;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.demo.DemoFolder;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;

/** Writes the whole configured state of a demo organization as JSON. */
public final class DumpCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        try (EmulatedDemo demo = DemoFolder.of(context).join()) {
            Value dump = demo.dump();
            context.document(dump);
            if (!context.json()) {
                context.bytes((Json.pretty(dump) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return ExitCode.FINE;
    }
}
