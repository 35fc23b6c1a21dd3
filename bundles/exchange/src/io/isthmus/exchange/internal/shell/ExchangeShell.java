package io.isthmus.exchange.internal.shell;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.objects.ShellObject;
import io.isthmus.exchange.internal.shell.ShellSlots.Turn;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * An Exchange Management Shell that lasts: several shells side by side where several calls come, each started when it
 * is needed and replaced when it dies; more of them as long as very many calls wait. Safe for use by many threads.
 */
public final class ExchangeShell implements AutoCloseable {

    /** A conversation that a call has for itself, and the turn that it came with. */
    private record Lent(ShellConversation conversation, Turn turn) {
    }

    private static final String SERVER = "Server";
    private static final int DEMO_SHELLS = 4;
    private static final int POWER_SHELLS = 2;
    /**
     * Exchange lets one user have eighteen sessions with a server (PowerShellMaxConcurrency of the global throttling
     * policy). Two are left for those that read while others change something, and for the person's own.
     */
    private static final int MOST_SHELLS = 16;
    /** Of other servers: each costs a process, and is needed for one call. */
    private static final int OTHER_SHELLS = 4;
    private static final Duration IDLE_BEFORE_PING = Duration.ofSeconds(30);

    private final ShellChannel.Opener opener;
    private final Map<String, Value> hello;
    private final ShellPatience patience;
    private final ShellSlots slots;
    private final ShellSlots others = new ShellSlots(OTHER_SHELLS, OTHER_SHELLS);
    private final Deque<ShellConversation> idle = new ArrayDeque<>();
    private volatile Optional<ShellReady> ready = Optional.empty();
    private boolean closed;

    /**
     * @param opener   opens a channel to one more shell
     * @param hello    what each shell is told at first
     * @param slots    how many shells there may be at the same time
     * @param patience how long they are waited for
     */
    ExchangeShell(ShellChannel.Opener opener, Map<String, Value> hello, ShellSlots slots, ShellPatience patience) {
        this.opener = opener;
        this.hello = Map.copyOf(hello);
        this.patience = patience;
        this.slots = slots;
    }

    /**
     * The shell of a demo organization.
     *
     * @param address on this machine: "tcp://127.0.0.1:49153"
     * @param secret  that opens it
     */
    public static ExchangeShell demo(URI address, String secret) {
        return new ExchangeShell(() -> SocketChannel.connect(address), Map.of("Secret", Value.of(secret)),
                new ShellSlots(DEMO_SHELLS, MOST_SHELLS), ShellPatience.STANDARD);
    }

    /**
     * The shell of a server, through Windows PowerShell.
     *
     * @param powerShell the program
     * @param server     a Mailbox server's DNS name
     */
    public static ExchangeShell powerShell(Path powerShell, String server) {
        return new ExchangeShell(new PowerShellOpener(powerShell), Map.of(SERVER, Value.of(server)),
                new ShellSlots(POWER_SHELLS, MOST_SHELLS), ShellPatience.STANDARD);
    }

    /**
     * Starts a shell, so that one knows whether there is any.
     *
     * @return what it says of itself
     * @throws SourceException where none can be started
     */
    public ShellReady start(CallContext context) throws SourceException {
        try {
            Lent lent = borrow(Turn::first, System.nanoTime() + context.deadline().toNanos(), context.cancel());
            giveBack(lent, Optional.empty());
            return lent.conversation().ready();
        } catch (NoAnswerException none) {
            throw notStarted(none);
        }
    }

    /**
     * A shell of another server of the same organization, which is reached the same way. It is started when it is first
     * needed, and to be closed; however many there are, few of them run at the same time.
     *
     * @param server a Mailbox server's DNS name
     */
    public ExchangeShell on(String server) {
        Map<String, Value> told = new HashMap<>(hello);
        told.put(SERVER, Value.of(server));
        return new ExchangeShell(opener, told, others, patience);
    }

    /** What the shell that was started last said of itself. */
    public Optional<ShellReady> ready() {
        return ready;
    }

    /**
     * What {@link #run} gives, as a source answers it.
     *
     * @throws SourceException    where it failed; see {@link Failure#outcomeUnknown()}
     * @throws CancelledException where the cancel was asked for
     */
    public Answer answer(CmdletRequest request, CallContext context) throws SourceException {
        ShellAnswer answer = run(request, context);
        return new Answer(0, new Value.Array(answer.objects().stream().<Value>map(ShellObject::members).toList()),
                Optional.empty(), answer.warnings());
    }

