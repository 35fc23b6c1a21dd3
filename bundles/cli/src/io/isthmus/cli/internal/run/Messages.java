package io.isthmus.cli.internal.run;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ChosenOrganization_DemoSaved;
    public static String ChosenOrganization_DemoTitle;
    public static String ChosenOrganization_NoDemo;
    public static String ChosenOrganization_NoFile;
    public static String ChosenOrganization_NoScenario;
    public static String ChosenOrganization_NoZip;
    public static String ChosenOrganization_None;
    public static String ChosenOrganization_NoneSaved;
    public static String ChosenOrganization_Read;
    public static String ChosenOrganization_Several;
    public static String ChosenOrganization_Unknown;
    public static String ChosenOrganization_Which;
    public static String CommandLineRun_Broken;
    public static String CommandLineRun_Cancelled;
    public static String CommandLineRun_Lost;
    public static String CommandLineRun_Mistake;
    public static String CommandLineRun_NoPath;
    public static String CommandLineRun_Profile;
    public static String CommandLineRun_ProfileAdvice;
    public static String CommandLineRun_ProfileNoFolder;
    public static String CommandLineRun_SeeHelp;
    public static String FileLog_None;
    public static String RunningCommand_NoSource;
    public static String RunningCommand_NoSources;
    public static String RunningCommand_NoTenant;
    public static String RunningCommand_NoWorkspace;
    public static String RunningCommand_NobodyThere;
    public static String RunningCommand_SeveralTenants;
    public static String TargetFile_Exists;
    public static String TargetFile_Folder;
    public static String TargetFile_NoFolder;
    public static String TargetFile_Write;
    public static String TargetFile_WriteAdvice;
    public static String TerminalPerson_Browse;
    public static String TerminalPerson_DeviceCode;
    public static String TerminalPerson_Yes;
    public static String TerminalPerson_YesNo;

    static {
        NLS.initializeMessages("io.isthmus.cli.internal.run.messages", Messages.class);
    }

    private Messages() {
    }
}
