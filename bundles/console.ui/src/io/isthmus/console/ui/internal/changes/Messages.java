package io.isthmus.console.ui.internal.changes;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ChangeRows_between;
    public static String ChangeRows_broken;
    public static String ChangeRows_configured;
    public static String ChangeRows_isthmus;
    public static String ChangeRows_open;
    public static String ChangeRows_proven;
    public static String ChangeRows_seen;
    public static String ChangeRows_unseen;
    public static String ChangeRows_waiting;
    public static String ChangesPresenter_between;
    public static String ChangesPresenter_change;
    public static String ChangesPresenter_file;
    public static String ChangesPresenter_forgotten;
    public static String ChangesPresenter_looking;
    public static String ChangesPresenter_noOrganization;
    public static String ChangesPresenter_none;
    public static String ChangesPresenter_nothingOpen;
    public static String ChangesPresenter_object;
    public static String ChangesPresenter_off;
    public static String ChangesPresenter_offline;
    public static String ChangesPresenter_open;
    public static String ChangesPresenter_plan;
    public static String ChangesPresenter_seen;
    public static String ChangesPresenter_severity;
    public static String ChangesPresenter_side;
    public static String ChangesPresenter_unseen;
    public static String ChangesPresenter_waiting;
    public static String ChangesPresenter_when;
    public static String ChangesPresenter_who;
    public static String ChangesView_allSeen;
    public static String ChangesView_arrived;
    public static String ChangesView_name;
    public static String ChangesView_nameWithCount;
    public static String ChangesView_notSeen;
    public static String ChangesView_plan;
    public static String ChangesView_rows;
    public static String ChangesView_seen;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
