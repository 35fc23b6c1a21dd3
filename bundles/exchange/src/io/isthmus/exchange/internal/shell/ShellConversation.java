package io.isthmus.exchange.internal.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.clixml.ClixmlException;
import io.isthmus.exchange.internal.clixml.ClixmlLimits;
import io.isthmus.exchange.internal.clixml.ClixmlReader;
import io.isthmus.exchange.internal.clixml.ClixmlWriter;
import io.isthmus.exchange.internal.mapping.Fields;
import io.isthmus.exchange.internal.objects.ShellObject;
import io.isthmus.exchange.internal.objects.ShellObjects;
import io.isthmus.exchange.internal.objects.ShellParameters;
import io.isthmus.exchange.internal.shell.FramePump.Event;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

/** One running shell that runs one cmdlet at a time. Used by one thread at a time. */
final class ShellConversation implements AutoCloseable {

    private static final int VERSION = 1;
    private static final long LARGEST_ANSWER = 512L << 20;

    private final ShellChannel channel;
    private final ShellPatience patience;
    private final FramePump pump;
    private final ShellReady ready;
    private final ShellObjects objects;
    private long lastId;
    private long lastUsed = System.nanoTime();
    private boolean usable = true;

    private ShellConversation(ShellChannel channel, Map<String, Value> hello, ShellPatience patience, Cancel cancel)
            throws NoAnswerException {
        this.channel = channel;
        this.patience = patience;
        pump = new FramePump(channel);
        ready = begin(hello, cancel);
        objects = new ShellObjects(ready.zone());
    }

    /**
     * Begins a conversation.
     *
     * @param channel opened for it, and ended by it
     * @param hello   what is said besides the version
     * @throws NoAnswerException  where the shell does not become ready
     * @throws CancelledException where the cancel was asked for
     */
    static ShellConversation begin(ShellChannel channel, Map<String, Value> hello, ShellPatience patience,
            Cancel cancel) throws NoAnswerException {
        try {
            return new ShellConversation(channel, hello, patience, cancel);
        } catch (NoAnswerException | CancelledException failed) {
            channel.kill();
            throw failed;
        }
    }

    /** What the shell said of itself. */
    ShellReady ready() {
        return ready;
    }

    /** Whether another call can be made. */
    boolean usable() {
        return usable;
    }

