package io.isthmus.cli.internal.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.watch.Watch;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;

/** Tells again and again, or once, what changed outside Isthmus; or what was told before. */
public final class WatchCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        boolean once = context.flag("once");
        Optional<String> every = context.option("every");
        if (once && every.isPresent()) {
            throw new UsageException(Messages.WatchCommand_OnceOrEvery);
        }
        Duration interval = Interval.of(every);
        Connection connection = workplace.connection();
        List<String> looked = context.options("acknowledge");
        if (context.flag("history") || !looked.isEmpty()) {
            if (once || every.isPresent()) {
                throw new UsageException(Messages.WatchCommand_HistoryLooksNowhere);
            }
            return new HistoryRun(context, workplace.console().watchHistory(connection.id()), connection).run(looked);
        }
        if (connection.kind() != ConnectionKind.DEMO && connection.kind() != ConnectionKind.TENANT) {
            throw new UsageException(NLS.bind(Messages.WatchCommand_NotLive, connection.id()));
        }
        try (Watch watch = workplace.console().watch(connection.id())) {
            WatchRun run = new WatchRun(context, workplace, connection, watch);
            return once ? run.once() : run.every(interval);
        } catch (LockedException watched) {
            context.warn(watched.getMessage());
            return ExitCode.FAILED;
        }
    }
}
