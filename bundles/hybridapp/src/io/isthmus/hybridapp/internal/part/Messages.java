package io.isthmus.hybridapp.internal.part;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ApplicationExport_Address;
    public static String ApplicationExport_AddressAdvice;
    public static String ApplicationExport_NoRequest;
    public static String ApplicationExport_NoRequestAdvice;
    public static String ApplicationExport_NotReady;
    public static String ApplicationExport_NotReadyAdvice;
    public static String ApplicationExport_OtherDirection;
    public static String ApplicationExport_OtherDirectionAdvice;
    public static String ApplicationPart_DeletedPrincipalNotRead;
    public static String AuthServerPart_Cleared;
    public static String CertificatePart_Expired;
    public static String CertificatePart_ExpiredOne;
    public static String DedicatedApplication_There;
    public static String GraphPart_NoPrincipal;
    public static String GraphPart_NoPrincipalAdvice;
    public static String InOtherOrganizations_There;
    public static String InOtherTenants_There;
    public static String OrganizationExport_NoCertificate;
    public static String OrganizationExport_NoCertificateAdvice;
    public static String OrganizationExport_NoId;
    public static String OrganizationExport_NoIdAdvice;
    public static String OrganizationExport_NoTenant;
    public static String OrganizationExport_NoTenantAdvice;
    public static String OrganizationExport_Tenants;
    public static String OrganizationExport_TenantsAdvice;
    public static String OverrideOffPart_Elsewhere;
    public static String OverrideOffPart_Foreign;
    public static String OverrideOffPart_NotOurs;
    public static String OverrideOffPart_NotRead;
    public static String OverrideOffPart_OtherTenants;
    public static String OverrideOffPart_OtherTenantsUnread;
    public static String OverrideOffPart_StaysOn;
    public static String OverrideReadiness_Advice;
    public static String OverrideReadiness_AdviceForEws;
    public static String OverrideReadiness_Gate;
    public static String OverrideReadiness_GateNotRead;
    public static String OverrideReadiness_GateShut;
    public static String OverrideReadiness_GateUnseen;
    public static String OverrideReadiness_NoCertificate;
    public static String OverrideReadiness_NoConsent;
    public static String OverrideReadiness_NoKey;
    public static String OverrideReadiness_NoPrincipal;
    public static String OverrideReadiness_NotForEws;
    public static String OverrideReadiness_NotNamed;
    public static String OverrideReadiness_NotReady;
    public static String OverrideReadiness_UsedAtOnce;
    public static String ScriptResultPart_Advice;
    public static String ScriptResultPart_ChangedPlan;
    public static String ScriptResultPart_Contradicted;
    public static String ScriptResultPart_Done;
    public static String ScriptResultPart_Left;
    public static String ScriptResultPart_NoPlan;
    public static String ScriptResultPart_NoPlanAdvice;
    public static String ScriptResultPart_NotReached;
    public static String ScriptResultPart_OtherOrganization;
    public static String ScriptResultPart_OtherPlan;
    public static String ScriptResultPart_OtherSteps;
    public static String ScriptResultPart_Refused;
    public static String ScriptResultPart_Undone;
    public static String ScriptResultPart_Unseen;
    public static String ScriptResultPart_Unsure;
    public static String SplitFit_Address;
    public static String SplitFit_Advice;
    public static String SplitFit_KeyUnknown;
    public static String SplitFit_KeyUnknownAdvice;
    public static String SplitFit_NoCertificate;
    public static String SplitFit_NoCertificateAdvice;
    public static String SplitFit_NoConsent;
    public static String SplitFit_Organization;
    public static String SplitFit_OrganizationUnseen;
    public static String SplitFit_Plan;
    public static String SplitFit_PlanUnseen;
    public static String SplitFit_Rotated;
    public static String SplitFit_Tenant;

    static {
        NLS.initializeMessages("io.isthmus.hybridapp.internal.part.messages", Messages.class);
    }

    private Messages() {
    }
}
