package io.isthmus.report.internal.plan;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String After;
    public static String ApprovedBy;
    public static String AtAnyTime;
    public static String Before;
    public static String BeforeAndAfter;
    public static String CannotBeUndone;
    public static String CarriedOutBy;
    public static String Ceiling;
    public static String CheckedAfter;
    public static String CheckedBefore;
    public static String Cmdlets;
    public static String Date;
    public static String From;
    public static String How;
    public static String InCloud;
    public static String MadeAt;
    public static String MadeFor;
    public static String Name;
    public static String Needed;
    public static String NoWayBack;
    public static String Nothing;
    public static String Object;
    public static String Permissions;
    public static String PlanHash;
    public static String Property;
    public static String RequestedBy;
    public static String Risk;
    public static String RiskIrreversible;
    public static String RiskReversible;
    public static String RiskStops;
    public static String Role;
    public static String Roles;
    public static String RunGraph;
    public static String RunOnPremises;
    public static String RunOnline;
    public static String RunOtherTenants;
    public static String RunResult;
    public static String RunShell;
    public static String RunThus;
    public static String RunUndo;
    public static String RunWhatIf;
    public static String Signature;
    public static String Signatures;
    public static String Step;
    public static String StepHeading;
    public static String Steps;
    public static String TakesEffect;
    public static String TimeWindow;
    public static String To;
    public static String UndoOf;
    public static String UndoneBy;
    public static String Until;
    public static String Warning;
    public static String WayBack;
    public static String WayBackOrder;
    public static String Within;

    static {
        NLS.initializeMessages("io.isthmus.report.internal.plan.messages", Messages.class);
    }

    private Messages() {
    }
}
