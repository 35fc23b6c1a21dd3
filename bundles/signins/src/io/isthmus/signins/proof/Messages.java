package io.isthmus.signins.proof;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdviceLook;
    public static String AttemptLook;
    public static String FirstAwaited;
    public static String FirstAwaitedWith;
    public static String FirstCame;
    public static String FirstNotCome;
    public static String FirstRefused;
    public static String ServersNone;
    public static String ServersNotRead;
    public static String ServersSeveral;
    public static String ServersSilent;
    public static String StandingCurrent;
    public static String StandingGone;
    public static String StandingNext;
    public static String StandingNotTold;
    public static String StandingOnApplication;
    public static String StandingPrevious;

    static {
        NLS.initializeMessages("io.isthmus.signins.proof.messages", Messages.class);
    }

    private Messages() {
    }
}
