package io.isthmus.exchange.internal.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * How many shells there may be at the same time, and whose turn it is. There are some as a rule, and more as long as many
 * calls wait, as where each of two hundred servers is asked by itself. A shell costs time and memory to start, so one
 * more has to have enough to do. What names no server, and what changes something, waits for none of the others; what
 * reads from a server waits as its {@linkplain ServerPace pace} says. Safe for use by many threads.
 */
final class ShellSlots {

    /** So many calls wait for each shell before there is one more. */
    static final int CALLS_FOR_ONE_MORE = 12;
    private static final long LOOK_AROUND_MILLISECONDS = 100;
    private static final String SERVER = "Server";

    /** A call that waits for a slot, and then has it. Made for one wait. */
    static final class Turn {

        private final Optional<String> server;
        private final CountDownLatch come = new CountDownLatch(1);

        private Turn(Optional<String> server) {
            this.server = server;
        }

        /** Of a call that waits for none of the others. */
        static Turn first() {
            return new Turn(Optional.empty());
        }

        /** Of a cmdlet. */
        static Turn of(CmdletRequest request) {
            return new Turn(Optional.ofNullable(request.parameters().get(SERVER)).filter(name -> request.reading())
                    .flatMap(name -> name.text()).map(name -> name.toLowerCase(Locale.ROOT)));
        }
    }

    private final int usual;
    private final List<Turn> waiting = new ArrayList<>();
    private final ServerPace pace = new ServerPace();
    private int most;
    private int slots;
    private int free;

    /**
     * @param usual how many there are as a rule
     * @param most  how many there are at the most; never more than a server lets one user have
     */
    ShellSlots(int usual, int most) {
        this.usual = usual;
        this.most = most;
        slots = usual;
        free = usual;
    }

    /**
     * Waits for a slot, which is to be {@linkplain #release given back}.
     *
     * @param deadline by the machine's own clock, in nanoseconds
     * @throws NoAnswerException  where it was over first
     * @throws CancelledException where the cancel was asked for
     */
    void acquire(Turn turn, long deadline, Cancel cancel) throws NoAnswerException {
        enter(turn);
        try {
            while (!turn.come.await(LOOK_AROUND_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                boolean over = System.nanoTime() >= deadline;
                if ((over || cancel.requested()) && leave(turn)) {
                    cancel.check();
                    throw new NoAnswerException(Messages.DeadlineOverBefore, false);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            if (leave(turn)) {
                throw new CancelledException();
            }
        }
    }

    /** How many calls wait at present. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized void enter(Turn turn) {
        waiting.add(turn);
        if (slots < most && waiting.size() > slots * CALLS_FOR_ONE_MORE) {
            slots++;
            free++;
        }
        handOut();
    }

    /** @return whether it waited; otherwise its slot came at this very moment */
    private synchronized boolean leave(Turn turn) {
        return waiting.remove(turn);
    }

    private void handOut() {
        while (free > 0 && !waiting.isEmpty()) {
            Turn next = waiting.stream().min(order()).orElseThrow();
            waiting.remove(next);
            free--;
            next.server.ifPresent(pace::asked);
            next.come.countDown();
        }
    }

    /** Of those that are alike, whoever came first. */
    private Comparator<Turn> order() {
        Comparator<String> servers = pace.order();
        return (one, other) -> one.server.isPresent() && other.server.isPresent()
                ? servers.compare(one.server.get(), other.server.get())
                : Boolean.compare(one.server.isPresent(), other.server.isPresent());
    }

    /**
     * Gives a slot back for which no shell could be started, where there are more than as a rule: a server that lets this
     * user have fewer is not asked for so many again.
     *
     * @return whether one of the others is to be waited for; otherwise the slot is still held
     */
    synchronized boolean giveUp(Turn turn) {
        if (slots <= usual) {
            return false;
        }
        turn.server.ifPresent(server -> pace.ended(server, Optional.empty()));
        slots--;
        most = slots;
        return true;
    }

    /**
     * Gives a slot back.
     *
     * @param took how long the call took, whatever came of it; empty where it was not made
     * @return how many shells nobody needs any more: more than as a rule, where nobody waits
     */
    synchronized int release(Turn turn, Optional<Duration> took) {
        turn.server.ifPresent(server -> pace.ended(server, took));
        free++;
        handOut();
        int over = 0;
        while (slots > usual && waiting.isEmpty() && free > 0) {
            slots--;
            free--;
            over++;
        }
        return over;
    }
}
