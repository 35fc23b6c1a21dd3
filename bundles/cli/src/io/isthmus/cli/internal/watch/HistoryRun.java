package io.isthmus.cli.internal.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.FileErrors;
import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.WatchHistory;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;

/** Lists what watches found, and notes what somebody looked at. Reads the profile alone. */
final class HistoryRun {

    private static final String ALL = "all";

    private final CommandContext context;
    private final WatchHistory history;
    private final Connection connection;

    HistoryRun(CommandContext context, WatchHistory history, Connection connection) {
        this.context = context;
        this.history = history;
        this.connection = connection;
    }

    /**
     * Notes first, then lists.
     *
     * @param looked ids, or beginnings of them, that somebody looked at; "all" for all of them
     */
    ExitCode run(List<String> looked) throws UsageException, SourceException {
        try {
            if (!looked.isEmpty()) {
                history.acknowledge(ids(looked, history.read().entries()), true);
            }
            FoundEntries found = history.read();
            tell(found);
            ExitCode code = found.open().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
            return found.problems().isEmpty() ? code : code.and(ExitCode.COULD_NOT_LOOK);
        } catch (IOException unusable) {
            throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION,
                    Messages.HistoryRun_attempted, FileErrors.of(unusable), Messages.HistoryRun_advice), unusable);
        }
    }

    private void tell(FoundEntries found) {
        if (context.json()) {
            new WatchLines().of(found).forEach(line ->
                    context.bytes((Codec.write(line, false) + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        new WatchText(connection).of(found).forEach(context::line);
    }

    private static List<String> ids(List<String> typed, List<FoundEntry> entries) throws UsageException {
        List<String> ids = new ArrayList<>();
        for (String one : typed) {
            List<String> meant = entries.stream().map(FoundEntry::id)
                    .filter(id -> one.equals(ALL) || id.startsWith(one)).toList();
            if (!one.equals(ALL) && meant.size() != 1) {
                throw new UsageException(NLS.bind(meant.isEmpty() ? Messages.HistoryRun_unknown
                        : Messages.HistoryRun_several, one));
            }
            ids.addAll(meant);
        }
        return ids;
    }
}
