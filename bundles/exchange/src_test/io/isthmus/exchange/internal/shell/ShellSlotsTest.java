package io.isthmus.exchange.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.exchange.internal.shell.ShellSlots.Turn;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.request.CmdletRequest;

/** How many shells there are: as many as are worth their start, and never more than a server lets one user have. */
@Timeout(60)
class ShellSlotsTest {

    private static final int USUAL = 2;
    private static final int MOST = 16;
    private static final int SERVERS = 200;

    @Test
    void twoHundredServersAreAskedBySixteenShellsAndThoseEndAfterThem() throws Exception {
        ShellSlots slots = new ShellSlots(USUAL, MOST);
        Calls calls = new Calls(slots);

        calls.start(SERVERS);
        calls.awaitBusy(MOST);
        calls.awaitWaiting(SERVERS - MOST);
        calls.finish(SERVERS);

        assertEquals(MOST, calls.mostAtOnce.get());
        assertEquals(MOST - USUAL, calls.ended.get(), "what is more than as a rule is not kept");
    }

    @Test
    void aHandfulOfCallsStartsNoMoreThanAsARule() throws Exception {
        ShellSlots slots = new ShellSlots(USUAL, MOST);
        Calls calls = new Calls(slots);

        calls.start(USUAL + 20);
        calls.awaitBusy(USUAL);
        calls.awaitWaiting(20);
        calls.finish(USUAL + 20);

        assertEquals(USUAL, calls.mostAtOnce.get());
        assertEquals(0, calls.ended.get());
    }

    @Test
    void aServerThatLetsFewerInIsNotAskedForMoreAgain() throws Exception {
        ShellSlots slots = new ShellSlots(1, MOST);
        Calls calls = new Calls(slots);
        calls.start(2 + ShellSlots.CALLS_FOR_ONE_MORE);
        calls.awaitBusy(2);
        calls.awaitWaiting(ShellSlots.CALLS_FOR_ONE_MORE);

        assertTrue(slots.giveUp(Turn.first()), "there are two, and one is the rule");
        assertFalse(slots.giveUp(Turn.first()), "the last one is kept");
        calls.start(5 * ShellSlots.CALLS_FOR_ONE_MORE);
        calls.awaitWaiting(6 * ShellSlots.CALLS_FOR_ONE_MORE);

        assertEquals(2, calls.busy.get(), "the two that were, of which one is given up here, and no third");
        calls.end();
    }

    @Test
    void waitingEndsByCancelAndByDeadline() throws Exception {
        ShellSlots slots = new ShellSlots(1, 1);
        slots.acquire(Turn.first(), Long.MAX_VALUE, Cancel.never());
        CancelSource cancel = new CancelSource();
        cancel.cancel();

        assertThrows(CancelledException.class, () -> slots.acquire(Turn.first(), Long.MAX_VALUE, cancel));
        assertThrows(NoAnswerException.class, () -> slots.acquire(Turn.first(), System.nanoTime(), Cancel.never()));
    }

    @Test
    void eachServerIsAskedOnceThenWhatDidNotAnswerYetThenTheSlowest() throws Exception {
        ShellSlots slots = new ShellSlots(2, 2);
        slots.release(asked(slots, "ex03"), Optional.of(Duration.ofSeconds(7)));
        slots.release(asked(slots, "ex04"), Optional.of(Duration.ofSeconds(2)));
        asked(slots, "EX02");
        Order order = new Order(slots);

        for (String server : List.of("ex04", "ex03", "ex02", "ex01", "ex01")) {
            order.wait(server, Turn.of(get(server)));
        }
        order.wait("list", Turn.of(CmdletRequest.onPremises("Get-ExchangeServer")));
        order.wait("change", Turn.of(CmdletRequest.onPremises("Enable-ExchangeCertificate").with("Server", "ex04")));

        assertEquals(List.of("list", "change", "ex01", "ex02", "ex03", "ex01", "ex04"), order.inTurn());
    }

    @Test
    void whoNeverAnsweredIsAskedLikeOneThatWasNot() throws Exception {
        ShellSlots slots = new ShellSlots(2, 2);
        slots.release(asked(slots, "ex01"), Optional.empty());
        asked(slots, "ex02");
        Order order = new Order(slots);

        order.wait("ex02", Turn.of(get("ex02")));
        order.wait("ex01", Turn.of(get("ex01")));

        assertEquals(List.of("ex01", "ex02"), order.inTurn());
    }

    private static CmdletRequest get(String server) {
        return CmdletRequest.onPremises("Get-ExchangeCertificate").with("Server", server);
    }

    private static Turn asked(ShellSlots slots, String server) throws Exception {
        Turn turn = Turn.of(get(server));
        slots.acquire(turn, Long.MAX_VALUE, Cancel.never());
        return turn;
    }

    /** In which order calls that wait get the only slot that is left; each takes five seconds, as it says. */
    private static final class Order {

        private final ShellSlots slots;
        private final Turn before = Turn.first();
        private final List<String> names = Collections.synchronizedList(new ArrayList<>());
        private final List<Thread> threads = new ArrayList<>();

        Order(ShellSlots slots) throws Exception {
            this.slots = slots;
            slots.acquire(before, Long.MAX_VALUE, Cancel.never());
        }

        /** Waits, and gives back once it had its turn. */
        void wait(String name, Turn turn) throws InterruptedException {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    slots.acquire(turn, Long.MAX_VALUE, Cancel.never());
                } catch (NoAnswerException late) {
                    throw new AssertionError(late);
                }
                names.add(name);
                slots.release(turn, Optional.of(Duration.ofSeconds(5)));
            }));
            while (slots.waiting() < threads.size()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }

        List<String> inTurn() throws InterruptedException {
            slots.release(before, Optional.empty());
            for (Thread each : threads) {
                each.join();
            }
            return List.copyOf(names);
        }
    }

    /** Calls that hold a shell until they are told to end. */
    private static final class Calls {

        private final ShellSlots slots;
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final List<Future<?>> running = new ArrayList<>();
        private final AtomicInteger busy = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();
        private final Semaphore toEnd = new Semaphore(0);

        Calls(ShellSlots slots) {
            this.slots = slots;
        }

        void start(int count) {
            for (int i = 0; i < count; i++) {
                Turn turn = Turn.first();
                running.add(threads.submit(() -> {
                    slots.acquire(turn, Long.MAX_VALUE, Cancel.never());
                    mostAtOnce.accumulateAndGet(busy.incrementAndGet(), Math::max);
                    toEnd.acquire();
                    busy.decrementAndGet();
                    ended.addAndGet(slots.release(turn, Optional.empty()));
                    return null;
                }));
            }
        }

        void awaitBusy(int count) throws InterruptedException {
            while (busy.get() != count) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }

        void awaitWaiting(int count) throws InterruptedException {
            while (slots.waiting() != count) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }

        void finish(int count) throws Exception {
            toEnd.release(count);
            for (Future<?> each : running) {
                each.get();
            }
            threads.close();
        }

        void end() {
            threads.shutdownNow();
        }
    }
}
