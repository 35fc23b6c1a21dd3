package io.isthmus.cli.internal.command;

import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckListener;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.snapshot.HybridPair;

/** Tells a watching person which check runs. */
final class CheckProgress implements CheckListener {

    private final Progress progress;

    CheckProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void started(HybridPair pair, CheckDescriptor check) {
        progress.doing(check.title());
    }
}
