package io.isthmus.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StateWords;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.UsageException;

/** The plans that an organization's ledger knows. */
final class KnownPlans {

    private KnownPlans() {
    }

    static List<PlanState> all(ChangeEngine changes, Session session) throws SourceException {
        try {
            return changes.plans(session.time().now());
        } catch (IOException unreadable) {
            throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.KnownPlans_Read,
                    String.valueOf(unreadable.getMessage()), NLS.bind(Messages.KnownPlans_ReadAdvice,
                            SameOrganization.option(session.connection()))), unreadable);
        }
    }

    /**
     * The plan that the first argument names by its id or the beginning of it, else the only one that is meant.
     *
     * @param meant   which plans can be meant
     * @param nothing what is said where no plan is meant and none was named
     * @throws UsageException where there is none, or more than one
     */
    static PlanState chosen(CommandContext context, List<PlanState> plans, Predicate<PlanState> meant, String nothing)
            throws UsageException {
        List<PlanState> possible = plans.stream().filter(meant).toList();
        List<PlanState> found = context.arguments().isEmpty() ? possible : possible.stream()
                .filter(one -> one.plan().id().toString().startsWith(context.arguments().get(0))).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String ids = String.join(System.lineSeparator(), possible.stream().map(one -> "  " + one.plan().id() + "  "
                + one.plan().title() + ": " + StateWords.of(one.phase())).toList());
        if (possible.isEmpty()) {
            throw new UsageException(context.arguments().isEmpty() ? nothing : Messages.KnownPlans_None);
        }
        String which = found.isEmpty() && !context.arguments().isEmpty()
                ? NLS.bind(Messages.KnownPlans_NotThere, context.arguments().get(0)) : Messages.KnownPlans_Which;
        throw new UsageException(which + System.lineSeparator() + ids);
    }
}
