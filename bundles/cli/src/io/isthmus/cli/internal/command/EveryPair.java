package io.isthmus.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.text.FailureText;

/**
 * A plan for every pair of organization and tenant that the first look found. Each is made of a snapshot of its own right
 * before it is shown or applied, since what was done for one can be what another waits for; one that fails, is refused or
 * cannot be found any more hides none of the rest. Where one changes other tenants of its organization as well, none is
 * made for those. What could not be opened at the first look has no pairs: it is told, and
 * is no success.
 */
final class EveryPair {

    /** The option that asks for it. */
    static final String OPTION = "all";

    /** What is done with one of them. */
    @FunctionalInterface
    private interface Work {
        ExitCode with(Plan plan, List<Value> told) throws UsageException, SourceException;
    }

    private final CommandContext context;
    private final Workplace workplace;
    private final AskedPlan asked;
    /** The plans that were shown or applied, by the numbers of their pairs. */
    private final Map<Integer, Plan> made = new TreeMap<>();

    private EveryPair(CommandContext context, Workplace workplace, AskedPlan asked) {
        this.context = context;
        this.workplace = workplace;
        this.asked = asked;
    }

    /** @throws UsageException where an option was given that means one plan */
    static EveryPair of(CommandContext context, Workplace workplace, AskedPlan asked) throws UsageException {
        for (String one : List.of("pair", "output", "format")) {
            if (context.option(one).isPresent()) {
                throw new UsageException(NLS.bind(Messages.EveryPair_One, one));
            }
        }
        return new EveryPair(context, workplace, asked);
    }

    /** Shows the plans; changes nothing. */
    ExitCode show() throws UsageException, SourceException {
        return each((plan, told) -> {
            PlanText.lines(plan, AskedPlan.rights(context, workplace, plan), context.flag("preview"))
                    .forEach(context::line);
            told.add(Value.members().with("plan", PlanFiles.toValue(plan)));
            return ExitCode.FINE;
        });
    }

    /**
     * Applies the plans, one after the other.
     *
     * @param agreed whether a person wants a plan
     */
    ExitCode apply(ApplyCommand.Agreement agreed, ApplyOptions options) throws UsageException, SourceException {
        return each((plan, told) -> {
            if (!agreed.to(plan)) {
                return ExitCode.FAILED;
            }
            Session session = workplace.session(Access.READ);
            workplace.mayChange(session, plan);
            ChangeEngine changes = workplace.console().changes(workplace.connection().id());
            return new ChangeRun(context, workplace.connection(),
                    change -> told.add(Value.members().with("change", change))).run(
                            listener -> changes.apply(plan, session, options, listener, context.cancel()),
                            PlanState.Phase.APPLIED::equals);
        });
    }

    private ExitCode each(Work work) throws UsageException, SourceException {
        List<HybridPair> pairs = context.snapshot(Set.of()).pairs();
        ExitCode code = workplace.session(Access.READ).failures().isEmpty() ? ExitCode.FINE : ExitCode.COULD_NOT_LOOK;
        List<Value> all = new ArrayList<>();
        for (HybridPair pair : pairs) {
            int number = all.size() + 1;
            context.line(NLS.bind(Messages.EveryPair_Pair, number, pair.title()));
            List<Value> told = new ArrayList<>();
            code = code.and(one(pair, number, work, told));
            Value.Members entry = Value.members().with("pair", Value.of(number)).with("title", Value.of(pair.title()));
            for (Value each : told) {
                for (Map.Entry<String, Value> member : ((Value.Members) each).values().entrySet()) {
                    entry = entry.with(member.getKey(), member.getValue());
                }
            }
            all.add(entry);
            context.line("");
        }
        context.document(Value.members().with("pairs", new Value.Array(all)));
        return code;
    }

    private ExitCode one(HybridPair pair, int number, Work work, List<Value> told) throws UsageException {
        Optional<Integer> covering = made.entrySet().stream().filter(one -> covers(one.getValue(), pair))
                .map(Map.Entry::getKey).findFirst();
        if (covering.isPresent()) {
            context.line(NLS.bind(Messages.EveryPair_Covered, covering.get()));
            told.add(Value.members().with("coveredBy", Value.of(covering.get())));
            return ExitCode.FINE;
        }
        try {
            Snapshot snapshot = context.snapshot(SnapshotCommand.proofs(context));
            Optional<HybridPair> found = snapshot.pairs().stream().filter(one -> same(one, pair)).findFirst();
            if (found.isEmpty()) {
                return failed(gone(pair), Messages.EveryPair_GoneAdvice, ExitCode.COULD_NOT_LOOK, told);
            }
            Plan plan = asked.make(context, workplace, snapshot, found.get());
            ExitCode code = work.with(plan, told);
            if (code == ExitCode.FINE) {
                made.put(number, plan);
            }
            return code;
        } catch (PlanParameterException wrong) {
            throw new UsageException(wrong.getMessage() + System.lineSeparator() + wrong.advice());
        } catch (PlanRefusedException refused) {
            return failed(refused.getMessage(), refused.advice(), ExitCode.FAILED, told);
        } catch (SourceException failure) {
            return failed(FailureText.details(failure.failure()), failure.failure().advice(), ExitCode.COULD_NOT_LOOK,
                    told);
        }
    }

    /** Whether a plan for another pair changes the tenant of this one as well. */
    private static boolean covers(Plan plan, HybridPair pair) {
        return plan.pair().organization().equals(pair.organization())
                && pair.tenant().filter(plan.otherTenants()::contains).isPresent();
    }

    /** Whether two are the same organization with the same tenant, which another look may call by another title. */
    private static boolean same(HybridPair one, HybridPair other) {
        return one.organization().equals(other.organization()) && one.tenant().equals(other.tenant());
    }

    /** That a pair cannot be seen any more, with what could not be opened in the meantime. */
    private String gone(HybridPair pair) throws UsageException, SourceException {
        StringJoiner reason = new StringJoiner(System.lineSeparator());
        reason.add(NLS.bind(Messages.EveryPair_Gone, pair.title()));
        workplace.session(Access.READ).failures().forEach(failure -> reason.add(FailureText.details(failure)));
        return reason.toString();
    }

    private ExitCode failed(String reason, String advice, ExitCode code, List<Value> told) {
        context.warn(reason + System.lineSeparator() + advice);
        told.add(Value.members().with("refused", Value.of(reason)).with("advice", Value.of(advice)));
        return code;
    }
}
