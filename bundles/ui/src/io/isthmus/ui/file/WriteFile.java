package io.isthmus.ui.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.job.OperationJob;

/**
 * Writes a document that is made while it runs.
 *
 * @param file     where to; replaced where it is there
 * @param document makes what is written, in the thread of the Job
 * @since 1.0
 */
public record WriteFile(Path file, Document document) implements Operation {

    /**
     * Makes what is written.
     *
     * @since 1.0
     */
    @FunctionalInterface
    public interface Document {

        /**
         * Makes it.
         *
         * @param context ends the work
         * @return the whole document
         * @throws SourceException where it cannot be made; nothing is written then
         */
        byte[] bytes(CallContext context) throws SourceException;
    }

    /** Starts it in a Job; who waits for it is told where it fails. */
    public static void start(Path file, Document document) {
        OperationJob.start(new WriteFile(file, document), FailureReporter::tell);
    }

    @Override
    public String title() {
        return NLS.bind(Messages.WriteFile_title, file.getFileName());
    }

    @Override
    public JobFamily family() {
        return JobFamily.FILE;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        byte[] bytes = document.bytes(context);
        try {
            Files.write(file, bytes);
        } catch (IOException failed) {
            String said = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
            throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION,
                    NLS.bind(Messages.WriteFile_attempted, file.getFileName()), said, Messages.WriteFile_advice), failed);
        }
    }
}
