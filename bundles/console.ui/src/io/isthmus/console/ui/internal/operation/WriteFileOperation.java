package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;

/** Writes a document that is made while it runs. */
public final class WriteFileOperation implements Operation {

    private final Path file;
    private final Supplier<byte[]> document;

    public WriteFileOperation(Path file, Supplier<byte[]> document) {
        this.file = file;
        this.document = document;
    }

    @Override
    public String title() {
        return NLS.bind(Messages.WriteFileOperation_title, file.getFileName());
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
            throw Failures.file(NLS.bind(Messages.WriteFileOperation_attempted, file.getFileName()), failed);
        }
    }
}
