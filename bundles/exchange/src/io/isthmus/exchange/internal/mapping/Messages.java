package io.isthmus.exchange.internal.mapping;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String NoOverrides;
    public static String Missing;
    public static String WrongType;

    static {
        NLS.initializeMessages("io.isthmus.exchange.internal.mapping.messages", Messages.class);
    }

    private Messages() {
    }
}
