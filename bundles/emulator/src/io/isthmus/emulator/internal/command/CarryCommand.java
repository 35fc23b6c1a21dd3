package io.isthmus.emulator.internal.command;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.internal.demo.DemoFolder;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;

/** Brings a certificate with its key to a demo organization's servers, as somebody does with a plan's script. */
public final class CarryCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        String thumbprint = context.arguments().getFirst();
        if (!thumbprint.matches("[0-9A-Fa-f]{40}")) {
            throw new UsageException(NLS.bind(Messages.NoThumbprint, thumbprint));
        }
        DemoFolder folder = DemoFolder.of(context, context.arguments().stream().skip(1).findFirst());
        try (EmulatedDemo demo = folder.join()) {
            List<String> servers = demo.carry(thumbprint);
            context.document(Value.members().with("servers", Value.texts(servers)));
            context.line(servers.isEmpty() ? Messages.CarriedBefore
                    : NLS.bind(Messages.Carried, String.join(", ", servers)));
        }
        return ExitCode.FINE;
    }
}
