package io.isthmus.sdk.access;

import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Finding;

/** A check's context without the way to services. */
final class AnalyzedSnapshot extends SnapshotAlone implements AnalyzerContext {

    private final CheckContext context;

    AnalyzedSnapshot(CheckContext context) {
        super(context);
        this.context = context;
    }

    @Override
    public void report(Finding finding) {
        context.report(finding);
    }
}
