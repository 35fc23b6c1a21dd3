package io.isthmus.ui.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

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
public record WriteFile(Path file, Supplier<byte[]> document) implements Operation {

    /** Starts it in a Job; who waits for it is told where it fails. */
    public static void start(Path file, Supplier<byte[]> document) {
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
        try {
            Files.write(file, document.get());
        } catch (IOException failed) {
            String said = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
            throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION,
                    NLS.bind(Messages.WriteFile_attempted, file.getFileName()), said, Messages.WriteFile_advice), failed);
        }
    }
}
