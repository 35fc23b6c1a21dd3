package io.isthmus.signins.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SyncOptions;
import io.isthmus.signins.SyncPause;
import io.isthmus.signins.SyncResult;
import io.isthmus.signins.SyncText;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.text.Times;

/**
 * Fetches from the logs of all tenants what the store lacks. What came before it was cancelled, or failed, stays; a tenant
 * that cannot be fetched from keeps none of the others out.
 *
 * @param title what the connection is called
 * @param logs  one of each tenant
 * @param store opened for this alone, made where there is none
 * @param pause holds it up
 * @param times the user's
 * @param told  is given how far it is and what came of it, in sentences, in the thread of the job
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
        List<String> ended = new ArrayList<>();
        List<SourceException> refused = new ArrayList<>();
        try (SignInStore open = store.get()) {
            for (SignInLog log : logs) {
                try {
                    ended.addAll(sentences(open.sync(log, SyncOptions.USUAL, pause, progress -> {
                        String line = SyncText.line(progress, log.title(), times.zone());
                        context.progress().doing(line);
                        told.accept(line);
                    }, context.cancel()), log));
                } catch (SourceException failed) {
                    refused.add(failed);
                }
            }
        }
        told.accept(String.join("\n", ended)); //$NON-NLS-1$
        if (!refused.isEmpty()) {
            throw refused.getFirst();
        }
    }

    private List<String> sentences(SyncResult result, SignInLog log) {
        List<String> sentences = new ArrayList<>(List.of(SyncText.line(result, log.title())));
        result.fetched().rejects().ifPresent(file -> sentences.add(NLS.bind(Messages.ImportSignIns_rejects, file)));
        result.missed().forEach(missed -> sentences.add(SyncText.line(missed, log.title(), times.zone())));
        return sentences;
    }
}