    /** How long nothing was asked. */
    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - lastUsed);
    }

    /**
     * Runs a cmdlet.
     *
     * @throws ShellCallException where it ended with an error
     * @throws NoAnswerException  where no answer came before the deadline, or the shell is gone
     * @throws CancelledException where the cancel was asked for; the cmdlet was stopped, or its shell was killed
     */
    ShellAnswer call(CmdletRequest request, Duration deadline, Cancel cancel)
            throws ShellCallException, NoAnswerException {
        long id = ++lastId;
        Map<String, Value> payload = new LinkedHashMap<>();
        payload.put("Cmdlet", Value.of(request.cmdlet()));
        payload.put("Parameters", new Value.Members(request.parameters()));
        pump.send(frame(Frame.Kind.CALL, id, payload));
        try (Cancel.Registration registration = cancel.onCancel(pump::wake)) {
            return new RunningCall(id, deadline, cancel).answer();
        } finally {
            lastUsed = System.nanoTime();
        }
    }

    /** Whether the shell still answers. */
    boolean ping() {
        long id = ++lastId;
        pump.send(Frame.of(Frame.Kind.PING, id));
        try {
            Optional<Event> event = pump.next(patience.ping());
            usable &= event.filter(Event.Arrived.class::isInstance).map(Event.Arrived.class::cast)
                    .map(Event.Arrived::frame)
                    .filter(frame -> frame.kind() == Frame.Kind.PONG && frame.id() == id).isPresent();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            usable = false;
        }
        return usable;
    }

    @Override
    public void close() {
        if (usable) {
            usable = false;
            pump.send(Frame.of(Frame.Kind.BYE, 0));
            channel.end(patience.end());
        } else {
            channel.kill();
        }
    }

    private ShellReady begin(Map<String, Value> hello, Cancel cancel) throws NoAnswerException {
        Map<String, Value> payload = new LinkedHashMap<>(hello);
        payload.put("Version", Value.of(VERSION));
        pump.send(frame(Frame.Kind.HELLO, 0, payload));
        try (Cancel.Registration registration = cancel.onCancel(pump::wake)) {
            Event event = pump.next(patience.start()).orElseThrow(
                    () -> new NoAnswerException(NLS.bind(Messages.StartSilent, patience.start().toSeconds()), false));
            cancel.check();
            return switch (event) {
                case Event.Arrived(Frame frame) when frame.kind() == Frame.Kind.READY -> ready(fields(frame));
                case Event.Arrived(Frame frame) when frame.kind() == Frame.Kind.FAILED ->
                        throw new NoAnswerException(fields(frame).textOrBlank("Message"), false);
                case Event.Arrived(Frame frame) -> throw protocol(frame.kind().name(), false);
                case Event.Ended(String reason) -> throw died(reason, false);
                case Event.Garbled(String line) -> throw protocol(line, false);
                case Event.Woken woken -> throw new CancelledException();
            };
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private static ShellReady ready(Fields payload) throws NoAnswerException {
        String version = payload.textOrBlank("Version");
        if (!version.equals(String.valueOf(VERSION))) {
            throw new NoAnswerException(NLS.bind(Messages.Version, version), false);
        }
        return ShellReady.of(payload);
    }

    /** A call while it runs. */
    private final class RunningCall {

        private final long id;
        private final Cancel cancel;
        private final long deadline;
        private final List<ShellObject> output = new ArrayList<>();
        private long bytes;
        private long stopBy;
        private boolean stopping;

        RunningCall(long id, Duration deadline, Cancel cancel) {
            this.id = id;
            this.cancel = cancel;
            this.deadline = System.nanoTime() + deadline.toNanos();
        }

        ShellAnswer answer() throws ShellCallException, NoAnswerException {
            try {
                while (true) {
                    stopIfUnwanted();
                    long left = (stopping ? stopBy : deadline) - System.nanoTime();
                    Duration wait = Duration.ofNanos(Math.min(left, patience.silence().toNanos()));
                    Optional<Event> event = pump.next(wait);
                    if (event.isEmpty() && (stopping || left > patience.silence().toNanos())) {
                        throw silent();
                    }
                    Optional<ShellAnswer> answer = event.isPresent() ? take(event.get()) : Optional.empty();
                    if (answer.isPresent()) {
                        return answer.get();
                    }
                }
            } catch (InterruptedException interrupted) {
                usable = false;
                channel.kill();
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }

        private void stopIfUnwanted() {
            if (!stopping && (cancel.requested() || System.nanoTime() >= deadline)) {
                stopping = true;
                stopBy = System.nanoTime() + patience.cancel().toNanos();
                pump.send(Frame.of(Frame.Kind.CANCEL, id));
            }
        }

        private NoAnswerException silent() {
            usable = false;
            channel.kill();
            cancel.check();
            return new NoAnswerException(stopping ? Messages.DeadlineOver
                    : NLS.bind(Messages.Silent, patience.silence().toSeconds()), true);
        }

        private Optional<ShellAnswer> take(Event event) throws ShellCallException, NoAnswerException {
            return switch (event) {
                case Event.Arrived(Frame frame) -> take(frame);
                case Event.Ended(String reason) -> throw died(reason, true);
                case Event.Garbled(String line) -> throw protocol(line, true);
                case Event.Woken woken -> Optional.empty();
            };
        }

        private Optional<ShellAnswer> take(Frame frame) throws ShellCallException, NoAnswerException {
            if (frame.id() != id) {
                throw protocol(frame.kind() + " " + frame.id(), true);
            }
            return switch (frame.kind()) {
                case ALIVE -> Optional.empty();
                case OUTPUT -> {
                    add(frame);
                    yield Optional.empty();
                }
                case DONE -> {
                    cancel.check();
                    yield Optional.of(new ShellAnswer(output, fields(frame).texts("Warnings")));
                }
                case FAILED -> {
                    cancel.check();
                    throw failed(fields(frame));
                }
                default -> throw protocol(frame.kind().name(), true);
            };
        }

        private void add(Frame frame) throws NoAnswerException {
            bytes += frame.payload().length;
            if (bytes > LARGEST_ANSWER) {
                throw protocol(bytes + " bytes", true);
            }
            try {
                output.addAll(objects.objects(ClixmlReader.readAll(frame.payload(), ClixmlLimits.DEFAULT)));
            } catch (ClixmlException broken) {
                throw protocol(broken.getMessage(), true);
            }
        }

        private ShellCallException failed(Fields payload) throws NoAnswerException {
            if (stopping) {
                throw new NoAnswerException(Messages.DeadlineOver, true);
            }
            return new ShellCallException(new ShellError(payload.textOrBlank("Message"),
                    payload.textOrBlank("ErrorId"), payload.textOrBlank("Category")));
        }
    }

    private Fields fields(Frame frame) throws NoAnswerException {
        try {
            return ClixmlReader.readAll(frame.payload(), ClixmlLimits.DEFAULT).stream()
                    .map(new ShellObjects(Optional.empty())::value).filter(Value.Members.class::isInstance)
                    .map(Value.Members.class::cast).map(Fields::new).findFirst()
                    .orElseGet(() -> new Fields(Value.members()));
        } catch (ClixmlException broken) {
            throw protocol(broken.getMessage(), true);
        }
    }

    private NoAnswerException protocol(String what, boolean begun) {
        usable = false;
        channel.kill();
        return new NoAnswerException(NLS.bind(Messages.Protocol, what), begun);
    }

    private NoAnswerException died(String reason, boolean begun) {
        usable = false;
        channel.kill();
        String words = (reason + " " + channel.lastWords().text()).strip();
        return new NoAnswerException(words.isEmpty() ? Messages.Died : NLS.bind(Messages.DiedSaying, words), begun);
    }

    private static Frame frame(Frame.Kind kind, long id, Map<String, Value> payload) {
        return new Frame(kind, id, ClixmlWriter.write(List.of(ShellParameters.dictionary(payload))));
    }
}
