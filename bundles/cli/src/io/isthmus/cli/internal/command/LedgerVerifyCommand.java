package io.isthmus.cli.internal.command;

import java.nio.file.Path;
import java.util.Optional;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.json.Codec;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.snapshot.LedgerHead;

/** Looks whether the ledger is as it was written, and goes on from what a snapshot remembers of it. */
public final class LedgerVerifyCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        Path ledger = context.arguments().isEmpty()
                ? workplace.console().profile().organization(workplace.connection().id()).ledgerFile()
                : named(context);
        Optional<LedgerHead> known = known(context, workplace);
        Verdict verdict = known.isPresent() ? Ledger.verify(ledger, known.get()) : Ledger.verify(ledger);
        context.line(verdict.sentence());
        context.document(Codec.toValue(verdict));
        return switch (verdict.state()) {
            case OK, TORN_TAIL -> ExitCode.FINE;
            case UNREADABLE -> ExitCode.COULD_NOT_LOOK;
            case UNACKNOWLEDGED, CUT, ALTERED, HEAD_DAMAGED -> ExitCode.FINDINGS;
        };
    }

    /** An organization without a ledger has changed nothing; a file that was named and is not there is a mistake. */
    private static Path named(CommandContext context) throws UsageException {
        return OutputFile.present(context.directory().resolve(context.arguments().get(0)));
    }

    private static Optional<LedgerHead> known(CommandContext context, Workplace workplace)
            throws UsageException, SourceException {
        Optional<Path> given = context.option("against").map(context.directory()::resolve);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Path file = OutputFile.present(given.get());
        return Optional.of(OutputFile.reading(file, () -> workplace.console().snapshots().load(file).ledgerHead()));
    }
}
