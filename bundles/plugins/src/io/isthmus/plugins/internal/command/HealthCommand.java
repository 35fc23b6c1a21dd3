package io.isthmus.plugins.internal.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.Console;
import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.engine.extension.Registries;
import io.isthmus.host.HealthEvent;
import io.isthmus.host.PluginHealth;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.HarmlessText;
import io.isthmus.sdk.text.Moments;

/** Tells how the plug-ins fare, after one that was switched off is used again where that is asked for. */
public final class HealthCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException {
        PluginHealth health = context.service(PluginHealth.class).orElseThrow();
        if (context.option("switch-on").isPresent()) {
            String id = context.option("switch-on").get();
            if (health.plugins().stream().noneMatch(state -> state.plugin().id().equals(id))) {
                throw new UsageException(NLS.bind(Messages.NotInstalled, id));
            }
            health.switchOn(id);
        }
        List<ContributionProblem> problems = Registries.problems(context.service(Console.class).orElseThrow());
        List<Value> all = new ArrayList<>();
        boolean well = true;
        for (PluginHealth.State state : health.plugins()) {
            List<ContributionProblem> setAside = state.plugin().own(problems);
            well &= state.on() && state.failures() == 0 && setAside.isEmpty();
            tell(state, setAside, context);
            all.add(document(state, setAside));
        }
        if (all.isEmpty()) {
            context.line(Messages.NoneInstalled);
        }
        context.document(new Value.Array(all));
        return well ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private static void tell(PluginHealth.State state, List<ContributionProblem> setAside, CommandContext context) {
        context.line(NLS.bind(!state.on() ? Messages.SwitchedOff : !setAside.isEmpty() ? Messages.SetAside
                : state.failures() == 0 ? Messages.Well : Messages.Failing,
                new Object[] {state.plugin().name(), state.plugin().version(), state.failures()}));
        setAside.forEach(problem -> context.line("    " + HarmlessText.of(
                (problem.id().isEmpty() ? problem.point() : problem.id()) + ": " + problem.reason())));
        state.events().forEach(event -> context.line("    " + Moments.text(event.at(), ZoneId.systemDefault())
                + "  " + HarmlessText.of(event.message())));
    }

    private static Value document(PluginHealth.State state, List<ContributionProblem> setAside) {
        return Value.members().with("id", Value.of(state.plugin().id()))
                .with("version", Value.of(state.plugin().version())).with("name", Value.of(state.plugin().name()))
                .with("on", Value.of(state.on())).with("failures", Value.of(state.failures()))
                .with("events", new Value.Array(state.events().stream().map(HealthCommand::event).toList()))
                .with("setAside", new Value.Array(setAside.stream().map(HealthCommand::problem).toList()));
    }

    private static Value problem(ContributionProblem problem) {
        return Value.members().with("point", Value.of(problem.point())).with("contribution", Value.of(problem.id()))
                .with("message", Value.of(problem.reason()));
    }

    private static Value event(HealthEvent event) {
        return Value.members().with("at", Value.of(event.at().toString())).with("kind", Value.of(event.kind().name()))
                .with("contribution", Value.of(event.contribution())).with("message", Value.of(event.message()));
    }
}
