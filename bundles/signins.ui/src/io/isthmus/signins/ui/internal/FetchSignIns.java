package io.isthmus.signins.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.signins.SyncOptions;
import io.isthmus.signins.SyncPause;
import io.isthmus.signins.SyncResult;
import io.isthmus.signins.SyncText;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.text.Times;

/**
 * Fetches from the logs of all tenants what the store lacks. What came before it was cancelled, or failed, stays.
 *
 * @param title what the connection is called
 * @param logs  one of each tenant
 * @param store made where there is none
 * @param pause holds it up
 * @param times the user's
 * @param told  is given how far it is and what came of it, in a sentence, in the thread of the job
 */
record FetchSignIns(String title, List<SignInLog> logs, ImportSignIns.OpenedStore store, SyncPause pause, Times times,
        Consumer<String> told) implements Operation {

    @Override
    public String title() {
        return NLS.bind(Messages.FetchSignIns_title, title);
    }

    @Override
    public JobFamily family() {
        return JobFamily.FILE;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        for (SignInLog log : logs) {
            SyncResult result = store.get().sync(log, SyncOptions.USUAL, pause, progress -> {
                String line = SyncText.line(progress, log.title(), times.zone());
                context.progress().doing(line);
                told.accept(line);
            }, context.cancel());
            told.accept(result.missed().map(missed -> SyncText.line(missed, log.title(), times.zone()))
                    .orElseGet(() -> SyncText.line(result, log.title())));
        }
    }
}
