package io.isthmus.cli.internal.command;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.json.Codec;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.text.Sides;

/** Lists what was changed. */
public final class LedgerCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        Path file = workplace.console().profile().organization(workplace.connection().id()).ledgerFile();
        List<LedgerRecord> records = OutputFile.reading(file, () -> Ledger.at(file).records());
        for (LedgerLine one : LedgerLine.of(records)) {
            context.line(String.format("%5d  %s  %-16s %-16s %s", one.record().number(),
                    Moments.text(one.record().entry().at(), ZoneId.systemDefault()),
                    one.who(), one.side().map(Sides::name).orElse(""), one.about().isEmpty() ? one.sentence()
                            : NLS.bind(Messages.LedgerCommand_About, one.about(), one.sentence())));
        }
        context.line(NLS.bind(Messages.LedgerCommand_Count, records.size()));
        context.document(Value.members().with("records",
                new Value.Array(records.stream().map(Codec::toValue).toList())));
        return ExitCode.FINE;
    }
}
