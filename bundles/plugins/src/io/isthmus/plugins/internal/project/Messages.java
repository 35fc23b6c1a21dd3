package io.isthmus.plugins.internal.project;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Late;
    public static String NoJdk;
    public static String NoProject;
    public static String NoSdk;
    public static String NoSources;
    public static String NotCompiled;
    public static String NotSigned;
    public static String TestsFailed;

    static {
        NLS.initializeMessages("io.isthmus.plugins.internal.project.messages", Messages.class);
    }

    private Messages() {
    }
}
