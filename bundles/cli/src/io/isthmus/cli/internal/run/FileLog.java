package io.isthmus.cli.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.ConsoleHandler;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.FileErrors;

/**
 * The log's files in the profile: five of a megabyte at the most, the oldest goes. Standard error gets what is severe,
 * without stack traces, unless it was told there already.
 */
final class FileLog {

    private static final int SIZE = 1 << 20;
    private static final int FILES = 5;

    private final Logger root = Logger.getLogger("");
    private final List<Handler> consoles;
    private final Handler handler;

    private FileLog(Handler handler) {
        this.handler = handler;
        this.consoles = Arrays.stream(root.getHandlers()).filter(ConsoleHandler.class::isInstance).toList();
        consoles.forEach(root::removeHandler);
        root.addHandler(handler);
    }

    /** Begins to log; where no file can be written, that is told, and the command runs all the same. */
    static FileLog open(Path profile, Output output) {
        try {
            Path folder = Files.createDirectories(profile.resolve("logs"));
            FileHandler file = new FileHandler(folder.toString().replace("%", "%%") + "/isthmus-%u.%g.log", SIZE, FILES,
                    true);
            file.setEncoding("UTF-8");
            file.setFormatter(new RedactingFormatter());
            file.setLevel(Level.INFO);
            file.setErrorManager(new Unlogged(output));
            return new FileLog(file);
        } catch (IOException unwritable) {
            output.message(NLS.bind(Messages.FileLog_None, FileErrors.of(unwritable)));
            return new FileLog(new Silence());
        }
    }

    /** Ends it. */
    void close() {
        root.removeHandler(handler);
        handler.close();
        consoles.forEach(root::addHandler);
    }

    /** Java's own would show a stack trace. */
    private static final class Unlogged extends ErrorManager {

        private final AtomicBoolean told = new AtomicBoolean();
        private final Output output;

        Unlogged(Output output) {
            this.output = output;
        }

        @Override
        public void error(String text, Exception why, int code) {
            if (!told.getAndSet(true)) {
                output.message(NLS.bind(Messages.FileLog_None,
                        why instanceof IOException failed ? FileErrors.of(failed) : String.valueOf(why)));
            }
        }
    }

    /** Where there is no file. */
    private static final class Silence extends Handler {
        @Override
        public void publish(LogRecord logged) {
            // there is nowhere to write to
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
