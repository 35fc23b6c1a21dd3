package io.isthmus.plugins.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.Console;
import io.isthmus.engine.check.CheckRegistry;
import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.host.HealthEvent;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.PluginBundle;
import io.isthmus.host.PluginHealth;
import io.isthmus.host.WindowPlugins;
import io.isthmus.sdk.Cancel;
import io.isthmus.ui.text.Times;

/** What the view of plug-ins shows, without a window. */
class PluginsPresenterTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private final List<PluginHealth.State> states = new ArrayList<>();
    private boolean waiting;
    private final List<ContributionProblem> problems = new ArrayList<>();
    private final PluginsPresenter presenter = new PluginsPresenter(console(), health(), window(),
            new Times(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC, Locale.ENGLISH));

    private Console console() {
        return fake(Console.class, method -> switch (method.getName()) {
            case "onProfileChange" -> (Cancel.Registration) () -> { };
            default -> fake(method.getReturnType(), asked -> switch (asked.getName()) {
                case "onChange" -> (Cancel.Registration) () -> { };
                case "problems" -> method.getReturnType() == CheckRegistry.class ? problems : List.of();
                default -> throw new AssertionError(asked.getName());
            });
        });
    }

    private PluginHealth health() {
        return fake(PluginHealth.class, method -> switch (method.getName()) {
            case "plugins" -> states;
            case "onChange" -> (Cancel.Registration) () -> { };
            default -> throw new AssertionError(method.getName());
        });
    }

    private WindowPlugins window() {
        return fake(WindowPlugins.class, method -> waiting);
    }

    private static <T> T fake(Class<T> type, Function<Method, Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> answer.apply(method)));
    }

    private void install(String id, boolean on, HealthEvent.Kind... failed) {
        List<HealthEvent> events = IntStream.range(0, failed.length).mapToObj(index -> new HealthEvent(
                NOW.plusSeconds(index), failed[index], id + ".Check", "Failure " + index)).toList();
        states.add(new PluginHealth.State(new InstalledPlugin(id, "1.0.0", "The " + id, "Example", Optional.empty(),
                List.of(), NOW, List.of(new PluginBundle(id + ".bundle", "1.0.0", "pool/" + id, "")), List.of()), on,
                failed.length, events));
    }

    private void look() {
        presenter.show(presenter.look());
    }

    private String cell(int row, String column) {
        PluginRow shown = presenter.table().visible().get(row);
        return presenter.table().columns().stream().filter(one -> one.id().equals(column)).findFirst().orElseThrow()
                .text().apply(shown);
    }

    @Test
    void whereNoneIsInstalledItSaysWhatToDo() {
        look();
        assertTrue(presenter.table().emptyText().contains("Install Plug-in from Site or File…"),
                presenter.table().emptyText());
        assertEquals("", presenter.summary());
        assertEquals(Optional.empty(), presenter.selected());
    }

    @Test
    void eachStandsAsItFares() {
        install("a.good", true);
        install("b.failing", true, HealthEvent.Kind.HUNG);
        install("c.undeclared", true, HealthEvent.Kind.DECLARATION);
        install("d.off", false, HealthEvent.Kind.THREW, HealthEvent.Kind.THREW, HealthEvent.Kind.ENDED);
        look();
        assertEquals(List.of(Standing.IN_USE, Standing.FAILING, Standing.BROKEN, Standing.SWITCHED_OFF),
                presenter.table().visible().stream().map(PluginRow::standing).toList());
        assertEquals("Installed: 4. Switched off after failures: 1. With problems: 2.", presenter.summary());
        assertEquals("Unsigned, allowed", cell(0, "signer"));
        assertEquals("3", cell(3, "failures"));
        assertEquals("Failure 2", cell(3, "problem"));
        assertEquals("d.off", presenter.switchedOff().orElseThrow().plugin().id());
    }

    @Test
    void partsOfTheWindowWaitForTheNextStartAndAreNoProblem() {
        install("a.good", true);
        waiting = true;
        look();
        assertTrue(cell(0, "state").contains("from the next start"), cell(0, "state"));
        assertEquals("Installed: 1. Switched off after failures: 0. With problems: 0.", presenter.summary());
    }

    @Test
    void whatIsSetAsideOfItsContributionsIsItsProblemAndNoOthers() {
        install("a.good", true);
        install("b.wrong", true);
        problems.add(new ContributionProblem("b.wrong.bundle", "io.isthmus.sdk.checks", "b.check", "It has no title."));
        problems.add(new ContributionProblem("io.isthmus.checks", "io.isthmus.sdk.checks", "ours", "It is ours."));
        look();
        assertEquals(List.of(Standing.IN_USE, Standing.BROKEN),
                presenter.table().visible().stream().map(PluginRow::standing).toList());
        presenter.select(presenter.table().visible().get(1));
        assertEquals(List.of("It has no title."),
                presenter.troubles().visible().stream().map(Trouble::sentence).toList());
    }

    @Test
    void whatWentWrongIsShownOfTheSelectedOneTheNewestFirst() {
        install("a.good", true);
        install("b.failing", true, HealthEvent.Kind.THREW, HealthEvent.Kind.OVERSTEPPED);
        look();
        assertEquals(List.of(), presenter.troubles().visible());
        assertTrue(presenter.troubles().emptyText().contains("The a.good"), presenter.troubles().emptyText());
        presenter.select(presenter.table().visible().get(1));
        assertEquals(List.of("Failure 1", "Failure 0"),
                presenter.troubles().visible().stream().map(Trouble::sentence).toList());
        assertEquals("Asked for what it did not declare", presenter.troubles().visible().getFirst().kindText());
        states.removeLast();
        look();
        assertEquals("a.good", presenter.selected().orElseThrow().plugin().id(), "the other one was removed");
    }
}
