package io.isthmus.ui.table;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ColumnsDialog_down;
    public static String ColumnsDialog_message;
    public static String ColumnsDialog_title;
    public static String ColumnsDialog_up;
    public static String TableActions_columns;
    public static String TableActions_copyCell;
    public static String TableActions_copyRows;
    public static String TableActions_copyWithHeads;
    public static String TableActions_export;
    public static String TableActions_sort;
    public static String TableControl_clear;
    public static String TableControl_filter;
    public static String TableControl_filterName;
    public static String TablePresenter_all;
    public static String TablePresenter_filtered;
    public static String TablePresenter_noColumn;
    public static String TablePresenter_nothing;
    public static String TablePresenter_some;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
