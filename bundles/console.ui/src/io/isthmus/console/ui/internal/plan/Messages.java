package io.isthmus.console.ui.internal.plan;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ChangeDialog_cmdlets;
    public static String ChangeDialog_export;
    public static String ChangeDialog_name;
    public static String ChangeDialog_nameLabel;
    public static String ChangeDialog_permissions;
    public static String ChangeDialog_roles;
    public static String Decision_applied;
    public static String Decision_apply;
    public static String Decision_applyOne;
    public static String Decision_applySteps;
    public static String Decision_before;
    public static String Decision_head;
    public static String Decision_nothingSent;
    public static String Decision_stays;
    public static String Decision_step;
    public static String Decision_undo;
    public static String Decision_undone;
    public static String Decision_undoOne;
    public static String Decision_undoSteps;
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
    public static String PlanPresenter_none;
    public static String PlanPresenter_noPlan;
    public static String PlanPresenter_notApplied;
    public static String PlanPresenter_polled;
    public static String PlanPresenter_right;
    public static String PlanPresenter_running;
    public static String PlanPresenter_side;
    public static String PlanPresenter_state;
    public static String PlanPresenter_step;
    public static String PlanView_differences;
    public static String PlanView_export;
    public static String PlanView_helping;
    public static String PlanView_helpingName;
    public static String PlanView_plans;
    public static String PlanView_request;
    public static String PlanView_requestToolTip;
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
