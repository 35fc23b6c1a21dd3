package io.isthmus.exchange.internal.shell;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.objects.ShellObject;
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
 * is needed and replaced when it dies. Safe for use by many threads.
 */
public final class ExchangeShell implements AutoCloseable {

    private static final int DEMO_SHELLS = 4;
    private static final int POWER_SHELLS = 2;
    private static final Duration IDLE_BEFORE_PING = Duration.ofSeconds(30);
    private static final long LOOK_AROUND_MILLISECONDS = 100;

    private final ShellChannel.Opener opener;
    private final Map<String, Value> hello;
    private final ShellPatience patience;
    private final Semaphore free;
    private final Deque<ShellConversation> idle = new ArrayDeque<>();
    private volatile Optional<ShellReady> ready = Optional.empty();
    private boolean closed;

    /**
     * @param opener   opens a channel to one more shell
     * @param hello    what each shell is told at first
     * @param most     how many shells there may be at the same time
     * @param patience how long they are waited for
     */
    ExchangeShell(ShellChannel.Opener opener, Map<String, Value> hello, int most, ShellPatience patience) {
        this.opener = opener;
        this.hello = Map.copyOf(hello);
        this.patience = patience;
        free = new Semaphore(most, true);
    }

    /**
     * The shell of a demo organization.
     *
     * @param address on this machine: "tcp://127.0.0.1:49153"
     * @param secret  that opens it
     */
    public static ExchangeShell demo(URI address, String secret) {
        return new ExchangeShell(() -> SocketChannel.connect(address), Map.of("Secret", Value.of(secret)),
                DEMO_SHELLS, ShellPatience.STANDARD);
    }

    /**
     * The shell of a server, through Windows PowerShell.
     *
     * @param powerShell the program
     * @param server     a Mailbox server's DNS name
     */
    public static ExchangeShell powerShell(Path powerShell, String server) {
        return new ExchangeShell(new PowerShellOpener(powerShell), Map.of("Server", Value.of(server)),
                POWER_SHELLS, ShellPatience.STANDARD);
    }

    /**
     * Starts a shell, so that one knows whether there is any.
     *
     * @return what it says of itself
     * @throws SourceException where none can be started
     */
    public ShellReady start(CallContext context) throws SourceException {
        try {
            ShellConversation conversation = borrow(System.nanoTime() + context.deadline().toNanos(), context.cancel());
            giveBack(conversation);
            return conversation.ready();
        } catch (NoAnswerException none) {
            throw notStarted(none);
        }
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
        ShellConversation conversation = borrow(deadline, cancel);
        try {
            Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            return conversation.call(request, left, cancel);
        } catch (ShellCallException failed) {
            throw new SourceException(failed.error().failure(NLS.bind(Messages.AttemptRun, request.describe())));
        } finally {
            giveBack(conversation);
        }
    }

    private ShellConversation borrow(long deadline, Cancel cancel) throws NoAnswerException {
        acquire(deadline, cancel);
        try {
            for (ShellConversation known = poll(); known != null; known = poll()) {
                if (known.idle().compareTo(IDLE_BEFORE_PING) < 0 || known.ping()) {
                    return known;
                }
                known.close();
            }
            ShellConversation begun = ShellConversation.begin(opener.open(), hello, patience, cancel);
            ready = Optional.of(begun.ready());
            return begun;
        } catch (IOException noShell) {
            free.release();
            throw new NoAnswerException(String.valueOf(noShell.getMessage()), false);
        } catch (NoAnswerException | RuntimeException failed) {
            free.release();
            throw failed;
        }
    }

    private void acquire(long deadline, Cancel cancel) throws NoAnswerException {
        try {
            while (!free.tryAcquire(LOOK_AROUND_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                cancel.check();
                if (System.nanoTime() >= deadline) {
                    throw new NoAnswerException(Messages.DeadlineOverBefore, false);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private ShellConversation poll() {
        synchronized (idle) {
            return idle.pollFirst();
        }
    }

    private void giveBack(ShellConversation conversation) {
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
        free.release();
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
