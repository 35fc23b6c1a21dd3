package io.isthmus.exchange.internal.reading;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdviceBadObject;
    public static String AttemptRead;
    public static String BadObject;
    public static String Several;

    static {
        NLS.initializeMessages("io.isthmus.exchange.internal.reading.messages", Messages.class);
    }

    private Messages() {
    }
}
