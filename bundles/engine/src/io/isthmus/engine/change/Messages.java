package io.isthmus.engine.change;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String NewerPlan;
    public static String NoPlan;

    static {
        NLS.initializeMessages("io.isthmus.engine.change.messages", Messages.class);
    }

    private Messages() {
    }
}
