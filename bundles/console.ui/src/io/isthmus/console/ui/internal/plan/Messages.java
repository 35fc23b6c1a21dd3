package io.isthmus.console.ui.internal.plan;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ApplyDialog_apply;
    public static String ApplyDialog_applyOne;
    public static String ApplyDialog_cmdlets;
    public static String ApplyDialog_effect;
    public static String ApplyDialog_effects;
    public static String ApplyDialog_head;
    public static String ApplyDialog_name;
    public static String ApplyDialog_nameLabel;
    public static String ApplyDialog_permissions;
    public static String ApplyDialog_roles;
    public static String ApplyDialog_title;
    public static String DifferenceColumns_after;
    public static String DifferenceColumns_before;
    public static String DifferenceColumns_object;
    public static String DifferenceColumns_property;
    public static String PlanPresenter_after;
    public static String PlanPresenter_apply;
    public static String PlanPresenter_applyNone;
    public static String PlanPresenter_applyOne;
    public static String PlanPresenter_before;
    public static String PlanPresenter_choice;
    public static String PlanPresenter_noDifferences;
    public static String PlanPresenter_noPlan;
    public static String PlanPresenter_none;
    public static String PlanPresenter_notApplied;
    public static String PlanPresenter_polled;
    public static String PlanPresenter_running;
    public static String PlanPresenter_side;
    public static String PlanPresenter_state;
    public static String PlanPresenter_step;
    public static String PlanView_differences;
    public static String PlanView_export;
    public static String PlanView_helping;
    public static String PlanView_helpingName;
    public static String PlanView_plans;
    public static String PlanView_sent;
    public static String PlanView_steps;
    public static String PlanView_tabs;
    public static String PlanView_undo;
    public static String PlanView_undone;
    public static String PlanView_verified;
    public static String StepWords_irreversible;
    public static String StepWords_reversible;
    public static String StepWords_reversibleFor;
    public static String StepWords_since;
    public static String StepWords_until;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
