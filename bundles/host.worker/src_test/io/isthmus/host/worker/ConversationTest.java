package io.isthmus.host.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.data.Value;

@Timeout(60)
class ConversationTest {

    private static final int LONGEST = 1 << 16;
    private static final long MOST_VALUES = 1_000;

    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CompletableFuture<IOException> over = new CompletableFuture<>();
    private OutputStream toOther;
    private Conversation one;
    private Conversation other;

    /** Answers with the number of the call, or as its method says. */
    private final class Echo implements Conversation.Listener {
        @Override
        public Value call(Message.Call call) throws Exception {
            switch (call.method()) {
                case "throw()" -> throw new IllegalStateException("no");
                case "wait()" -> cancelled.await();
                case "back()" -> {
                    other.tell(call.id(), 1, "first()", List.of());
                    return other.call(other.newCall(), call.id(), 1, "echo()", List.of(Value.of("and back")));
                }
                default -> heard.add(call.method());
            }
            return call.arguments().isEmpty() ? Value.none() : call.arguments().get(0);
        }

        @Override
        public void tell(Message.Tell told) {
            if (told.method().equals("untakeable()")) {
                throw new IllegalStateException("nobody can take that");
            }
            heard.add(told.method());
        }

        @Override
        public void cancel(long call) {
            cancelled.countDown();
        }

        @Override
        public void over(IOException broken) {
            over.complete(broken);
        }
    }

    @BeforeEach
    void connect() throws IOException {
        PipedInputStream fromOne = new PipedInputStream(LONGEST);
        PipedInputStream fromOther = new PipedInputStream(LONGEST);
        toOther = new PipedOutputStream(fromOne);
        one = new Conversation(new Pipe(fromOther, toOther, LONGEST, MOST_VALUES), threads);
        other = new Conversation(new Pipe(fromOne, new PipedOutputStream(fromOther), LONGEST, MOST_VALUES), threads);
        threads.execute(() -> one.listen(new Echo()));
        threads.execute(() -> other.listen(new Echo()));
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private Value call(String method, Value... arguments) throws Exception {
        return one.call(one.newCall(), 0, 1, method, List.of(arguments));
    }

    @Test
    void whatNobodyCanTakeEndsTheConversationAndLeavesNobodyWaiting() throws Exception {
        CompletableFuture<Value> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return other.call(other.newCall(), 0, 1, "wait()", List.of());
            } catch (Exception ended) {
                throw new CompletionException(ended);
            }
        });
        one.tell(0, 1, "untakeable()", List.of());
        String why = over.get().getMessage();
        assertTrue(why.contains("nobody can take that"), why);
        assertThrows(ExecutionException.class, waiting::get);
    }

    @Test
    void manySmallValuesInOneFrameEndTheConversation() throws Exception {
        one.tell(0, 1, "many()", List.of(new Value.Array(Collections.nCopies(1_000, Value.members()))));
        assertTrue(over.get().getMessage().contains("1000 "), over.get().getMessage());
    }

    @Test
    void answersThatNobodyWaitsForEndTheConversationWhereTheyAreMany() throws Exception {
        Pipe forged = new Pipe(InputStream.nullInputStream(), toOther, LONGEST, MOST_VALUES);
        for (int number = 0; number <= 1_000; number++) {
            forged.write(new Message.Answer(number, Value.none()));
        }
        assertTrue(over.get().getMessage().contains("belong to nothing"), over.get().getMessage());
    }

    @Test
    void manyCallsAtATimeGetEachItsOwnAnswer() throws Exception {
        List<CompletableFuture<Value>> answers = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            Value sent = Value.of(number);
            answers.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return call("echo()", sent);
                } catch (Exception wrong) {
                    throw new IllegalStateException(wrong);
                }
            }, threads));
        }
        for (int number = 0; number < 100; number++) {
            assertEquals(Value.of(number), answers.get(number).get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void callsGoBackWhileOneIsAnsweredAndWhatIsToldIsHeardFirst() throws Exception {
        assertEquals(Value.of("and back"), call("back()"));
        assertEquals(List.of("first()", "echo()"), heard);
    }

    @Test
    void whatIsThrownIsThrownHere() {
        assertEquals("java.lang.IllegalStateException: no",
                assertThrows(FarException.class, () -> call("throw()")).getMessage());
    }

    @Test
    void whoIsInterruptedTellsTheOtherSide() throws Exception {
        CompletableFuture<Exception> thrown = new CompletableFuture<>();
        Thread waiting = new Thread(() -> thrown.complete(assertThrows(Exception.class, () -> call("wait()"))));
        waiting.start();
        waiting.interrupt();
        assertInstanceOf(CancelledException.class, thrown.get(30, TimeUnit.SECONDS));
        assertTrue(cancelled.await(30, TimeUnit.SECONDS));
    }

    @Test
    void whatIsNoFrameEndsTheConversationAndEveryCall() throws Exception {
        CompletableFuture<Exception> thrown = CompletableFuture.supplyAsync(
                () -> assertThrows(Exception.class, () -> other.call(other.newCall(), 0, 1, "wait()", List.of())), threads);
        toOther.write("This is no frame.".getBytes(StandardCharsets.US_ASCII));
        toOther.flush();
        assertTrue(over.get(30, TimeUnit.SECONDS).getMessage().contains("at most"));
        assertInstanceOf(BrokenPipeException.class, thrown.get(30, TimeUnit.SECONDS));
        assertThrows(BrokenPipeException.class, () -> other.call(other.newCall(), 0, 1, "echo()", List.of()));
    }

    @Test
    void damagedFramesAreMessagesOrAnIoExceptionAndNothingElse() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        new Pipe(new ByteArrayInputStream(new byte[0]), whole, LONGEST, MOST_VALUES).write(new Message.Call(7, 0, 1, "read(Query)",
                List.of(Value.members().with("part", Value.of("onPremises.servers")))));
        Random random = new Random(Long.getLong("isthmus.tests.seed", 1));
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = whole.toByteArray();
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                new Pipe(new ByteArrayInputStream(damaged), OutputStream.nullOutputStream(), LONGEST,
                        MOST_VALUES).read();
            } catch (IOException refused) {
                heard.add(refused.getClass().getSimpleName());
            }
        }
        assertTrue(heard.size() > 1_000, heard.size() + " of 2,000 were refused");
    }
}
