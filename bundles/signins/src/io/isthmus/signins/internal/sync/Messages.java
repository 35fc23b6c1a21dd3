package io.isthmus.signins.internal.sync;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String AdviceLater;
    public static String AttemptFetch;
    public static String BrokenPage;
    public static String Endless;

    static {
        NLS.initializeMessages("io.isthmus.signins.internal.sync.messages", Messages.class);
    }

    private Messages() {
    }
}
