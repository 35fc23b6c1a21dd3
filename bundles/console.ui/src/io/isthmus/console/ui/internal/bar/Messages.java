package io.isthmus.console.ui.internal.bar;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String BarPresenter_account;
    public static String BarPresenter_age;
    public static String BarPresenter_changed;
    public static String BarPresenter_connectAdvice;
    public static String BarPresenter_consent;
    public static String BarPresenter_demoClock;
    public static String BarPresenter_locked;
    public static String BarPresenter_none;
    public static String BarPresenter_notConnected;
    public static String BarPresenter_offline;
    public static String BarPresenter_read;
    public static String BarPresenter_readElsewhere;
    public static String BarPresenter_readOnly;
    public static String BarPresenter_reset;
    public static String BarPresenter_side;
    public static String BarPresenter_watched;
    public static String BarPresenter_write;
    public static String BarPresenter_writing;
    public static String OrganizationBar_choose;
    public static String OrganizationBar_close;
    public static String OrganizationBar_collected;
    public static String OrganizationBar_connect;
    public static String OrganizationBar_demo;
    public static String OrganizationBar_name;
    public static String OrganizationBar_read;
    public static String OrganizationBar_tenant;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
