package io.isthmus.hybridapp.internal.command;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.matrix.MatrixCell;
import io.isthmus.hybridapp.matrix.MatrixRow;
import io.isthmus.hybridapp.matrix.MatrixState;
import io.isthmus.hybridapp.matrix.MatrixStep;
import io.isthmus.hybridapp.matrix.PairMatrix;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;

/** Tells how far each organization is with each tenant, step by step. */
public final class MatrixCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        PairMatrix matrix = PairMatrix.of(context.snapshot(), context.facts());
        context.document(document(matrix));
        int width = List.of(MatrixStep.values()).stream().mapToInt(step -> step.title().length()).max().orElseThrow();
        for (int number = 1; number <= matrix.rows().size(); number++) {
            MatrixRow row = matrix.rows().get(number - 1);
            context.line(NLS.bind(Messages.MatrixCommand_Pair, new Object[] {number, row.pair().title(),
                row.count(MatrixState.DONE), row.cells().size()}));
            row.cells().forEach(cell -> context.line(line(cell, width)));
        }
        return code(matrix);
    }

    private static String line(MatrixCell cell, int width) {
        return ("  %s %-" + width + "s  %s").formatted(cell.state().mark(), cell.step().title(), cell.sentence())
                + cell.plan().map(plan -> "  [" + plan + "]").orElse("");
    }

    /** What is to be done counts as a finding; what nobody could look at more. */
    private static ExitCode code(PairMatrix matrix) {
        if (matrix.rows().stream().anyMatch(row -> row.count(MatrixState.NOT_READ) > 0)) {
            return ExitCode.COULD_NOT_LOOK;
        }
        return matrix.rows().stream().anyMatch(row -> row.count(MatrixState.OPEN) > 0) ? ExitCode.FINDINGS
                : ExitCode.FINE;
    }

    /** As docs/schemas/matrix.json has it. */
    private static Value document(PairMatrix matrix) {
        List<Value> rows = matrix.rows().stream().<Value>map(row -> Value.members()
                .with("pair", Value.of(matrix.rows().indexOf(row) + 1)).with("title", Value.of(row.pair().title()))
                .with("organization", Value.of(row.organization())).with("tenant", Value.of(row.tenant()))
                .with("steps", new Value.Array(row.cells().stream().map(MatrixCommand::cell).toList()))).toList();
        return Value.members().with("taken", Value.of(matrix.taken().toString())).with("pairs", new Value.Array(rows));
    }

    private static Value cell(MatrixCell cell) {
        Value.Members members = Value.members().with("step", Value.of(cell.step().name()))
                .with("title", Value.of(cell.step().title())).with("state", Value.of(cell.state().name()))
                .with("sentence", Value.of(cell.sentence()));
        return cell.plan().<Value>map(plan -> members.with("plan", Value.of(plan))).orElse(members);
    }
}
