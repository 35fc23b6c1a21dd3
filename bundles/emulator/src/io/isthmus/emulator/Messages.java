package io.isthmus.emulator;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdviceDemo;
    public static String AttemptJoin;
    public static String NotDemo;

    static {
        NLS.initializeMessages("io.isthmus.emulator.messages", Messages.class);
    }

    private Messages() {
    }
}
