package io.isthmus.engine.internal.ledger;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Altered;
    public static String Cut;
    public static String HeadMissing;
    public static String Ok;
    public static String OkOne;
    public static String Rewritten;
    public static String Torn;
    public static String Unacknowledged;
    public static String Unreadable;

    static {
        NLS.initializeMessages("io.isthmus.engine.internal.ledger.messages", Messages.class);
    }

    private Messages() {
    }
}
