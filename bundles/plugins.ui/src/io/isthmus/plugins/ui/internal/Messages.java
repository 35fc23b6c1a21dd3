package io.isthmus.plugins.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String PluginColumns_contribution;
    public static String PluginColumns_failures;
    public static String PluginColumns_id;
    public static String PluginColumns_installed;
    public static String PluginColumns_kind;
    public static String PluginColumns_maker;
    public static String PluginColumns_name;
    public static String PluginColumns_problem;
    public static String PluginColumns_sentence;
    public static String PluginColumns_signer;
    public static String PluginColumns_state;
    public static String PluginColumns_unsigned;
    public static String PluginColumns_version;
    public static String PluginColumns_when;
    public static String PluginsPresenter_none;
    public static String PluginsPresenter_nothingSelected;
    public static String PluginsPresenter_summary;
    public static String PluginsPresenter_well;
    public static String PluginsView_cancel;
    public static String PluginsView_nothingBefore;
    public static String PluginsView_remove;
    public static String PluginsView_removeQuestion;
    public static String PluginsView_removeTitle;
    public static String PluginsView_rollBack;
    public static String PluginsView_rollBackQuestion;
    public static String PluginsView_rollBackTitle;
    public static String PluginsView_table;
    public static String PluginsView_troubles;
    public static String Standing_broken;
    public static String Standing_failing;
    public static String Standing_inUse;
    public static String Standing_switchedOff;
    public static String Standing_waiting;
    public static String Trouble_declaration;
    public static String Trouble_ended;
    public static String Trouble_flooded;
    public static String Trouble_hung;
    public static String Trouble_leaked;
    public static String Trouble_overstepped;
    public static String Trouble_tampered;
    public static String Trouble_threw;
    public static String Trouble_unopened;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
