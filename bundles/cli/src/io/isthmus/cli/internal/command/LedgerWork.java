package io.isthmus.cli.internal.command;

import java.io.IOException;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.FileErrors;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;

/**
 * Something that writes into the ledger of an organization.
 *
 * @param context      is told what was refused
 * @param organization how to name the organization on the command line
 */
record LedgerWork(CommandContext context, String organization) {

    /** What is done. */
    @FunctionalInterface
    interface Work {
        ExitCode run() throws PlanRefusedException, LockedException, IOException;
    }

    /**
     * Does it, and tells where it was refused.
     *
     * @throws IOException where the ledger cannot be used; {@link #failure} words it
     */
    ExitCode run(Work work) throws IOException {
        try {
            return work.run();
        } catch (PlanRefusedException refused) {
            context.warn(refused.getMessage() + System.lineSeparator() + refused.advice());
            return ExitCode.FAILED;
        } catch (LockedException locked) {
            context.warn(locked.getMessage());
            return ExitCode.FAILED;
        }
    }

    /** A ledger that cannot be used. */
    SourceException failure(IOException broken) {
        return new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.ChangeRun_Ledger,
                FileErrors.of(broken), NLS.bind(Messages.ChangeRun_LedgerAdvice, organization)), broken);
    }
}
