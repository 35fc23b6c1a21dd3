package io.isthmus.hybridapp.internal.plan;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ApplicationCertificates_Summary;
    public static String ApplicationComplete_Summary;
    public static String ApplicationCreate_Summary;
    public static String ApplicationDelete_All;
    public static String ApplicationDelete_Purged;
    public static String ApplicationDelete_Summary;
    public static String ApplicationLock_OwnAccess;
    public static String ApplicationLock_Summary;
    public static String ApplicationRestore_NoKey;
    public static String ApplicationRestore_Summary;
    public static String AuthServerConfigure_Summary;
    public static String CertificatePrune_Nothing;
    public static String CertificatePrune_NothingAdvice;
    public static String CertificatePrune_Summary;
    public static String CertificateRotate_OtherTenants;
    public static String CertificateRotate_OtherTenantsAdvice;
    public static String CertificateRotate_OtherTenantsLater;
    public static String CertificateRotate_Restart;
    public static String CertificateRotate_Staged;
    public static String CertificateRotate_StagedAdvice;
    public static String CertificateRotate_Summary;
    public static String CertificateRotate_SummaryAtOnce;
    public static String EwsGateOpen_NothingAdvice;
    public static String EwsGateOpen_Summary;
    public static String EwsGateOpen_SummaryShut;
    public static String GraphOff_Ended;
    public static String GraphOff_EndedAdvice;
    public static String GraphOff_Nothing;
    public static String GraphOff_Summary;
    public static String GraphOff_Until;
    public static String GraphStage_Coverage;
    public static String GraphStage_Delegates;
    public static String GraphStage_NotFirst;
    public static String GraphStage_NotFirstAdvice;
    public static String GraphStage_Summary;
    public static String HybridSetup_Summary;
    public static String HybridSetup_SummaryShut;
    public static String OverrideOff_Nothing;
    public static String OverrideOff_NothingAdvice;
    public static String OverrideOff_Stops;
    public static String OverrideOff_Summary;
    public static String OverrideOn_Summary;
    public static String PermissionsRemove_Api;
    public static String PermissionsRemove_ApiAdvice;
    public static String PermissionsRemove_Archive;
    public static String PermissionsRemove_ConsentAgain;
    public static String PermissionsRemove_None;
    public static String PermissionsRemove_NoneAdvice;
    public static String PermissionsRemove_Summary;
    public static String Rollback_Nothing;
    public static String Rollback_NothingAdvice;
    public static String Rollback_Stays;
    public static String Rollback_Summary;
    public static String Rollback_Wizard;
    public static String SharedCleanup_NoConsent;
    public static String SharedCleanup_NoOrganization;
    public static String SharedCleanup_NoOrganizationAdvice;
    public static String SharedCleanup_NoServers;
    public static String SharedCleanup_NotNamed;
    public static String SharedCleanup_NotNeeded;
    public static String SharedCleanup_NotReady;
    public static String SharedCleanup_NotReadyAdvice;
    public static String SharedCleanup_Organization;
    public static String SharedCleanup_OrganizationAdvice;
    public static String SharedCleanup_Summary;
    public static String SharedCleanup_Waiting;
    public static String SharingEpr_None;
    public static String SharingEpr_NoneAdvice;
    public static String SharingEpr_Summary;

    static {
        NLS.initializeMessages("io.isthmus.hybridapp.internal.plan.messages", Messages.class);
    }

    private Messages() {
    }
}
