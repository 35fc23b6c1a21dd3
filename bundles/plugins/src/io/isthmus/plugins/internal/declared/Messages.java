package io.isthmus.plugins.internal.declared;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String NoEntry;
    public static String TooLarge;

    static {
        NLS.initializeMessages("io.isthmus.plugins.internal.declared.messages", Messages.class);
    }

    private Messages() {
    }
}
