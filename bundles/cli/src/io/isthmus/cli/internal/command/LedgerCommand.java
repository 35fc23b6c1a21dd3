package io.isthmus.cli.internal.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.json.Codec;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.text.Counted;

/** Lists what was changed: by plans, or record by record. */
public final class LedgerCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        Connection connection = workplace.connection();
        Path file = workplace.console().profile().organization(connection.id()).ledgerFile();
        List<LedgerRecord> records = OutputFile.reading(file, () -> Ledger.at(file).records());
        if (context.flag("all")) {
            LedgerText.records(LedgerLine.of(records)).forEach(context::line);
            context.line(Counted.text(records.size(), Messages.LedgerCommand_CountOne, Messages.LedgerCommand_Count,
                    records.size()));
        } else {
            List<PlanState> plans = OutputFile.reading(file, () -> workplace.console().changes(connection.id())
                    .plans(now(connection, records)));
            LedgerText.byPlan(plans).forEach(context::line);
            context.line(NLS.bind(Messages.LedgerCommand_Plans, plans.size(), records.size()));
        }
        context.document(Value.members().with("records",
                new Value.Array(records.stream().map(Codec::toValue).toList())));
        return ExitCode.FINE;
    }

    /** A demo organization lives by a clock of its own: of that the last record is what is known. */
    private static Instant now(Connection connection, List<LedgerRecord> records) {
        return connection.kind() == ConnectionKind.DEMO && !records.isEmpty() ? records.getLast().entry().at()
                : Instant.now();
    }
}
