package io.isthmus.signins.internal.command;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.StoreStatistics;

/** Tells what a store or a workspace holds. */
public final class StatsCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        try (ChosenSignIns chosen = ChosenSignIns.of(context)) {
            StoreStatistics statistics = chosen.signIns().statistics(context.cancel());
            context.document(Value.members().with("rows", Value.of(statistics.rows()))
                    .with("distinctIds", Value.of(statistics.distinctIds())).with("from", time(statistics.from()))
                    .with("to", time(statistics.to())).with("bytes", Value.of(statistics.bytes()))
                    .with("databaseBytes", Value.of(statistics.databaseBytes()))
                    .with("originalBytes", Value.of(statistics.originalBytes())));
            context.line(statistics.from().isEmpty() ? Messages.EmptyStore : NLS.bind(Messages.Holds, new Object[] {
                    statistics.rows(), statistics.from().get(), statistics.to().orElseThrow(), statistics.bytes()}));
            return statistics.rows() == statistics.distinctIds() ? ExitCode.FINE : ExitCode.FINDINGS;
        }
    }

    private static Value time(Optional<Instant> time) {
        return time.<Value>map(one -> Value.of(one.toString())).orElse(Value.none());
    }
}
