package io.isthmus.cli.internal.command;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.snapshot.SnapshotComparison;
import io.isthmus.engine.snapshot.SnapshotDifference;
import io.isthmus.json.Codec;
import io.isthmus.engine.snapshot.PartTitles;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.text.Counted;

/** Compares two saved snapshots by what somebody configured. */
public final class SnapshotCompareCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        Snapshot before = load(context, workplace, 0);
        Snapshot after = load(context, workplace, 1);
        SnapshotComparison comparison = workplace.console().snapshots().compare(before, after);
        List<SnapshotDifference> shown =
                context.flag("all") ? comparison.differences() : comparison.configured();
        shown.forEach(difference -> context.line(line(difference)));
        comparison.unseen().forEach(part -> context.line(NLS.bind(Messages.SnapshotCompareCommand_Unseen, part)));
        context.line(comparison.equalConfigured() ? Messages.SnapshotCompareCommand_Equal
                : Counted.text(comparison.configured().size(), Messages.SnapshotCompareCommand_DifferencesOne,
                        Messages.SnapshotCompareCommand_Differences, comparison.configured().size()));
        context.document(Value.members().with("equal", Value.of(comparison.equalConfigured()))
                .with("differences", new Value.Array(shown.stream().map(Codec::toValue).toList()))
                .with("unseen", Value.texts(comparison.unseen())));
        ExitCode differs = comparison.configured().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
        return comparison.unseen().isEmpty() ? differs : differs.and(ExitCode.COULD_NOT_LOOK);
    }

    private static Snapshot load(CommandContext context, Workplace workplace, int index)
            throws UsageException, SourceException {
        Path file = OutputFile.present(context.directory().resolve(context.arguments().get(index)));
        return OutputFile.reading(file, () -> workplace.console().snapshots().load(file));
    }

    /** A difference for a person. */
    public static String line(SnapshotDifference difference) {
        return NLS.bind(Messages.SnapshotCompareCommand_Line, new Object[] {PartTitles.of(difference.part()).orElse(difference.part()),
                difference.object() + difference.property(), Codec.write(difference.before(), false),
                Codec.write(difference.after(), false)}).strip();
    }
}
