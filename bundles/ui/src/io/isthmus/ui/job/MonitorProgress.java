package io.isthmus.ui.job;

import java.text.NumberFormat;

import org.eclipse.core.runtime.IProgressMonitor;

import io.isthmus.sdk.Progress;

/** Tells in the Progress view what is done, and how much of it where that is known. Safe for use by many threads. */
final class MonitorProgress implements Progress {

    private final IProgressMonitor monitor;
    private final NumberFormat percent = NumberFormat.getPercentInstance();
    private String sentence = ""; //$NON-NLS-1$
    private String told = ""; //$NON-NLS-1$

    MonitorProgress(IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public synchronized void doing(String now) {
        sentence = now;
        tell(now);
    }

    @Override
    public synchronized void worked(long done, long total) {
        if (total > 0) {
            tell((sentence + ' ' + percent.format((double) done / total)).strip());
        }
    }

    private void tell(String text) {
        if (!text.equals(told)) {
            told = text;
            monitor.subTask(text);
        }
    }
}
