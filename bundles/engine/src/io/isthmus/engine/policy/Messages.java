package io.isthmus.engine.policy;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Broken;
    public static String Locked;
    public static String OwnLock;

    static {
        NLS.initializeMessages("io.isthmus.engine.policy.messages", Messages.class);
    }

    private Messages() {
    }
}
