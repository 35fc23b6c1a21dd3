package io.isthmus.emulator.internal.command;

import java.time.Duration;

import org.eclipse.osgi.util.NLS;

import io.isthmus.emulator.internal.demo.DemoFolder;
import io.isthmus.emulator.internal.demo.ServedOrganization;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Sleeper;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;

/** Serves a demo organization until Ctrl+C, so that other programs and other processes of the console can join. */
public final class ServeCommand implements Command {

    private static final Duration LOOK = Duration.ofHours(1);

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        DemoFolder folder = DemoFolder.of(context);
        ServedOrganization served = folder.serve(number(context, "port", 0, 65535), speed(context));
        try {
            context.document(Value.members().with("scenario", Value.of(served.scenario()))
                    .with("address", Value.of(served.address())).with("shell", Value.of(served.shellAddresses()))
                    .with("directory", Value.of(folder.directory().toString())));
            context.line(NLS.bind(served.elsewhere() ? Messages.ServedElsewhere : Messages.Serving,
                    new Object[] {served.scenario(), served.address(), served.shellAddresses()}));
            if (served.elsewhere()) {
                return ExitCode.FINE;
            }
            context.line(Messages.HowToEnd);
            waitForCancel(context);
            return ExitCode.FINE;
        } finally {
            served.leave();
        }
    }

    /** A cancel is how serving ends: no failure. */
    private static void waitForCancel(CommandContext context) {
        try {
            while (!context.cancel().requested()) {
                Sleeper.system().sleep(LOOK, context.cancel());
            }
        } catch (CancelledException ended) {
            context.line(Messages.Ended);
        }
    }

    private static int number(CommandContext context, String option, int least, int most) throws UsageException {
        String text = context.option(option).orElse("0");
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new UsageException(NLS.bind(Messages.NotNumber, new Object[] {option, text, least, most}));
        }
        return Integer.parseInt(text);
    }

    private static double speed(CommandContext context) throws UsageException {
        String text = context.option("speed").orElse("1");
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
            throw new UsageException(NLS.bind(Messages.NotSpeed, text));
        }
        return Double.parseDouble(text);
    }
}
