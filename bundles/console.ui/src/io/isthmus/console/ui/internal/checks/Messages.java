package io.isthmus.console.ui.internal.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ChecksPresenter_connecting;
    public static String ChecksPresenter_noEvidence;
    public static String ChecksPresenter_notRun;
    public static String ChecksPresenter_nothingRead;
    public static String ChecksPresenter_reading;
    public static String ChecksPresenter_running;
    public static String ChecksView_choose;
    public static String ChecksView_evidence;
    public static String ChecksView_filter;
    public static String ChecksView_findings;
    public static String ChecksView_plan;
    public static String ChecksView_run;
    public static String EvidenceColumns_at;
    public static String EvidenceColumns_expected;
    public static String EvidenceColumns_label;
    public static String EvidenceColumns_origin;
    public static String EvidenceColumns_value;
    public static String FindingGroup_couldNotLook;
    public static String FindingGroup_notApplicable;
    public static String FindingGroup_now;
    public static String FindingGroup_passed;
    public static String FindingGroup_soon;
    public static String FindingGroup_toKnow;
    public static String FindingGroup_waiting;
    public static String FindingWords_both;
    public static String FindingWords_configured;
    public static String FindingWords_critical;
    public static String FindingWords_error;
    public static String FindingWords_information;
    public static String FindingWords_proven;
    public static String FindingWords_toCloud;
    public static String FindingWords_toOnPremises;
    public static String FindingWords_warning;
    public static String GroupLabels_title;
    public static String Lamp_configurationUnknown;
    public static String Lamp_configured;
    public static String Lamp_notConfigured;
    public static String Lamp_notProven;
    public static String Lamp_proven;
    public static String Lamp_provenBroken;
    public static String Lamp_waiting;
    public static String Lamp_warned;
    public static String LampsRow_toCloud;
    public static String LampsRow_toOnPremises;
    public static String OfferButtons_by;
    public static String OfferButtons_plan;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
