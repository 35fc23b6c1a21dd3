package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Failure.Kind;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;

/** What went wrong with a store, in words for the person who uses it. */
public final class StoreFailures {

    private StoreFailures() {
    }

    /** It could not be opened, since another process has it. */
    public static SourceException held(Path directory, String holder, Exception cause) {
        return new SourceException(Failure.of(Kind.UNREACHABLE, Side.WORKSTATION,
                NLS.bind(Messages.AttemptOpen, directory), holder, Messages.AdviceHeld), cause);
    }

    /** It was made by a newer console. */
    public static SourceException newer(Path directory, int version) {
        return new SourceException(Failure.of(Kind.BAD_INPUT, Side.WORKSTATION, NLS.bind(Messages.AttemptOpen, directory),
                NLS.bind(Messages.NewerStore, version, Schema.VERSION), Messages.AdviceNewer));
    }

    /** Its database is gone, and its original records are there. */
    static SourceException without(StoreFiles files) {
        return new SourceException(Failure.of(Kind.SERVICE_ERROR, Side.WORKSTATION,
                NLS.bind(Messages.AttemptOpen, files.directory()),
                NLS.bind(Messages.NoDatabase, files.database().getFileName()), Messages.AdviceRepair));
    }

    /** Something that was tried with it did not work. */
    public static SourceException of(String attempted, Exception cause) {
        return new SourceException(Failure.of(Kind.SERVICE_ERROR, Side.WORKSTATION, attempted, firstLine(cause),
                Messages.AdviceCheck), cause);
    }

    /** A file cannot be taken in. */
    public static SourceException badInput(Path file, String message, Exception cause) {
        return new SourceException(Failure.of(Kind.BAD_INPUT, Side.WORKSTATION, NLS.bind(Messages.AttemptImport, file),
                message, Messages.AdviceFormats), cause);
    }

    /** A file cannot be written. */
    public static SourceException unwritten(Path file, IOException cause) {
        return new SourceException(Failure.of(Kind.BAD_INPUT, Side.WORKSTATION, NLS.bind(Messages.AttemptExport, file),
                firstLine(cause), Messages.AdviceExport), cause);
    }

    /** Whether the database says that another process has its file. */
    public static boolean held(SQLException failed) {
        String message = String.valueOf(failed.getMessage());
        return message.contains("lock on file") || message.contains("being used by another process");
    }

    private static String firstLine(Exception cause) {
        String message = cause instanceof IOException && cause.getMessage() == null ? cause.getClass().getSimpleName()
                : String.valueOf(cause.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
