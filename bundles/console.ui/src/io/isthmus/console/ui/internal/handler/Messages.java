package io.isthmus.console.ui.internal.handler;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ConnectDemoHandler_scenario;
    public static String ConnectDemoHandler_title;
    public static String ExportFindingsHandler_name;
    public static String ExportPlanHandler_name;
    public static String ExportPlanHandler_plan;
    public static String SaveRequestHandler_format;
    public static String SaveRequestHandler_name;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
