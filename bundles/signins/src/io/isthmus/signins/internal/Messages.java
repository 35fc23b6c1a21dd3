package io.isthmus.signins.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AttemptFetch;
    public static String AttemptImport;
    public static String AttemptPull;
    public static String AttemptRebuild;

    static {
        NLS.initializeMessages("io.isthmus.signins.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
