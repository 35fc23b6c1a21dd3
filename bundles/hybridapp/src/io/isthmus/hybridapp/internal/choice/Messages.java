package io.isthmus.hybridapp.internal.choice;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Applicability_NoConnector;
    public static String Applicability_NoOAuth;
    public static String Applicability_NoOAuthAdvice;
    public static String Applicability_NoPartner;
    public static String Applicability_NotHybrid;
    public static String Applicability_NotHybridAdvice;
    public static String Applicability_NotRich;
    public static String Applicability_NotRichAdvice;
    public static String ApplicationChoice_Deleted;
    public static String ApplicationChoice_DeletedNotRead;
    public static String ApplicationChoice_NoOrganization;
    public static String ApplicationChoice_NoOrganizationAdvice;
    public static String ApplicationChoice_NothingDeleted;
    public static String ApplicationChoice_NothingDeletedAdvice;
    public static String ApplicationChoice_Stale;
    public static String AuthCertificates_Another;
    public static String AuthCertificates_Expired;
    public static String AuthCertificates_ExpiredAdvice;
    public static String AuthCertificates_Missing;
    public static String AuthCertificates_NextExpired;
    public static String AuthCertificates_None;
    public static String AuthCertificates_NoneAdvice;
    public static String AuthCertificates_NotEncoded;
    public static String AuthCertificates_NotFound;
    public static String AuthCertificates_NotFoundAdvice;
    public static String AuthCertificates_Policy;
    public static String AuthCertificates_ServerNotRead;
    public static String CloudRelationship_Advice;
    public static String CloudRelationship_Elsewhere;
    public static String CloudRelationship_Foreign;
    public static String CloudRelationship_Mixed;
    public static String CloudRelationship_NoDomain;
    public static String CloudRelationship_NotAsked;
    public static String CloudRelationship_NotFound;
    public static String CloudRelationship_NotFoundAdvice;
    public static String CloudRelationship_Other;
    public static String CloudRelationship_Partner;
    public static String ConsentRights_Eligible;
    public static String ConsentRights_None;
    public static String DomainTenants_More;
    public static String DomainTenants_NoDomain;
    public static String DomainTenants_NoName;
    public static String DomainTenants_None;
    public static String DomainTenants_NotKnown;
    public static String EwsGate_Alone;
    public static String EwsGate_AloneAdvice;
    public static String EwsGate_False;
    public static String EwsGate_NoValue;
    public static String EwsGate_OpenToAll;
    public static String EwsGate_Shut;
    public static String OtherControl_Advice;
    public static String OtherControl_Federated;
    public static String OtherControl_Found;
    public static String OtherControl_Key;
    public static String OtherControl_NobodyNew;
    public static String OtherControl_Owner;
    public static String OtherControl_Secret;
    public static String OwnAuthServer_NoDomain;
    public static String OwnAuthServer_NoDomainAdvice;
    public static String OwnAuthServer_None;
    public static String OwnAuthServer_NoneAdvice;
    public static String OwnAuthServer_Several;
    public static String OwnAuthServer_SeveralAdvice;
    public static String OwnAuthServer_WrongTenant;
    public static String OwnAuthServer_WrongTenantAdvice;
    public static String OwnOverride_Limited;
    public static String OwnOverride_LimitedAdvice;
    public static String OwnOverride_Several;
    public static String PackFacts_Lacking;
    public static String PackFacts_LackingAdvice;
    public static String Parameters_NotGuid;
    public static String Parameters_NotGuidAdvice;
    public static String Parameters_NotHttps;
    public static String Parameters_NotHttpsAdvice;
    public static String Parameters_NotTruth;
    public static String Parameters_NotTruthAdvice;
    public static String Parameters_Unknown;
    public static String Parameters_UnknownAdvice;
    public static String PresentApplication_None;
    public static String PresentApplication_NoneAdvice;
    public static String PresentApplication_NotFound;
    public static String PresentApplication_NotFoundAdvice;
    public static String PresentApplication_Several;
    public static String PresentApplication_SeveralAdvice;
    public static String PresentApplication_Whose;
    public static String PresentApplication_WhoseAdvice;
    public static String SigningServers_Never;
    public static String SigningServers_None;
    public static String SigningServers_NoneAdvice;
    public static String SigningServers_NotKnown;
    public static String SigningServers_NotRead;
    public static String SigningServers_TooOld;

    static {
        NLS.initializeMessages("io.isthmus.hybridapp.internal.choice.messages", Messages.class);
    }

    private Messages() {
    }
}
