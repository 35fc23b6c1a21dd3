package io.isthmus.hybridapp.internal.step;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AddOwner_Effect;
    public static String AddOwner_Gone;
    public static String AddOwner_Listed;
    public static String AddOwner_Title;
    public static String AddOwner_Undo;
    public static String CompleteApplication_AsBefore;
    public static String CompleteApplication_AsLeft;
    public static String CompleteApplication_Asked;
    public static String CompleteApplication_Effect;
    public static String CompleteApplication_Title;
    public static String CompleteApplication_Unchanged;
    public static String CompleteApplication_Undo;
    public static String ConfigureAuthServer_AsBefore;
    public static String ConfigureAuthServer_Configured;
    public static String ConfigureAuthServer_Effect;
    public static String ConfigureAuthServer_NotChanged;
    public static String ConfigureAuthServer_Title;
    public static String ConfigureAuthServer_Undo;
    public static String CreateApplication_Description;
    public static String CreateApplication_Effect;
    public static String CreateApplication_Gone;
    public static String CreateApplication_NoOther;
    public static String CreateApplication_Notes;
    public static String CreateApplication_There;
    public static String CreateApplication_Title;
    public static String CreateApplication_Undo;
    public static String CreateServicePrincipal_AsBefore;
    public static String CreateServicePrincipal_Effect;
    public static String CreateServicePrincipal_EffectOn;
    public static String CreateServicePrincipal_Gone;
    public static String CreateServicePrincipal_Off;
    public static String CreateServicePrincipal_Same;
    public static String CreateServicePrincipal_There;
    public static String CreateServicePrincipal_Title;
    public static String CreateServicePrincipal_TitleOn;
    public static String CreateServicePrincipal_Undo;
    public static String GrantConsent_Effect;
    public static String GrantConsent_Given;
    public static String GrantConsent_Revoked;
    public static String GrantConsent_Title;
    public static String GrantConsent_Undo;
    public static String OpenEwsGate_Effect;
    public static String OpenEwsGate_EffectOn;
    public static String OpenEwsGate_EffectShut;
    public static String OpenEwsGate_Gone;
    public static String OpenEwsGate_Listed;
    public static String OpenEwsGate_NotAlone;
    public static String OpenEwsGate_NotEmpty;
    public static String OpenEwsGate_NotOpenToAll;
    public static String OpenEwsGate_OthersRemain;
    public static String OpenEwsGate_StillOpen;
    public static String OpenEwsGate_Title;
    public static String OpenEwsGate_Undo;
    public static String RefreshServer_Accepted;
    public static String RefreshServer_Answers;
    public static String RefreshServer_Effect;
    public static String RefreshServer_EffectOff;
    public static String RefreshServer_NotAccepted;
    public static String RefreshServer_Title;
    public static String RefreshServer_TitleOff;
    public static String RefreshServer_Undo;
    public static String RemoveSharedKeys_Effect;
    public static String RemoveSharedKeys_Gone;
    public static String RemoveSharedKeys_Irreversible;
    public static String RemoveSharedKeys_There;
    public static String RemoveSharedKeys_Title;
    public static String RestoreApplication_Deleted;
    public static String RestoreApplication_Effect;
    public static String RestoreApplication_There;
    public static String RestoreApplication_Title;
    public static String RestoreServicePrincipal_Effect;
    public static String RestoreServicePrincipal_Then;
    public static String RestoreServicePrincipal_Title;
    public static String ServicePrincipalOf;
    public static String SetGraphBaseUrl_AsBefore;
    public static String SetGraphBaseUrl_Effect;
    public static String SetGraphBaseUrl_NotChanged;
    public static String SetGraphBaseUrl_Set;
    public static String SetGraphBaseUrl_Title;
    public static String SetGraphBaseUrl_Undo;
    public static String SetTargetSharingEpr_AsBefore;
    public static String SetTargetSharingEpr_Effect;
    public static String SetTargetSharingEpr_NotChanged;
    public static String SetTargetSharingEpr_Set;
    public static String SetTargetSharingEpr_Title;
    public static String SetTargetSharingEpr_Undo;
    public static String SwitchOverrideOff_AsRead;
    public static String SwitchOverrideOff_EffectOff;
    public static String SwitchOverrideOff_EffectRemoved;
    public static String SwitchOverrideOff_Off;
    public static String SwitchOverrideOff_TitleOff;
    public static String SwitchOverrideOff_TitleRemove;
    public static String SwitchOverrideOff_Undo;
    public static String SwitchOverrideOn_AsBefore;
    public static String SwitchOverrideOn_AsSwitchedOn;
    public static String SwitchOverrideOn_Effect;
    public static String SwitchOverrideOn_NoOther;
    public static String SwitchOverrideOn_On;
    public static String SwitchOverrideOn_Reason;
    public static String SwitchOverrideOn_Title;
    public static String SwitchOverrideOn_Undo;
    public static String TagServicePrincipal_AsBefore;
    public static String TagServicePrincipal_Effect;
    public static String TagServicePrincipal_Tagged;
    public static String TagServicePrincipal_Title;
    public static String TagServicePrincipal_Undo;
    public static String UploadCertificates_Effect;
    public static String UploadCertificates_Expired;
    public static String UploadCertificates_Gone;
    public static String UploadCertificates_Known;
    public static String UploadCertificates_Knows;
    public static String UploadCertificates_Title;
    public static String UploadCertificates_Undo;

    static {
        NLS.initializeMessages("io.isthmus.hybridapp.internal.step.messages", Messages.class);
    }

    private Messages() {
    }
}
