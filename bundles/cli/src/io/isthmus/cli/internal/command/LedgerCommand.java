package io.isthmus.cli.internal.command;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.json.Codec;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;

/** Lists what was changed. */
public final class LedgerCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        Path file = workplace.console().profile().organization(workplace.connection().id()).ledgerFile();
        List<LedgerRecord> records = OutputFile.reading(file, () -> Ledger.at(file).records());
        for (LedgerRecord one : records) {
            context.line(String.format("%5d  %s  %-12s %s", one.number(), one.entry().at(), one.entry().kind(),
                    one.entry().step().orElse("")).stripTrailing());
        }
        context.line(NLS.bind(Messages.LedgerCommand_Count, records.size()));
        context.document(Value.members().with("records",
                new Value.Array(records.stream().map(Codec::toValue).toList())));
        return ExitCode.FINE;
    }
}
