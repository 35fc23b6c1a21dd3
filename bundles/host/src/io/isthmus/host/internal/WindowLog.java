package io.isthmus.host.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/** What the program logs, for one who hears it until this is closed. */
final class WindowLog implements AutoCloseable {

    private final BundleContext framework;
    private final ServiceReference<LogReaderService> reference;
    private final LogReaderService log;
    private final LogListener listener;

    private WindowLog(BundleContext framework, LogListener listener) {
        this.framework = framework;
        this.reference = framework.getServiceReference(LogReaderService.class);
        this.log = framework.getService(reference);
        this.listener = listener;
    }

    /** Has somebody hear it. */
    static WindowLog hear(BundleContext framework, LogListener listener) {
        WindowLog heard = new WindowLog(framework, listener);
        heard.log.addLogListener(listener);
        return heard;
    }

    @Override
    public void close() {
        log.removeLogListener(listener);
        framework.ungetService(reference);
    }
}
