package io.isthmus.cli.internal.run;

import java.io.PrintStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Standard output, which carries what was asked for and nothing else, and standard error, which carries the rest. A
 * progress line is shown on a terminal alone and gone before anything else is written.
 */
public final class Output {

    private static final String CLEAR = "\r\u001b[K";
    private static final int WIDTH = 100;

    private final PrintStream documents;
    private final PrintStream messages;
    private final boolean terminal;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean progressShown;

    /**
     * @param documents standard output
     * @param messages  standard error
     * @param terminal  whether a person watches standard error
     */
    public Output(PrintStream documents, PrintStream messages, boolean terminal) {
        this.documents = documents;
        this.messages = messages;
        this.terminal = terminal;
    }

    /** Writes a line of what was asked for. */
    public void document(String text) {
        locked(() -> {
            documents.println(text);
            documents.flush();
        });
    }

    /** Writes bytes of what was asked for. */
    public void document(byte[] content) {
        locked(() -> {
            documents.write(content, 0, content.length);
            documents.flush();
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
        if (terminal) {
            locked(() -> {
                messages.print(sentence.length() > WIDTH ? sentence.substring(0, WIDTH - 1) + "…" : sentence);
                messages.flush();
                progressShown = true;
            });
        }
    }

    /** Whether everything that was asked for could be written. */
    public boolean written() {
        return !documents.checkError();
    }

    private void locked(Runnable writing) {
        lock.lock();
        try {
            if (progressShown) {
                messages.print(CLEAR);
                progressShown = false;
            }
            writing.run();
        } finally {
            lock.unlock();
        }
    }
}
