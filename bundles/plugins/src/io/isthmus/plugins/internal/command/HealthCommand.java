package io.isthmus.plugins.internal.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

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
        List<Value> all = new ArrayList<>();
        boolean well = true;
        for (PluginHealth.State state : health.plugins()) {
            well &= state.on() && state.failures() == 0;
            context.line(NLS.bind(!state.on() ? Messages.SwitchedOff
                    : state.failures() == 0 ? Messages.Well : Messages.Failing,
                    new Object[] {state.plugin().name(), state.plugin().version(), state.failures()}));
            state.events().forEach(event -> context.line("    " + Moments.text(event.at(), ZoneId.systemDefault())
                    + "  " + HarmlessText.of(event.message())));
            all.add(document(state));
        }
        if (all.isEmpty()) {
            context.line(Messages.NoneInstalled);
        }
        context.document(new Value.Array(all));
        return well ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private static Value document(PluginHealth.State state) {
        return Value.members().with("id", Value.of(state.plugin().id()))
                .with("version", Value.of(state.plugin().version())).with("name", Value.of(state.plugin().name()))
                .with("on", Value.of(state.on())).with("failures", Value.of(state.failures()))
                .with("events", new Value.Array(state.events().stream().map(HealthCommand::event).toList()));
    }

    private static Value event(HealthEvent event) {
        return Value.members().with("at", Value.of(event.at().toString())).with("kind", Value.of(event.kind().name()))
                .with("contribution", Value.of(event.contribution())).with("message", Value.of(event.message()));
    }
}
