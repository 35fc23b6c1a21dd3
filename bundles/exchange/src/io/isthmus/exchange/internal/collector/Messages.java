package io.isthmus.exchange.internal.collector;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Written;

    static {
        NLS.initializeMessages("io.isthmus.exchange.internal.collector.messages", Messages.class);
    }

    private Messages() {
    }
}
