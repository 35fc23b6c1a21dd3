package io.isthmus.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.ledger.KnownHeads;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.json.Codec;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.LedgerHead;

/** Looks whether the ledger is as it was written, and goes on from what the saved snapshots remember of it. */
public final class LedgerVerifyCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        List<LedgerHead> heads = new ArrayList<>();
        List<Path> unread = new ArrayList<>();
        Path ledger = named(context).orElse(null);
        if (ledger == null) {
            OrganizationStore store = workplace.console().profile().organization(workplace.connection().id());
            ledger = store.ledgerFile();
            KnownHeads saved = KnownHeads.of(store, workplace.console().snapshots());
            heads.addAll(saved.heads());
            unread.addAll(saved.unread());
        }
        against(context, workplace).ifPresent(heads::add);
        Verdict verdict = Ledger.verify(ledger, heads);
        context.line(verdict.sentence());
        if (verdict.trustworthy() && !heads.isEmpty()) {
            context.line(NLS.bind(Messages.LedgerVerifyCommand_Heads, heads.size()));
        }
        unread.forEach(file -> context.warn(NLS.bind(Messages.LedgerVerifyCommand_Unread, file.getFileName())));
        context.document(((Value.Members) Codec.toValue(verdict)).with("heads", Value.of(heads.size()))
                .with("unread", Value.texts(unread.stream().map(file -> file.getFileName().toString()).toList())));
        return unread.isEmpty() ? exitCode(verdict) : ExitCode.COULD_NOT_LOOK;
    }

    private static ExitCode exitCode(Verdict verdict) {
        return switch (verdict.state()) {
            case OK -> ExitCode.FINE;
            case UNREADABLE -> ExitCode.COULD_NOT_LOOK;
            case TORN_TAIL, UNACKNOWLEDGED, CUT, ALTERED, HEAD_DAMAGED -> ExitCode.FINDINGS;
        };
    }

    /** An organization without a ledger has changed nothing; a file that was named and is not there is a mistake. */
    private static Optional<Path> named(CommandContext context) throws UsageException {
        return context.arguments().isEmpty() ? Optional.empty()
                : Optional.of(OutputFile.present(context.directory().resolve(context.arguments().get(0))));
    }

    private static Optional<LedgerHead> against(CommandContext context, Workplace workplace)
            throws UsageException, SourceException {
        Optional<Path> given = context.option("against").map(context.directory()::resolve);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Path file = OutputFile.present(given.get());
        return Optional.of(OutputFile.reading(file, () -> workplace.console().snapshots().load(file).ledgerHead()));
    }
}
