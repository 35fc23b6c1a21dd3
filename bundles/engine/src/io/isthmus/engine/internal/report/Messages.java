package io.isthmus.engine.internal.report;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdvicePlugIn;
    public static String Attempted;
    public static String NoDocument;

    static {
        NLS.initializeMessages("io.isthmus.engine.internal.report.messages", Messages.class);
    }

    private Messages() {
    }
}
