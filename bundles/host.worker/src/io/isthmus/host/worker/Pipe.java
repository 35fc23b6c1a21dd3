package io.isthmus.host.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;

/**
 * Frames over two streams: four bytes that tell how long it is, the highest first, and a {@link Message} as JSON in
 * UTF-8. Many threads may write, one reads. Frames that nobody waits for travel together.
 *
 * @since 1.0
 */
public final class Pipe {

    private static final Logger LOG = System.getLogger(Pipe.class.getName());
    /** As long may a frame that nobody waits for be under way: less than a person notices. */
    private static final long SOON_MILLIS = 5;
    private static final int TOGETHER = 64 << 10;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final int longest;
    private final long mostValues;
    private final ScheduledExecutorService clock;
    private boolean held;

    /**
     * @param in         what the other side writes
     * @param out        what it reads
     * @param longest    the most bytes that a frame of the other side may have
     * @param mostValues the most values that its JSON may have
     */
    public Pipe(InputStream in, OutputStream out, int longest, long mostValues) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(new BufferedOutputStream(out, TOGETHER));
        this.longest = longest;
        this.mostValues = mostValues;
        this.clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon()
                .group(Thread.currentThread().getThreadGroup()).name("isthmus-pipe").factory());
    }

    /**
     * Writes a frame, behind all that were written before.
     *
     * @throws IOException where the other side is gone
     */
    public void write(Message message) throws IOException {
        byte[] text = text(message);
        synchronized (out) {
            frame(text);
            flush();
        }
    }

    /**
     * Writes a frame that nobody waits for: it goes with the next that somebody waits for, and else by itself, soon.
     *
     * @throws IOException where the other side is gone, as far as it is known already
     */
    public void writeSoon(Message message) throws IOException {
        byte[] text = text(message);
        synchronized (out) {
            frame(text);
            if (!held) {
                held = true;
                clock.schedule(this::flushHeld, SOON_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static byte[] text(Message message) {
        return Codec.write(Codec.toValue(message), false).getBytes(StandardCharsets.UTF_8);
    }

    private void frame(byte[] text) throws IOException {
        out.writeInt(text.length);
        out.write(text);
    }

    private void flush() throws IOException {
        held = false;
        out.flush();
    }

    private void flushHeld() {
        synchronized (out) {
            if (held) {
                try {
                    flush();
                } catch (IOException gone) {
                    LOG.log(Level.DEBUG, "whoever writes next is told, too", gone);
                }
            }
        }
    }

    /**
     * Reads the next frame; waits for it.
     *
     * @throws EOFException where the other side closed the stream
     * @throws IOException  where the stream breaks, or what comes is no frame or a longer one than may be
     */
    public Message read() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("a frame of " + Integer.toUnsignedLong(length) + " bytes; at most " + longest);
        }
        byte[] text = in.readNBytes(length);
        if (text.length < length) {
            throw new EOFException();
        }
        try {
            return Codec.fromValue(Codec.read(new String(text, StandardCharsets.UTF_8), mostValues), Message.class);
        } catch (JsonException | IllegalArgumentException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }
}
