package io.isthmus.console.ui.internal.welcome;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String WelcomeView_collected;
    public static String WelcomeView_collectedSentence;
    public static String WelcomeView_demo;
    public static String WelcomeView_demoSentence;
    public static String WelcomeView_tenant;
    public static String WelcomeView_tenantSentence;
    public static String WelcomeView_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
