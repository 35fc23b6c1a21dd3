package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.Console;
import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.engine.report.ReportFormatRegistry;
import io.isthmus.host.HealthEvent;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.PluginBundle;
import io.isthmus.host.PluginHealth;
import io.isthmus.plugins.internal.command.HealthCommand;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedCommandContext;

/** What {@code isthmus health} tells of plug-ins. */
class HealthCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private final List<PluginHealth.State> states = new ArrayList<>();
    private final List<ContributionProblem> problems = new ArrayList<>();

    private static <T> T fake(Class<T> type, Function<Method, Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> answer.apply(method)));
    }

    private ScriptedCommandContext context() {
        return new ScriptedCommandContext(Contoso.unread())
                .with(PluginHealth.class, fake(PluginHealth.class, asked -> states))
                .with(Console.class, fake(Console.class, asked -> fake(asked.getReturnType(),
                        listed -> asked.getReturnType() == ReportFormatRegistry.class ? problems : List.of())));
    }

    private void install(String id, boolean on, HealthEvent... events) {
        states.add(new PluginHealth.State(new InstalledPlugin(id, "1.0.0", "The " + id, "Example", Optional.empty(),
                List.of(), NOW, List.of(new PluginBundle(id + ".bundle", "1.0.0", "pool/" + id, "")), List.of()), on,
                events.length, List.of(events)));
    }

    @Test
    void whatIsSetAsideOfOneIsToldOfItAndItIsNotCalledWell() throws Exception {
        install("a.good", true);
        install("b.wrong", true);
        problems.add(new ContributionProblem("b.wrong.bundle", "io.isthmus.sdk.reportFormats", "", "It has no id."));
        problems.add(new ContributionProblem("io.isthmus.report", "io.isthmus.sdk.reportFormats", "ours", "It is ours."));
        ScriptedCommandContext context = context();
        assertEquals(ExitCode.FINDINGS, new HealthCommand().run(context));
        assertEquals(List.of("The a.good 1.0.0: well", "The b.wrong 1.0.0: in use, but for what it declares wrongly",
                "    io.isthmus.sdk.reportFormats: It has no id."), context.lines());

        ScriptedCommandContext asked = context().asDocument();
        new HealthCommand().run(asked);
        Value document = asked.document().orElseThrow();
        assertEquals(List.of(), document.at("/0/setAside").entries().toList());
        assertEquals("It has no id.", document.at("/1/setAside/0/message").text().orElseThrow());
    }

    @Test
    void oneThatIsSwitchedOffSaysSoFirst() throws Exception {
        install("c.off", false, new HealthEvent(NOW, HealthEvent.Kind.HUNG, "c.Check", "It hung."));
        problems.add(new ContributionProblem("c.off.bundle", "io.isthmus.sdk.checks", "c.check", "It has no title."));
        ScriptedCommandContext context = context();
        assertEquals(ExitCode.FINDINGS, new HealthCommand().run(context));
        assertEquals(3, context.lines().size(), context.lines()::toString);
        assertEquals("The c.off 1.0.0: switched off after 1 failures; isthmus health --switch-on ID uses it again",
                context.lines().getFirst());
    }

    @Test
    void whereAllAreWellItEndsWell() throws Exception {
        assertEquals(ExitCode.FINE, new HealthCommand().run(context()));
        install("a.good", true);
        assertEquals(ExitCode.FINE, new HealthCommand().run(context()));
    }
}
