package io.isthmus.cli.internal.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.FileErrors;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.UsageException;

/**
 * A file that a command is asked to write.
 *
 * @param path    where
 * @param replace whether a file that is there may be replaced
 */
record TargetFile(Path path, boolean replace) {

    /**
     * The file that was named.
     *
     * @param directory relative names start here
     * @throws UsageException where it cannot be a file to write; nothing was done yet
     */
    static TargetFile of(Path directory, String given, boolean replace) throws UsageException {
        Path path = resolved(directory, given).normalize();
        if (Files.isDirectory(path)) {
            throw new UsageException(NLS.bind(Messages.TargetFile_Folder, given));
        }
        if (!Files.isDirectory(path.toAbsolutePath().getParent())) {
            throw new UsageException(NLS.bind(Messages.TargetFile_NoFolder, path.toAbsolutePath().getParent()));
        }
        if (Files.exists(path) && !replace) {
            throw new UsageException(NLS.bind(Messages.TargetFile_Exists, given));
        }
        return new TargetFile(path, replace);
    }

    /** A name that was typed, as a path. */
    static Path resolved(Path directory, String given) throws UsageException {
        try {
            return directory.resolve(given);
        } catch (InvalidPathException wrong) {
            throw new UsageException(NLS.bind(Messages.CommandLineRun_NoPath, given));
        }
    }

    /**
     * Writes it, whole or not at all.
     *
     * @throws SourceException where it cannot be written, or somebody else wrote it meanwhile
     */
    void write(byte[] content) throws SourceException {
        try {
            Path unfinished = Files.createTempFile(path.toAbsolutePath().getParent(),
                    String.valueOf(path.getFileName()), ".new");
            try {
                Files.write(unfinished, content);
                if (replace) {
                    Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.move(unfinished, path);
                }
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileAlreadyExistsException meanwhile) {
            throw failure(NLS.bind(Messages.TargetFile_Exists, path.getFileName()), meanwhile);
        } catch (IOException failed) {
            throw failure(FileErrors.of(failed), failed);
        }
    }

    private SourceException failure(String message, IOException cause) {
        return new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION,
                NLS.bind(Messages.TargetFile_Write, path), message, Messages.TargetFile_WriteAdvice), cause);
    }
}
