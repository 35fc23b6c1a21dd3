package io.isthmus.engine.internal.signin;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdvicePlugIn;
    public static String AttemptRead;
    public static String SourceOfTenant;

    static {
        NLS.initializeMessages("io.isthmus.engine.internal.signin.messages", Messages.class);
    }

    private Messages() {
    }
}
