package io.isthmus.plugins.ui.internal.install;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String InstallDialog_install;
    public static String InstallPage_cancelled;
    public static String InstallPage_failure;
    public static String InstallWizard_title;
    public static String OfferDraft_nothingChosen;
    public static String OfferDraft_nothingNewer;
    public static String OfferDraft_unsigned;
    public static String OfferPage_about;
    public static String OfferPage_allow;
    public static String OfferPage_description;
    public static String OfferPage_letIn;
    public static String OfferPage_offered;
    public static String OfferPage_signed;
    public static String OfferPage_title;
    public static String OfferPage_unsigned;
    public static String SitePage_description;
    public static String SitePage_explanation;
    public static String SitePage_folder;
    public static String SitePage_noSite;
    public static String SitePage_site;
    public static String SitePage_title;
    public static String SitePage_zip;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
