package io.isthmus.console.ui.internal.connect;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String CollectedPage_description;
    public static String CollectedPage_folder;
    public static String CollectedPage_path;
    public static String CollectedPage_pathExplanation;
    public static String CollectedPage_title;
    public static String CollectedPage_zip;
    public static String ConnectPage_cancelled;
    public static String ConnectPage_failure;
    public static String ConnectWizard_title;
    public static String ConnectionDraft_clientMissing;
    public static String ConnectionDraft_clientWrong;
    public static String ConnectionDraft_demoTitle;
    public static String ConnectionDraft_keyStoreMissing;
    public static String ConnectionDraft_pathMissing;
    public static String ConnectionDraft_pathUnreadable;
    public static String ConnectionDraft_serverWrong;
    public static String ConnectionDraft_tenantMissing;
    public static String ConnectionDraft_tenantWrong;
    public static String ConsentRow_copy;
    public static String ConsentRow_name;
    public static String ConsentRow_sentence;
    public static String DeviceCodeDialog_browse;
    public static String DeviceCodeDialog_copy;
    public static String DeviceCodeDialog_text;
    public static String DeviceCodeDialog_title;
    public static String TenantPage_certificate;
    public static String TenantPage_certificateExplanation;
    public static String TenantPage_certificateMethod;
    public static String TenantPage_client;
    public static String TenantPage_clientExplanation;
    public static String TenantPage_cloud;
    public static String TenantPage_description;
    public static String TenantPage_deviceCode;
    public static String TenantPage_interactive;
    public static String TenantPage_keyStore;
    public static String TenantPage_keyStoreExplanation;
    public static String TenantPage_server;
    public static String TenantPage_serverExplanation;
    public static String TenantPage_signIn;
    public static String TenantPage_tenant;
    public static String TenantPage_tenantExplanation;
    public static String TenantPage_title;
    public static String WindowPerson_password;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
