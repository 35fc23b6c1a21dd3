package io.isthmus.exchange.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** What carries the frames to a shell and back. */
interface ShellChannel {

    /** What the shell writes. */
    InputStream input();

    /** What it reads. */
    OutputStream output();

    /** What it said besides frames. */
    LastWords lastWords();

    /** Waits for the shell's own end after it was told to end, then ends it by force. */
    void end(Duration patience);

    /** Ends it by force, at once. Ending twice does nothing. */
    void kill();

    /** Opens channels to one shell's server. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens one.
         *
         * @throws IOException where the program cannot be started or the port does not answer
         */
        ShellChannel open() throws IOException;
    }
}
