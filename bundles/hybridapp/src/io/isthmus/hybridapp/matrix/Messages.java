package io.isthmus.hybridapp.matrix;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String MatrixState_Done;
    public static String MatrixState_NotApplicable;
    public static String MatrixState_NotRead;
    public static String MatrixState_Open;
    public static String MatrixStep_Application;
    public static String MatrixStep_AuthServer;
    public static String MatrixStep_Certificates;
    public static String MatrixStep_Consent;
    public static String MatrixStep_EwsGate;
    public static String MatrixStep_Graph;
    public static String MatrixStep_Override;
    public static String MatrixStep_Permission;
    public static String MatrixStep_Relationships;
    public static String MatrixStep_SharedPrincipal;

    static {
        NLS.initializeMessages("io.isthmus.hybridapp.matrix.messages", Messages.class);
    }

    private Messages() {
    }
}
