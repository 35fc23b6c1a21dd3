package io.isthmus.engine.internal.registry;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ClassNotMade;
    public static String Cycle;
    public static String DoubleId;
    public static String DoubleName;
    public static String ForeignName;
    public static String MissingAttribute;
    public static String MissingCheck;
    public static String MissingElement;
    public static String NoSource;
    public static String NoSuchOption;
    public static String OwnPart;
    public static String TenantAlone;
    public static String UnknownElement;
    public static String WrongAttribute;

    static {
        NLS.initializeMessages("io.isthmus.engine.internal.registry.messages", Messages.class);
    }

    private Messages() {
    }
}
