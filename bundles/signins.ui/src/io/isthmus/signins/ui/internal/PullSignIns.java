package io.isthmus.signins.ui.internal;

import java.text.NumberFormat;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.signins.PullResult;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.text.Times;

/**
 * Takes what a workspace has of a filter into the store. What was taken before it was cancelled, or failed, stays.
 *
 * @param store opened for this alone, made where there is none
 * @param times the user's
 * @param told  is given how far it is and what came of it, in sentences, in the thread of the job
 */
record PullSignIns(SignInWorkspace workspace, Filter filter, AskedAt asked, ImportSignIns.OpenedStore store, Times times,
        Consumer<String> told) implements Operation {

    @Override
    public String title() {
        return NLS.bind(Messages.PullSignIns_title, workspace.title());
    }

    @Override
    public JobFamily family() {
        return JobFamily.FILE;
    }

    private Progress told(Progress progress) {
        return new Progress() {
            @Override
            public void doing(String sentence) {
                progress.doing(sentence);
                told.accept(sentence);
            }

            @Override
            public void worked(long done, long total) {
                progress.worked(done, total);
            }
        };
    }

    @Override
    public void run(CallContext context) throws SourceException {
        try (SignInStore open = store.get()) {
            PullResult result = open.pull(workspace, filter, asked, told(context.progress()), context.cancel());
            NumberFormat number = NumberFormat.getIntegerInstance();
            told.accept(ImportSignIns.sentence(result.taken()) + ' ' + NLS.bind(Messages.PullSignIns_settled,
                    times.exactly(result.settled()), number.format(result.requests())));
        }
    }
}
