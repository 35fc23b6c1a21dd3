package io.isthmus.emulator.internal.demo;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdviceFolder;
    public static String AdviceMend;
    public static String AdviceOther;
    public static String AdviceScenario;
    public static String AdviceStart;
    public static String AttemptJoin;
    public static String AttemptUse;
    public static String Gone;
    public static String Interrupted;
    public static String NoScenario;
    public static String OtherScenario;
    public static String Refused;
    public static String Unusable;

    static {
        NLS.initializeMessages("io.isthmus.emulator.internal.demo.messages", Messages.class);
    }

    private Messages() {
    }
}
