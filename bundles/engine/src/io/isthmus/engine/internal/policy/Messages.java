package io.isthmus.engine.internal.policy;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Member;
    public static String NoObject;
    public static String TooLarge;
    public static String UnknownMember;
    public static String Version;

    static {
        NLS.initializeMessages("io.isthmus.engine.internal.policy.messages", Messages.class);
    }

    private Messages() {
    }
}
