package io.isthmus.engine.internal.check;

import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.internal.concurrent.Listeners;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.snapshot.HybridPair;

/** Calls a listener for many threads, one call at a time. */
final class SerialListener implements CheckListener {

    private final CheckListener listener;

    SerialListener(CheckListener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void started(HybridPair pair, CheckDescriptor check) {
        Listeners.tell(() -> listener.started(pair, check));
    }

    @Override
    public synchronized void found(HybridPair pair, Finding finding) {
        Listeners.tell(() -> listener.found(pair, finding));
    }

    @Override
    public synchronized void ended(HybridPair pair, CheckDescriptor check, Outcome outcome) {
        Listeners.tell(() -> listener.ended(pair, check, outcome));
    }
}
