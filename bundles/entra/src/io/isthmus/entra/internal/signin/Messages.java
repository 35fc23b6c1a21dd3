package io.isthmus.entra.internal.signin;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String application;
    public static String attemptedFindTenant;
    public static String attemptedSignIn;
    public static String badSettingAdvice;
    public static String browserError;
    public static String browserSuccess;
    public static String deniedAdvice;
    public static String keyStoreRefused;
    public static String keyStoreRefusedAdvice;
    public static String memoryOnly;
    public static String noBrowser;
    public static String noIssuer;
    public static String noIssuerAdvice;
    public static String noKeyring;
    public static String noKeyFile;
    public static String noKeyFileAdvice;
    public static String noPassword;
    public static String noPasswordAdvice;
    public static String noPermission;
    public static String noPermissionAdvice;
    public static String noSingleCertificate;
    public static String noSingleCertificateAdvice;
    public static String noTenantAdvice;
    public static String noTenantSetting;
    public static String nobodyAdvice;
    public static String nobodySeesCode;
    public static String otherCloud;
    public static String otherCloudAdvice;
    public static String passwordPurpose;
    public static String permissionsAsked;
    public static String signInAgainAdvice;
    public static String signInLate;
    public static String signInLateAdvice;
    public static String signingIn;
    public static String silentKeyring;
    public static String status;
    public static String tenantWanted;
    public static String tryAgainAdvice;
    public static String unknownMethod;
    public static String unknownMethodAdvice;
    public static String wrongTenant;
    public static String wrongTenantAdvice;

    static {
        NLS.initializeMessages("io.isthmus.entra.internal.signin.messages", Messages.class);
    }

    private Messages() {
    }
}
