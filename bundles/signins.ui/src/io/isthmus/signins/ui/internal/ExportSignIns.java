package io.isthmus.signins.ui.internal;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.text.Counted;
import io.isthmus.signins.SignInExport.Written;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;

/**
 * Writes sign-ins into a file. Where it is cancelled, there is none.
 *
 * @param file    where to; replaced where it is there, for the dialog asked that
 * @param writing writes them
 * @param told    is given what was written, in a sentence, in the thread of the job
 */
record ExportSignIns(Path file, Writing writing, Consumer<String> told) implements Operation {

    /** Writes sign-ins into the file. */
    @FunctionalInterface
    interface Writing {

        /** @throws SourceException where they cannot be read or the file not be written */
        Written write(CallContext context) throws SourceException;
    }

    @Override
    public String title() {
        return NLS.bind(Messages.ExportSignIns_title, file.getFileName());
    }

    @Override
    public JobFamily family() {
        return JobFamily.FILE;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        told.accept(sentence(writing.write(context)));
    }

    private String sentence(Written written) {
        NumberFormat numbers = NumberFormat.getIntegerInstance();
        String sentence = Counted.text(written.rows(), Messages.ExportSignIns_one, Messages.ExportSignIns_many,
                numbers.format(written.rows()), file);
        return written.lost() == 0 ? sentence
                : sentence + ' ' + NLS.bind(Messages.ExportSignIns_lost, numbers.format(written.lost()));
    }
}