    /**
     * Runs a cmdlet. One that only reads is run once more in another shell where the first one was lost.
     *
     * @throws SourceException    where it failed; see {@link Failure#outcomeUnknown()}
     * @throws CancelledException where the cancel was asked for
     */
    ShellAnswer run(CmdletRequest request, CallContext context) throws SourceException {
        long deadline = System.nanoTime() + context.deadline().toNanos();
        try {
            return runOnce(request, deadline, context.cancel());
        } catch (NoAnswerException lost) {
            boolean again = (request.reading() || !lost.begun()) && System.nanoTime() < deadline;
            if (!again) {
                throw lost(request, lost);
            }
        }
        try {
            return runOnce(request, deadline, context.cancel());
        } catch (NoAnswerException lostAgain) {
            throw lost(request, lostAgain);
        }
    }

    @Override
    public void close() {
        Deque<ShellConversation> ending;
        synchronized (idle) {
            closed = true;
            ending = new ArrayDeque<>(idle);
            idle.clear();
        }
        ending.forEach(ShellConversation::close);
    }

    private ShellAnswer runOnce(CmdletRequest request, long deadline, Cancel cancel)
            throws NoAnswerException, SourceException {
        Lent lent = borrow(() -> Turn.of(request), deadline, cancel);
        long began = System.nanoTime();
        try {
            return lent.conversation().call(request, Duration.ofNanos(Math.max(1, deadline - began)), cancel);
        } catch (ShellCallException failed) {
            throw new SourceException(failed.error().failure(NLS.bind(Messages.AttemptRun, request.describe())));
        } finally {
            giveBack(lent, cancel.requested() ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - began)));
        }
    }

    private Lent borrow(Supplier<Turn> turns, long deadline, Cancel cancel) throws NoAnswerException {
        while (true) {
            Turn turn = turns.get();
            slots.acquire(turn, deadline, cancel);
            boolean held = true;
            try {
                for (ShellConversation known = poll(); known != null; known = poll()) {
                    if (known.idle().compareTo(IDLE_BEFORE_PING) < 0 || known.ping()) {
                        held = false;
                        return new Lent(known, turn);
                    }
                    known.close();
                }
                ShellConversation begun = ShellConversation.begin(opener.open(), hello, patience, cancel);
                ready = Optional.of(begun.ready());
                held = false;
                return new Lent(begun, turn);
            } catch (IOException noShell) {
                held = !slots.giveUp(turn);
                if (held) {
                    throw new NoAnswerException(String.valueOf(noShell.getMessage()), false);
                }
            } catch (NoAnswerException noShell) {
                held = !slots.giveUp(turn);
                if (held) {
                    throw noShell;
                }
            } finally {
                if (held) {
                    release(turn, Optional.empty());
                }
            }
        }
    }

    private ShellConversation poll() {
        synchronized (idle) {
            return idle.pollFirst();
        }
    }

    /** A shell is at hand before its slot is, or whoever gets the slot would start another one. */
    private void giveBack(Lent lent, Optional<Duration> took) {
        ShellConversation conversation = lent.conversation();
        boolean kept;
        synchronized (idle) {
            kept = conversation.usable() && !closed;
            if (kept) {
                idle.addFirst(conversation);
            }
        }
        if (!kept) {
            conversation.close();
        }
        release(lent.turn(), took);
    }

    /** Nobody waits for the end of a shell that nobody needs any more. */
    private void release(Turn turn, Optional<Duration> took) {
        for (int over = slots.release(turn, took); over > 0; over--) {
            Optional.ofNullable(poll()).ifPresent(one -> Thread.ofVirtual().start(one::close));
        }
    }

    /** Nothing was begun, so nothing is in doubt: a kind of failure that says so. */
    private static SourceException notStarted(NoAnswerException none) {
        return new SourceException(Failure.of(Failure.Kind.NOT_SIGNED_IN, Side.ON_PREMISES, Messages.AttemptStart,
                none.getMessage(), Messages.AdviceStart), none);
    }

    private static SourceException lost(CmdletRequest request, NoAnswerException lost) {
        return lost.begun() ? new SourceException(Failure.of(Failure.Kind.UNREACHABLE, Side.ON_PREMISES,
                NLS.bind(Messages.AttemptRun, request.describe()), lost.getMessage(), Messages.AdviceUnreachable), lost)
                : notStarted(lost);
    }
}
