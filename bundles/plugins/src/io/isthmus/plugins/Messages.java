package io.isthmus.plugins;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String OfferText_adds;
    public static String OfferText_allowed;
    public static String OfferText_anything;
    public static String OfferText_asks;
    public static String OfferText_checks;
    public static String OfferText_cmdlets;
    public static String OfferText_commands;
    public static String OfferText_contribution;
    public static String OfferText_driftRules;
    public static String OfferText_hosts;
    public static String OfferText_know;
    public static String OfferText_name;
    public static String OfferText_noVendor;
    public static String OfferText_nothing;
    public static String OfferText_permissions;
    public static String OfferText_plans;
    public static String OfferText_policyAnalyzers;
    public static String OfferText_policyTemplates;
    public static String OfferText_process;
    public static String OfferText_reads;
    public static String OfferText_remediations;
    public static String OfferText_replaces;
    public static String OfferText_reportFormats;
    public static String OfferText_signInSources;
    public static String OfferText_signed;
    public static String OfferText_snapshotContributors;
    public static String OfferText_staysInWindow;
    public static String OfferText_trust;
    public static String OfferText_unsigned;
    public static String OfferText_vendor;
    public static String OfferText_window;
    public static String OfferText_worker;

    static {
        NLS.initializeMessages("io.isthmus.plugins.messages", Messages.class);
    }

    private Messages() {
    }
}
