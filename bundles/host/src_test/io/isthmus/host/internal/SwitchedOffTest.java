package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.stranger.Checks;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.PluginHealth;
import io.isthmus.host.fake.Asked;
import io.isthmus.host.fake.Strangers;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.check.Check;

/** One that fails is used again, in another worker where its own ended, until it failed three times in a row. */
class SwitchedOffTest {

    private static final String BAD = "com.stranger.bad";

    private Strangers strangers;
    private Asked asked;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        strangers = new Strangers(folder);
        asked = new Asked();
    }

    @AfterEach
    void end() {
        strangers.close();
    }

    private PluginHealth.State health() {
        return strangers.host.plugins().getFirst();
    }

    @ParameterizedTest
    @ValueSource(classes = { Checks.Throwing.class, Checks.Hanging.class, Checks.Flooding.class, Checks.Leaking.class })
    void whoFailsThreeTimesIsSwitchedOffUntilSomebodySwitchesItOn(Class<? extends Check> type) throws Exception {
        strangers.installCheck(BAD, type, "");
        for (int time = 0; time < 3; time++) {
            assertEquals(time, health().failures());
            assertTrue(health().on());
            fail(type);
        }
        assertFalse(health().on());
        assertThrows(Exception.class, () -> strangers.check(BAD));
        strangers.host.refresh();
        assertFalse(health().on());
        strangers.host.switchOn(BAD);
        assertTrue(health().on());
        fail(type);
        assertEquals(1, health().events().size());
    }

    /** Runs one that fails, by an exception or by what Health tells afterwards; one that never ends is cancelled. */
    private void fail(Class<? extends Check> type) throws Exception {
        Asked each = new Asked();
        Check check = strangers.check(BAD);
        if (type == Checks.Hanging.class) {
            each.stopAtFirstReport();
        }
        try {
            check.run(each);
        } catch (Exception told) {
            assertTrue(told.getMessage().contains(BAD), told.getMessage());
        }
    }

    @Test
    void afterOneEndedItsWorkerTheRestOfItRunsInAnother() throws Exception {
        strangers.install(BAD, Stream.of(Checks.Exiting.class, Checks.Telling.class).map(type ->
                "<extension point=\"io.isthmus.sdk.checks\"><check id=\"" + BAD + '.' + type.getSimpleName()
                + "\" class=\"" + type.getName() + "\"/></extension>").collect(Collectors.joining()));
        String before = process();
        assertEquals(before, process());
        assertThrows(Exception.class, () -> strangers.check(BAD, Checks.Exiting.class).run(asked));
        assertNotEquals(before, process());
        assertEquals(List.of(HealthEvent.Kind.ENDED), health().events().stream().map(HealthEvent::kind).toList());
    }

    private String process() throws Exception {
        Asked each = new Asked();
        strangers.check(BAD, Checks.Telling.class).run(each);
        return each.findings().get(0).message();
    }

    @Test
    void whoIsAtWorkWhenTheProgramEndsIsNotToBlame() throws Exception {
        strangers.installCheck(BAD, Checks.Hanging.class, "");
        Check check = strangers.check(BAD);
        CompletableFuture<Exception> ended = CompletableFuture.supplyAsync(
                () -> assertThrows(Exception.class, () -> check.run(asked)));
        while (asked.findings().isEmpty()) {
            Thread.sleep(20);
        }
        strangers.close();
        String told = ended.get(30, TimeUnit.SECONDS).getMessage();
        assertTrue(told.contains("while it was at work"), told);
        assertEquals(List.of(), health().events());
    }

    @Test
    void whoeverLooksIsToldOfEachFailureAndOfWhatAnotherProcessDecided() throws Exception {
        strangers.installCheck(BAD, Checks.Throwing.class, "");
        AtomicInteger told = new AtomicInteger();
        try (Cancel.Registration looking = strangers.host.onChange(told::incrementAndGet)) {
            assertThrows(Exception.class, () -> strangers.check(BAD).run(asked));
            assertEquals(1, told.get());
            HostComponent another = new HostComponent();
            another.use(strangers.folder().getParent());
            another.switchOn(BAD);
            strangers.host.refresh();
            assertEquals(2, told.get());
            assertEquals(List.of(), health().events());
        }
    }
}
