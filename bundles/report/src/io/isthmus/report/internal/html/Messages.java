package io.isthmus.report.internal.html;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Hours;
    public static String Minutes;

    static {
        NLS.initializeMessages("io.isthmus.report.internal.html.messages", Messages.class);
    }

    private Messages() {
    }
}
