package io.isthmus.signins.ui.internal;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.SignInStore;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;

/**
 * Takes files with sign-ins into the store. What was taken before it was cancelled, or failed, stays.
 *
 * @param files those that were dropped or chosen
 * @param store opened for this alone, made where there is none
 * @param told  is given what became of the records, in a sentence, in the thread of the job
 */
record ImportSignIns(List<Path> files, OpenedStore store, Consumer<String> told) implements Operation {

    /** A store that is opened once it is needed. */
    @FunctionalInterface
    interface OpenedStore {

        /** @throws SourceException where it cannot be opened */
        SignInStore get() throws SourceException;
    }

    @Override
    public String title() {
        return NLS.bind(Messages.ImportSignIns_title,
                files.stream().map(ImportSignIns::name).collect(Collectors.joining(", "))); //$NON-NLS-1$
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    @Override
    public JobFamily family() {
        return JobFamily.FILE;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        ImportResult result = ImportResult.NOTHING;
        try {
            try (SignInStore open = store.get()) {
                for (Path file : files) {
                    context.cancel().check();
                    result = result.and(open.take(file, context.progress(), context.cancel()));
                }
            }
        } finally {
            told.accept(sentence(result));
        }
    }

    /** What became of the records, in a sentence. */
    static String sentence(ImportResult result) {
        NumberFormat numbers = NumberFormat.getIntegerInstance();
        String counts = NLS.bind(Messages.ImportSignIns_taken, new Object[] {numbers.format(result.read()),
            numbers.format(result.added()), numbers.format(result.duplicates()), numbers.format(result.rejected())});
        return result.rejects().map(file -> counts + ' ' + NLS.bind(Messages.ImportSignIns_rejects, file))
                .orElse(counts);
    }
}
