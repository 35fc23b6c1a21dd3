package io.isthmus.signins.ui;

/**
 * Ids of the view and the commands of the sign-ins, as they stand in plugin.xml.
 *
 * @since 1.0
 */
public final class SignInsIds {

    /** The sign-ins that are kept. */
    public static final String SIGN_INS_VIEW = "io.isthmus.signins.ui.signIns"; //$NON-NLS-1$
    /** Which keys were used, from where and when. */
    public static final String PROOF_VIEW = "io.isthmus.signins.ui.proof"; //$NON-NLS-1$
    /** Takes files with sign-ins in. */
    public static final String IMPORT_COMMAND = "io.isthmus.signins.ui.import"; //$NON-NLS-1$
    /** Shows the rows as a list that screen readers read, or as a grid. */
    public static final String LIST_MODE_COMMAND = "io.isthmus.signins.ui.listMode"; //$NON-NLS-1$

    /** Fetches each hour while the console runs, or no more. */
    public static final String HOURLY_FETCH_COMMAND = "io.isthmus.signins.ui.fetchHourly"; //$NON-NLS-1$

    private SignInsIds() {
    }
}
