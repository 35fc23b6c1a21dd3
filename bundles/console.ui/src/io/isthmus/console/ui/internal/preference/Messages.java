package io.isthmus.console.ui.internal.preference;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String CertificatesPreferencePage_description;
    public static String ReadOnlyPreferencePage_readOnly;
    public static String PolicyText_all;
    public static String PolicyText_approval;
    public static String PolicyText_broken;
    public static String PolicyText_file;
    public static String PolicyText_none;
    public static String PolicyText_nothing;
    public static String PolicyText_some;

    static {
        NLS.initializeMessages("io.isthmus.console.ui.internal.preference.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
