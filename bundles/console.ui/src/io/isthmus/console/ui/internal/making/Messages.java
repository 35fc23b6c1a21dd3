package io.isthmus.console.ui.internal.making;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ChoiceField_choice;
    public static String ChoiceField_looking;
    public static String ChoiceField_none;
    public static String KindPage_about;
    public static String KindPage_description;
    public static String KindPage_kinds;
    public static String KindPage_title;
    public static String MakePlanDialog_make;
    public static String MakePlanWizard_title;
    public static String NamedParameters_phrase;
    public static String ParameterField_browse;
    public static String ParameterField_browseFor;
    public static String ParameterField_title;
    public static String ParametersPage_cancelled;
    public static String ParametersPage_description;
    public static String ParametersPage_none;
    public static String ParametersPage_refused;
    public static String ParametersPage_title;
    public static String PlanKinds_cmdlet;
    public static String PlanKinds_cmdlets;
    public static String PlanKinds_description;
    public static String PlanKinds_id;
    public static String PlanKinds_none;
    public static String PlanKinds_notInCloud;
    public static String PlanKinds_optional;
    public static String PlanKinds_permission;
    public static String PlanKinds_permissions;
    public static String PlanKinds_plan;
    public static String PlanKinds_required;
    public static String PlanKinds_role;
    public static String PlanKinds_roles;
    public static String PlanKinds_side;
    public static String PlanKinds_where;
    public static String PlanPair_one;
    public static String PlanPair_oneOf;
    public static String PlanRequest_required;
    public static String PlanRequest_unset;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
