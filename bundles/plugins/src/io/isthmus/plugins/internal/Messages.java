package io.isthmus.plugins.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Altered;
    public static String AlteredAdvice;
    public static String Unsigned;
    public static String UnsignedAdvice;

    static {
        NLS.initializeMessages("io.isthmus.plugins.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
