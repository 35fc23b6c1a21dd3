package io.isthmus.host.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;

/**
 * Frames over two streams: four bytes that tell how long it is, the highest first, and a {@link Message} as JSON in
 * UTF-8. Many threads may write, one reads.
 *
 * @since 1.0
 */
public final class Pipe {

    private final DataInputStream in;
    private final DataOutputStream out;
    private final int longest;

    /**
     * @param in      what the other side writes
     * @param out     what it reads
     * @param longest the most bytes that a frame of the other side may have
     */
    public Pipe(InputStream in, OutputStream out, int longest) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
        this.longest = longest;
    }

    /**
     * Writes a frame.
     *
     * @throws IOException where the other side is gone
     */
    public void write(Message message) throws IOException {
        byte[] text = Codec.write(Codec.toValue(message), false).getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            out.writeInt(text.length);
            out.write(text);
            out.flush();
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
            return Codec.fromValue(Codec.read(new String(text, StandardCharsets.UTF_8)), Message.class);
        } catch (JsonException | IllegalArgumentException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }
}
