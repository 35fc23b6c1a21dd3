package io.isthmus.exchange.internal.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Carries frames between a channel and whoever waits for them, on threads of its own: a shell that neither reads nor
 * writes blocks nobody but them.
 */
final class FramePump {

    private static final int AHEAD = 16;

    private final ShellChannel channel;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(AHEAD);
    private final BlockingQueue<Frame> outgoing = new LinkedBlockingQueue<>();

    FramePump(ShellChannel channel) {
        this.channel = channel;
        Thread.ofPlatform().daemon().name("Isthmus shell reader").start(this::read);
        Thread.ofPlatform().daemon().name("Isthmus shell writer").start(this::write);
    }

    /** What happened. */
    sealed interface Event {

        /** A frame arrived. */
        record Arrived(Frame frame) implements Event {
        }

        /** No more will arrive; why, for a person. */
        record Ended(String reason) implements Event {
        }

        /** A line arrived that says it is a frame and is none. Nothing more will arrive. */
        record Garbled(String line) implements Event {
        }

        /** Nothing arrived, but whoever waits shall look around. */
        record Woken() implements Event {
        }
    }

    /** Sends a frame. */
    void send(Frame frame) {
        outgoing.add(frame);
    }

    /** Lets whoever waits look around. */
    void wake() {
        events.offer(new Event.Woken());
    }

    /** Waits for what happens next; nothing where the time is over. */
    Optional<Event> next(Duration wait) throws InterruptedException {
        return Optional.ofNullable(events.poll(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS));
    }

    private void read() {
        FrameReader reader = new FrameReader(channel.input(), channel.lastWords());
        try {
            events.put(readFrames(reader));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Event readFrames(FrameReader reader) throws InterruptedException {
        try {
            for (Optional<Frame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                events.put(new Event.Arrived(frame.get()));
            }
            return new Event.Ended("");
        } catch (FrameException garbled) {
            return new Event.Garbled(garbled.getMessage());
        } catch (IOException broken) {
            return new Event.Ended(String.valueOf(broken.getMessage()));
        }
    }

    private void write() {
        try {
            OutputStream output = channel.output();
            while (true) {
                output.write(outgoing.take().line());
                output.flush();
            }
        } catch (IOException broken) {
            // the reader sees the end of the same channel and tells it
            channel.lastWords().add(String.valueOf(broken.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
