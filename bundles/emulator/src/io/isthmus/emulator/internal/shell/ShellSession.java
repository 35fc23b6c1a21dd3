package io.isthmus.emulator.internal.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.isthmus.emulator.internal.cmdlet.CmdletError;
import io.isthmus.emulator.internal.http.Disconnect;
import io.isthmus.sdk.data.Value;

/** One client's conversation in frames, as docs/shell-protocol.md tells it. One call runs at a time. */
public final class ShellSession {

    private static final int ALIVE_SECONDS = 5;

    /** Answers, and cuts the conversation where a fault says so. */
    public interface Calls {
        /** The same shell on another of the organization's servers, by its DNS name. */
        Calls on(String server);

        /**
         * What the shell tells of itself.
         *
         * @throws CmdletError where there is none on that server
         */
        Map<String, Value> greet() throws Disconnect;

        /** Runs a cmdlet. */
        ShellService.Answer run(String cmdlet, Map<String, Value> parameters) throws Disconnect;
    }

    private Calls calls;
    private final Optional<String> secret;
    private final OutputStream out;
    private final BufferedReader in;
    private final Runnable end;
    private volatile long running;
    private volatile boolean cancelled;
    private Thread worker;

    /** @param end closes both streams, from whatever thread */
    ShellSession(Calls calls, Optional<String> secret, InputStream in, OutputStream out, Runnable end) {
        this.calls = calls;
        this.secret = secret;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
        this.out = out;
        this.end = end;
    }

    /** Talks until the client says goodbye, breaks the rules or goes away. */
    void talk() throws IOException {
        try (ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("emulated shell heartbeat").factory())) {
            try {
                if (!hello()) {
                    return;
                }
                ScheduledFuture<?> beating = heart.scheduleAtFixedRate(this::alive, ALIVE_SECONDS, ALIVE_SECONDS,
                        TimeUnit.SECONDS);
                for (Frame frame = next(); frame != null && !frame.kind().equals("bye"); frame = next()) {
                    answer(frame);
                }
                beating.cancel(false);
            } finally {
                heart.shutdownNow();
            }
        } catch (IllegalArgumentException broken) {
            fail(0, "ProtocolError", "InvalidData", IllegalArgumentException.class.getName(), broken.getMessage());
        }
    }

    private boolean hello() throws IOException {
        Frame frame = next();
        if (frame == null || !frame.kind().equals("hello")) {
            fail(0, "ProtocolError", "InvalidData", IllegalStateException.class.getName(), "the first frame is \"hello\"");
            return false;
        }
        Map<String, Value> offered = Clixml.readDictionary(frame.payload());
        boolean known = secret.isEmpty()
                || secret.equals(offered.getOrDefault("Secret", Value.none()).text());
        if (!known || !Value.of(1).equals(offered.get("Version"))) {
            fail(0, "HelloRefused", "SecurityError", SecurityException.class.getName(),
                    known ? "the shell speaks version 1" : "the secret is wrong");
            return false;
        }
        offered.getOrDefault("Server", Value.none()).text().ifPresent(server -> calls = calls.on(server));
        try {
            send(new Frame("ready", 0, Clixml.dictionary(calls.greet())));
            return true;
        } catch (CmdletError none) {
            fail(0, none);
            return false;
        } catch (Disconnect cut) {
            return false;
        }
    }

    private void answer(Frame frame) throws IOException {
        switch (frame.kind()) {
            case "call" -> call(frame);
            case "ping" -> send(new Frame("pong", frame.id(), ""));
            case "cancel" -> cancel(frame.id());
            default -> throw new IllegalArgumentException("no frame is of the kind \"" + frame.kind() + "\"");
        }
    }

    private void call(Frame frame) throws IOException {
        if (running != 0) {
            fail(frame.id(), "Busy", "ResourceBusy", IllegalStateException.class.getName(), "another call is running");
            return;
        }
        Map<String, Value> payload = Clixml.readDictionary(frame.payload());
        String cmdlet = payload.getOrDefault("Cmdlet", Value.none()).text()
                .orElseThrow(() -> new IllegalArgumentException("a call names its cmdlet"));
        Map<String, Value> parameters = payload.get("Parameters") instanceof Value.Members given ? given.values()
                : Map.of();
        running = frame.id();
        cancelled = false;
        worker = Thread.ofVirtual().name("emulated cmdlet").start(() -> run(frame.id(), cmdlet, parameters));
    }

    private void run(long id, String cmdlet, Map<String, Value> parameters) {
        try {
            ShellService.Answer answer = calls.run(cmdlet, parameters);
            running = 0;
            if (cancelled) {
                throw CmdletError.stopped();
            }
            send(new Frame("output", id, answer.objects()));
            send(new Frame("done", id, Clixml.dictionary(Map.of("Warnings", Value.texts(answer.warnings())))));
        } catch (CmdletError refused) {
            running = 0;
            fail(id, refused);
        } catch (Disconnect | IOException gone) {
            end.run();
        }
    }

    private void cancel(long id) {
        if (running == id && id != 0) {
            cancelled = true;
            worker.interrupt();
        }
    }

    private void alive() {
        long id = running;
        if (id != 0) {
            try {
                send(new Frame("alive", id, ""));
            } catch (IOException gone) {
                end.run();
            }
        }
    }

    private void fail(long id, CmdletError error) {
        fail(id, error.errorId(), error.category(), error.type(), error.getMessage());
    }

    private void fail(long id, String errorId, String category, String type, String message) {
        Map<String, Value> payload = new LinkedHashMap<>();
        payload.put("Message", Value.of(message));
        payload.put("ErrorId", Value.of(errorId));
        payload.put("Category", Value.of(category));
        payload.put("Type", Value.of(type));
        payload.put("Warnings", Value.list());
        try {
            send(new Frame("failed", id, Clixml.dictionary(payload)));
        } catch (IOException gone) {
            end.run();
        }
    }

    private Frame next() throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("@isthmus ")) {
                return Frame.parse(line);
            }
        }
        return null;
    }

    private synchronized void send(Frame frame) throws IOException {
        out.write(frame.toLine().getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
