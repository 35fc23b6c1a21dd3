package io.isthmus.hybridapp.internal.plan;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String HybridSetup_Summary;
    public static String HybridSetup_SummaryShut;

    static {
        NLS.initializeMessages("io.isthmus.hybridapp.internal.plan.messages", Messages.class);
    }

    private Messages() {
    }
}
