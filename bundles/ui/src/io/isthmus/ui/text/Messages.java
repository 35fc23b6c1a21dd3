package io.isthmus.ui.text;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Sides_entra;
    public static String Sides_exchangeOnline;
    public static String Sides_onPremises;
    public static String Sides_workstation;
    public static String Times_ago;
    public static String Times_ahead;
    public static String Times_day;
    public static String Times_days;
    public static String Times_hour;
    public static String Times_hours;
    public static String Times_minute;
    public static String Times_minutes;
    public static String Times_now;
    public static String Times_second;
    public static String Times_seconds;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
