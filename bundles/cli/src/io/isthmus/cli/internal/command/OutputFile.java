package io.isthmus.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.FileErrors;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.UsageException;

/** Files that commands write and read, with failures that a person understands. */
final class OutputFile {

    private static final Logger LOG = Logger.getLogger(OutputFile.class.getName());

    private OutputFile() {
    }

    /** Something that is done with a file. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * A file that a person named, to be read.
     *
     * @throws UsageException where there is none
     */
    static Path present(Path file) throws UsageException {
        if (Files.notExists(file)) {
            throw new UsageException(NLS.bind(Messages.OutputFile_Missing, file));
        }
        return file;
    }

    static <T> T writing(Path file, Work<T> work) throws SourceException {
        return run(NLS.bind(Messages.OutputFile_Write, file.getFileName()), Messages.OutputFile_WriteAdvice, work);
    }

    static <T> T reading(Path file, Work<T> work) throws SourceException {
        return run(NLS.bind(Messages.OutputFile_Read, file.getFileName()), Messages.OutputFile_ReadAdvice, work);
    }

    private static <T> T run(String attempted, String advice, Work<T> work) throws SourceException {
        try {
            return work.run();
        } catch (IOException failed) {
            LOG.log(Level.INFO, attempted, failed);
            throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, attempted,
                    FileErrors.of(failed), advice), failed);
        }
    }
}
