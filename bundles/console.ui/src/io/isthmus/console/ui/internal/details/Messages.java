package io.isthmus.console.ui.internal.details;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String DetailsPresenter_here;
    public static String DetailsPresenter_name;
    public static String DetailsPresenter_noFindings;
    public static String DetailsPresenter_noHistory;
    public static String DetailsPresenter_noPlans;
    public static String DetailsPresenter_noProperties;
    public static String DetailsPresenter_plan;
    public static String DetailsPresenter_state;
    public static String DetailsPresenter_value;
    public static String DetailsView_choose;
    public static String DetailsView_count;
    public static String DetailsView_findings;
    public static String DetailsView_history;
    public static String DetailsView_nothing;
    public static String DetailsView_plans;
    public static String DetailsView_properties;
    public static String DetailsView_tabs;
    public static String FindingColumns_check;
    public static String FindingColumns_finding;
    public static String FindingColumns_severity;
    public static String FoundSubject_advice;
    public static String FoundSubject_after;
    public static String FoundSubject_before;
    public static String FoundSubject_effect;
    public static String FoundSubject_found;
    public static String FoundSubject_meaning;
    public static String FoundSubject_passed;
    public static String FoundSubject_property;
    public static String FoundSubject_seen;
    public static String FoundSubject_since;
    public static String FoundSubject_until;
    public static String FoundSubject_who;
    public static String History_about;
    public static String History_by;
    public static String History_console;
    public static String History_hash;
    public static String History_number;
    public static String History_plan;
    public static String History_side;
    public static String History_time;
    public static String History_what;
    public static String ObjectProperties_empty;
    public static String ObjectProperties_no;
    public static String ObjectProperties_none;
    public static String ObjectProperties_yes;
    public static String PlansFor_canBeMade;
    public static String PlansFor_done;
    public static String PlansFor_toDo;
    public static String Subjects_before;
    public static String Subjects_kind;
    public static String Subjects_notRead;
    public static String Subjects_record;
    public static String Subjects_recordKind;
    public static String Subjects_recordState;
    public static String Subjects_recordStep;
    public static String Subjects_since;
    public static String Subjects_step;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
