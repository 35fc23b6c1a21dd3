package io.isthmus.engine.internal.watch;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AcknowledgedDamaged;
    public static String AcknowledgedNewer;
    public static String AuditLacks;
    public static String AuditUnread;
    public static String FoundDamaged;
    public static String LedgerUnread;
    public static String MarkUnread;
    public static String ObjectCame;
    public static String ObjectChanged;
    public static String ObjectWent;
    public static String Place;
    public static String PropertyCame;
    public static String PropertyChanged;
    public static String PropertyWent;
    public static String RuleFailed;
    public static String SideNotOpen;
    public static String SnapshotUnread;

    static {
        NLS.initializeMessages("io.isthmus.engine.internal.watch.messages", Messages.class);
    }

    private Messages() {
    }
}
