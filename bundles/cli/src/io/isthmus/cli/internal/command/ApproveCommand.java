package io.isthmus.cli.internal.command;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.json.Codec;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;

/** Writes into the ledger that whoever is signed in approves that somebody else applies a plan. */
public final class ApproveCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        if (context.arguments().isEmpty()) {
            throw new UsageException(Messages.ApproveCommand_NoFile);
        }
        Path file = OutputFile.present(context.directory().resolve(context.arguments().get(0)));
        Plan plan = OutputFile.reading(file, () -> PlanFiles.load(file));
        Connection connection = SameOrganization.connection(context, workplace, plan);
        String question = NLS.bind(Messages.ApproveCommand_Confirm, plan.title(), plan.organization());
        if (!context.flag("yes") && !workplace.confirm(String.join(System.lineSeparator(), PlanText.lines(plan))
                + System.lineSeparator() + question)) {
            return ExitCode.FAILED;
        }
        return approve(context, workplace, plan, workplace.session(connection, Access.READ));
    }

    private static ExitCode approve(CommandContext context, Workplace workplace, Plan plan, Session session)
            throws SourceException {
        LedgerWork ledger = new LedgerWork(context, SameOrganization.option(session.connection()));
        try {
            return ledger.run(() -> {
                workplace.console().changes(session.connection().id()).approve(plan, session);
                String hash = Codec.hash(plan);
                context.document(Value.members().with("plan", Value.of(plan.id().toString()))
                        .with("hash", Value.of(hash)));
                context.line(NLS.bind(Messages.ApproveCommand_Done, plan.title(), hash));
                return ExitCode.FINE;
            });
        } catch (IOException broken) {
            throw ledger.failure(broken);
        }
    }
}
