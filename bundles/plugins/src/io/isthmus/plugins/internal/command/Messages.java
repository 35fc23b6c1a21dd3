package io.isthmus.plugins.internal.command;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AllowQuestion;
    public static String Allowed;
    public static String AllowedVersion;
    public static String AsksUnread;
    public static String Building;
    public static String Certificate;
    public static String Failing;
    public static String FolderInUse;
    public static String InOrOut;
    public static String InWindow;
    public static String InstallQuestion;
    public static String Installed;
    public static String LeftOut;
    public static String LetIn;
    public static String Looking;
    public static String LookingAt;
    public static String Made;
    public static String NoAddress;
    public static String NoKeyFile;
    public static String NoKnownSite;
    public static String NoPassword;
    public static String NoPluginId;
    public static String NobodyThere;
    public static String NoneInstalled;
    public static String NotAllowed;
    public static String NotInstalled;
    public static String NotPinned;
    public static String NothingAt;
    public static String NothingBefore;
    public static String NothingNewer;
    public static String NothingToAllow;
    public static String OutOfWindow;
    public static String PasswordPurpose;
    public static String PgpKey;
    public static String ReadKeys;
    public static String ReadKeysAdvice;
    public static String RemoveQuestion;
    public static String Removed;
    public static String RevocationList;
    public static String RollbackQuestion;
    public static String RolledBack;
    public static String SetAside;
    public static String SignWithAlias;
    public static String SiteMade;
    public static String SiteOrDigest;
    public static String SwitchedOff;
    public static String TakenBack;
    public static String TrustQuestion;
    public static String UnsignedWord;
    public static String UpdateQuestion;
    public static String Well;

    static {
        NLS.initializeMessages("io.isthmus.plugins.internal.command.messages", Messages.class);
    }

    private Messages() {
    }
}
