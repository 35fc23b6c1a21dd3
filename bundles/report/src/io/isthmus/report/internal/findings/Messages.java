package io.isthmus.report.internal.findings;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AllWaits;
    public static String AndAnother;
    public static String AndOthers;
    public static String AuditCheck;
    public static String AuditChecks;
    public static String AuditDataPack;
    public static String AuditDate;
    public static String AuditExamined;
    public static String AuditExaminedBy;
    public static String AuditFailed;
    public static String AuditFindings;
    public static String AuditLimitMoment;
    public static String AuditLimitPast;
    public static String AuditLimitUnseen;
    public static String AuditLimits;
    public static String AuditName;
    public static String AuditNotApplicable;
    public static String AuditOutcome;
    public static String AuditPartial;
    public static String AuditReadAt;
    public static String AuditReviewedBy;
    public static String AuditRole;
    public static String AuditRule;
    public static String AuditScope;
    public static String AuditSignature;
    public static String AuditSignatures;
    public static String AuditSnapshot;
    public static String AuditTitle;
    public static String Configured;
    public static String ConfiguredOfOne;
    public static String ConfiguredSo;
    public static String CouldNotLook;
    public static String Expected;
    public static String From;
    public static String ManySteps;
    public static String MendedAndSettles;
    public static String MendedBy;
    public static String MendsAll;
    public static String MendsIt;
    public static String MendsItAndAnother;
    public static String MendsItAndOthers;
    public static String NotAllSeen;
    public static String NothingApplies;
    public static String NothingTold;
    public static String Now;
    public static String OneStep;
    public static String OneUnseen;
    public static String OneWaits;
    public static String Passed;
    public static String Proven;
    public static String ProvenOfOne;
    public static String Seen;
    public static String SeenToBeSo;
    public static String Sentence;
    public static String Soon;
    public static String Taken;
    public static String Title;
    public static String ToCloud;
    public static String ToKnow;
    public static String ToOnPremises;
    public static String Until;
    public static String Value;
    public static String Waiting;

    static {
        NLS.initializeMessages("io.isthmus.report.internal.findings.messages", Messages.class);
    }

    private Messages() {
    }
}
