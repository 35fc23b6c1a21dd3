package io.isthmus.certificates.internal.command;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Field;
    public static String ListHead;
    public static String ListIdle;
    public static String ListIdleOne;
    public static String ListNoNames;
    public static String ListUnread;
    public static String ListUnseen;
    public static String NoFile;
    public static String OutputOfList;
    public static String Refused;
    public static String TwoFiles;
    public static String Unread;
    public static String Written;

    static {
        NLS.initializeMessages("io.isthmus.certificates.internal.command.messages", Messages.class);
    }

    private Messages() {
    }
}
