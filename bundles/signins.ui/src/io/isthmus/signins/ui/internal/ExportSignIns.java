package io.isthmus.signins.ui.internal;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.text.Counted;
import io.isthmus.signins.SignInExport;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;

/**
 * Writes sign-ins into a file. Where it is cancelled, there is none.
 *
 * @param export what is written
 * @param store  of which store
 * @param at     when and where it was asked
 * @param file   where to; replaced where it is there, for the dialog asked that
 * @param told   is given what was written, in a sentence, in the thread of the job
 */
record ExportSignIns(SignInExport export, SignInStore store, AskedAt at, Path file, Consumer<String> told)
        implements Operation {

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
        SignInExport.Written written = store.export(export, at, file, true, context.progress(), context.cancel());
        NumberFormat numbers = NumberFormat.getIntegerInstance();
        String sentence = Counted.text(written.rows(), Messages.ExportSignIns_one, Messages.ExportSignIns_many,
                numbers.format(written.rows()), file);
        told.accept(written.lost() == 0 ? sentence
                : sentence + ' ' + NLS.bind(Messages.ExportSignIns_lost, numbers.format(written.lost())));
    }
}
