package io.isthmus.cli.internal.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Standard output, which carries what was asked for and nothing else, and standard error, which carries the rest. A
 * progress line is shown on a terminal alone and gone before anything else is written.
 */
public final class Output {

    /** Longer lines are hard to read. */
    private static final int WIDEST = 100;

    private final OutputStream documents;
    private final Charset charset;
    private final PrintStream messages;
    private final Screen screen;
    private final ReentrantLock lock = new ReentrantLock();
    private IOException lost;
    private int progressShown;

    /**
     * @param documents standard output
     * @param charset   what texts on standard output are written in
     * @param messages  standard error
     * @param screen    what a person sees of standard error
     */
    public Output(OutputStream documents, Charset charset, PrintStream messages, Screen screen) {
        this.documents = documents;
        this.charset = charset;
        this.messages = messages;
        this.screen = screen;
    }

    /** How many characters of a text for a person fit on a line. */
    public int width() {
        return Math.min(WIDEST, screen.watched() ? screen.width() : WIDEST);
    }

    /** Writes a line of what was asked for. */
    public void document(String text) {
        document((text + System.lineSeparator()).getBytes(charset));
    }

    /** Writes bytes of what was asked for. */
    public void document(byte[] content) {
        locked(() -> {
            try {
                documents.write(content);
                documents.flush();
            } catch (IOException unwritable) {
                lost = lost == null ? unwritable : lost;
            }
        });
    }

    /** Writes a line for whoever looks on. */
    public void message(String text) {
        locked(() -> {
            messages.println(text);
            messages.flush();
        });
    }

    /** Shows what is being done, until something else is written. */
    public void progress(String sentence) {
        if (screen.watched()) {
            locked(() -> {
                String shown = screen.fit(sentence);
                messages.print(shown);
                messages.flush();
                progressShown = shown.length();
            });
        }
    }

    /**
     * Why something that was asked for could not be written. Empty where all of it was, and where its reader wanted no
     * more of it, as {@code head} does.
     */
    public Optional<IOException> lost() {
        lock.lock();
        try {
            return Optional.ofNullable(lost).filter(why -> !readerLeft(why));
        } finally {
            lock.unlock();
        }
    }

    /** Whether what was asked for still reaches somebody: not where its reader left or it could not be written. */
    public boolean heard() {
        lock.lock();
        try {
            return lost == null;
        } finally {
            lock.unlock();
        }
    }

    /** Systems tell this in words alone, and in each of our languages the word for a pipe is this one. */
    private static boolean readerLeft(IOException why) {
        return String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private void locked(Runnable writing) {
        lock.lock();
        try {
            if (progressShown > 0) {
                messages.print("\r" + " ".repeat(progressShown) + "\r");
                progressShown = 0;
            }
            writing.run();
        } finally {
            lock.unlock();
        }
    }
}
