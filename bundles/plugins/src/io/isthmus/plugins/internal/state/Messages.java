package io.isthmus.plugins.internal.state;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String NameTaken;
    public static String NameTakenAdvice;
    public static String Needs;
    public static String NeedsAdvice;
    public static String NoPlan;

    static {
        NLS.initializeMessages("io.isthmus.plugins.internal.state.messages", Messages.class);
    }

    private Messages() {
    }
}
