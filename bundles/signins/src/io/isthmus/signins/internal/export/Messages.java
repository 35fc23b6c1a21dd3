package io.isthmus.signins.internal.export;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String RemovedMeanwhile;

    static {
        NLS.initializeMessages("io.isthmus.signins.internal.export.messages", Messages.class);
    }

    private Messages() {
    }
}
