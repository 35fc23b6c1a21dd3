package io.isthmus.workbench;

/**
 * The ids by which a plug-in places its views and commands in the window.
 *
 * @since 1.0
 */
public final class WorkbenchIds {

    /** The perspective that the window opens with: the target of an {@code org.eclipse.ui.perspectiveExtensions}. */
    public static final String HYBRID_PERSPECTIVE = "io.isthmus.workbench.hybrid"; //$NON-NLS-1$

    /** The folder at the left: the explorers. */
    public static final String EXPLORER_FOLDER = "io.isthmus.workbench.explorers"; //$NON-NLS-1$

    /** The folder in the middle: what is looked at, such as the Trust Map and the checks. */
    public static final String MAIN_FOLDER = "io.isthmus.workbench.main"; //$NON-NLS-1$

    /** The folder at the right: the details of the selection. */
    public static final String DETAILS_FOLDER = "io.isthmus.workbench.details"; //$NON-NLS-1$

    /** The folder below: plan, ledger, progress and the error log. */
    public static final String WORK_FOLDER = "io.isthmus.workbench.work"; //$NON-NLS-1$

    /** The menu of what concerns an organization as a whole. */
    public static final String ORGANIZATION_MENU = "organization"; //$NON-NLS-1$

    /** The menu of plans: make, apply, undo, export. */
    public static final String PLAN_MENU = "plan"; //$NON-NLS-1$

    /** The scheme of our keys; what it does not bind is bound as everywhere in Eclipse. */
    public static final String KEYS_SCHEME = "io.isthmus.workbench.keys"; //$NON-NLS-1$

    private WorkbenchIds() {
    }
}
