package io.isthmus.workbench.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ChosenProfile_missing;
    public static String ChosenProfile_noFolder;
    public static String ChosenProfile_title;
    public static String DarkThemeHandler_later;
    public static String DarkThemeHandler_now;
    public static String DarkThemeHandler_question;
    public static String DarkThemeHandler_title;
    public static String HybridWindowAdvisor_title;
    public static String WindowApplication_inUse;
    public static String WindowApplication_inUseTitle;
    public static String WindowApplication_notWritable;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
