package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.stranger.Checks;

import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.check.CheckRegistry;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.engine.check.CheckRunner;
import io.isthmus.engine.check.RemediationRegistry;
import io.isthmus.engine.check.Selection;
import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.engine.extension.ForeignContributions;
import io.isthmus.host.HealthEvent;
import io.isthmus.host.PluginHealth;
import io.isthmus.host.fake.Strangers;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.TestFacts;

/** A stranger's check that hangs holds a run no longer than it may take by its declaration. */
@Timeout(60)
class DeadlineTest {

    private static final String GOOD = "com.stranger.good";
    private static final String BAD = "com.stranger.bad";

    @TempDir
    Path folder;

    /** The engine's own registries and runner: its bundle keeps them to itself, so that they cannot be named here. */
    private static CheckRunner runner(ForeignContributions foreign) throws ReflectiveOperationException {
        Object token = new Object();
        Class<?> type = Class.forName("io.isthmus.engine.internal.registry.Contributions");
        Object contributions = type.getConstructor(IExtensionRegistry.class)
                .newInstance(RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token));
        type.getMethod("add", ForeignContributions.class).invoke(contributions, foreign);
        return (CheckRunner) Class.forName("io.isthmus.engine.internal.check.ContainedCheckRunner")
                .getConstructor(CheckRegistry.class, RemediationRegistry.class, PlanRegistry.class, Supplier.class)
                .newInstance(type.getMethod("checks").invoke(contributions),
                        type.getMethod("remediations").invoke(contributions),
                        type.getMethod("plans").invoke(contributions), (Supplier<Facts>) TestFacts::new);
    }

    private static String check(String id, Class<?> type, String more) {
        return "<extension point=\"io.isthmus.sdk.checks\"><check id=\"" + id + "\" title=\"T\" category=\"c\" source=\"s\""
                + " class=\"" + type.getName() + "\" " + more + "><part id=\"onPremises.servers\"/></check></extension>";
    }

    @Test
    void whoHangsIsEndedByItsDeadlineAndTheOthersGoOn() throws Exception {
        try (Strangers strangers = new Strangers(folder)) {
            strangers.install(GOOD, check(GOOD, Checks.Honest.class, "timeout=\"60\""))
                    .install(BAD, check(BAD, Checks.Hanging.class, "timeout=\"3\""));
            CheckReport report = runner(strangers.host).run(Contoso.freshHybrid().snapshot(), Optional.empty(),
                    Selection.all(), CheckListener.none(), Cancel.never());
            Map<String, CheckResult> results = report.results().stream()
                    .collect(Collectors.toMap(one -> one.check().id(), one -> one));
            assertEquals(Outcome.PASS, results.get(GOOD).outcome());
            assertEquals(Outcome.ERROR, results.get(BAD).outcome());
            assertTrue(results.get(BAD).took().compareTo(Duration.ofSeconds(10)) < 0, results.get(BAD)::toString);
            while (events(strangers).isEmpty()) {
                Thread.sleep(20);
            }
            assertEquals(List.of(HealthEvent.Kind.HUNG), events(strangers));
        }
    }

    private static List<HealthEvent.Kind> events(Strangers strangers) {
        return strangers.host.plugins().stream().map(PluginHealth.State::events).flatMap(List::stream)
                .map(HealthEvent::kind).toList();
    }
}
