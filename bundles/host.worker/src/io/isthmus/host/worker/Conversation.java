package io.isthmus.host.worker;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.data.Value;

/**
 * Calls and answers over a pipe, in both directions and many at a time.
 *
 * @since 1.0
 */
public final class Conversation {

    /** As many messages that nobody expects come from an honest side that was told late that nobody waits. */
    private static final int MOST_STRAYS = 1_000;

    /** Does what the other side asks for. Called in threads of the executor. */
    public interface Listener {

        /**
         * Looks at a message before anything is done with it. Called in the thread that reads; returns quickly. What it
         * throws ends the conversation.
         *
         * @return whether it belongs to anything: many that do not end the conversation
         */
        default boolean expects(Message message) {
            return true;
        }

        /**
         * Does a call.
         *
         * @return what is answered
         * @throws Exception what is answered in its place
         */
        Value call(Message.Call call) throws Exception;

        /** Hears what the other side tells. Called in the thread that reads; returns quickly. */
        void tell(Message.Tell told);

        /** Nobody wants the answer of a call any more. Called in the thread that reads; returns at once. */
        void cancel(long call);

        /** A reading that was kept is sent no more. Called in the thread that reads; returns at once. */
        default void forget(long reading) {
        }

        /**
         * The conversation is over. Called once.
         *
         * @param broken why; an {@link EOFException} where the other side ended it
         */
        void over(IOException broken);
    }

    private final Pipe pipe;
    private final Executor executor;
    private final Map<Long, CompletableFuture<Value>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicInteger strays = new AtomicInteger();
    private volatile BrokenPipeException broken;

    /**
     * @param pipe     to the other side
     * @param executor where calls of the other side are done
     */
    public Conversation(Pipe pipe, Executor executor) {
        this.pipe = pipe;
        this.executor = executor;
    }

    /** Reads until the other side is gone, or says what nobody can take, in the calling thread. */
    public void listen(Listener listener) {
        IOException ended = read(listener);
        broken = new BrokenPipeException(String.valueOf(ended.getMessage()), ended);
        waiting.values().forEach(answer -> answer.completeExceptionally(broken));
        listener.over(ended);
    }

    private IOException read(Listener listener) {
        try {
            while (true) {
                take(pipe.read(), listener);
            }
        } catch (IOException gone) {
            return gone;
        } catch (RuntimeException | Error untaken) {
            return new IOException(untaken.toString(), untaken);
        }
    }

    private void take(Message message, Listener listener) {
        if (!listener.expects(message)) {
            stray();
        }
        switch (message) {
            case Message.Call call -> executor.execute(() -> answer(call, listener));
            case Message.Tell told -> listener.tell(told);
            case Message.Answer answer -> take(answer.id(), future -> future.complete(answer.value()));
            case Message.Thrown thrown -> take(thrown.id(), future ->
                    future.completeExceptionally(exception(thrown.problem())));
            case Message.Cancel cancel -> listener.cancel(cancel.id());
            case Message.Forget forget -> listener.forget(forget.reading());
        }
    }

    private static Exception exception(Problem problem) {
        try {
            return problem.exception();
        } catch (FarException malformed) {
            return malformed;
        }
    }

    private void take(long id, Consumer<CompletableFuture<Value>> completion) {
        CompletableFuture<Value> future = waiting.remove(id);
        if (future == null) {
            stray();
        } else {
            completion.accept(future);
        }
    }

    private void stray() {
        if (strays.incrementAndGet() > MOST_STRAYS) {
            throw new IllegalStateException("more than " + MOST_STRAYS + " messages that belong to nothing");
        }
    }

    private void answer(Message.Call call, Listener listener) {
        Message answer;
        try {
            answer = new Message.Answer(call.id(), listener.call(call));
        } catch (Throwable thrown) {
            answer = new Message.Thrown(call.id(), Problem.of(thrown));
        }
        try {
            pipe.write(answer);
        } catch (IOException gone) {
            broken = new BrokenPipeException(String.valueOf(gone.getMessage()), gone);
        }
    }

    /** A number for a call that is about to be made. */
    public long newCall() {
        return calls.incrementAndGet();
    }

    /**
     * Calls, and waits for the answer.
     *
     * @param id        a {@linkplain #newCall() new number}
     * @param within    the call of the other side that is being answered meanwhile; 0 for none
     * @param object    the number of an object of the other side
     * @param method    see {@link Methods#name}
     * @param arguments in their order
     * @throws BrokenPipeException where the other side is gone
     * @throws CancelledException  where the thread was interrupted; the other side is told so
     * @throws Exception           what the call threw
     */
    public Value call(long id, long within, long object, String method, List<Value> arguments) throws Exception {
        CompletableFuture<Value> future = new CompletableFuture<>();
        strays.set(0);
        waiting.put(id, future);
        if (broken != null) {
            throw broken;
        }
        try {
            pipe.write(new Message.Call(id, within, object, method, arguments));
            return future.get();
        } catch (IOException gone) {
            throw new BrokenPipeException(String.valueOf(gone.getMessage()), gone);
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof Exception exception ? exception
                    : new FarException(thrown.getCause().toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            cancel(id);
            throw new CancelledException();
        } finally {
            waiting.remove(id);
        }
    }

    /**
     * Tells the other side something, and waits for nothing.
     *
     * @param within    the call of the other side that is being answered meanwhile
     * @param object    the number of an object of the other side
     * @param method    see {@link Methods#name}
     * @param arguments in their order
     */
    public void tell(long within, long object, String method, List<Value> arguments) {
        if (broken != null) {
            throw broken;
        }
        try {
            pipe.writeSoon(new Message.Tell(within, object, method, arguments));
        } catch (IOException gone) {
            broken = new BrokenPipeException(String.valueOf(gone.getMessage()), gone);
        }
    }

    /** Tells the other side that nobody wants the answer of a call any more. */
    public void cancel(long id) {
        send(new Message.Cancel(id));
    }

    /** Tells the other side that a reading is sent no more under its number. */
    public void forget(long reading) {
        send(new Message.Forget(reading));
    }

    private void send(Message message) {
        try {
            pipe.write(message);
        } catch (IOException gone) {
            broken = new BrokenPipeException(String.valueOf(gone.getMessage()), gone);
        }
    }
}
