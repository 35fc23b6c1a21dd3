package io.isthmus.certificates.timeline;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Description;
    public static String DescriptionOne;
    public static String KeyBeyond;
    public static String KeyCounts;
    public static String KeyEffective;
    public static String KeyEnd;
    public static String KeyUrgent;
    public static String KeyWarning;
    public static String LaneCounts;
    public static String LaneEffective;
    public static String LaneHead;
    public static String LaneNotRead;
    public static String Left;
    public static String Title;
    public static String Today;

    static {
        NLS.initializeMessages("io.isthmus.certificates.timeline.messages", Messages.class);
    }

    private Messages() {
    }
}
