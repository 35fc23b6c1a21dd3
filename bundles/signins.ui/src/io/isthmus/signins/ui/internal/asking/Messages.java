package io.isthmus.signins.ui.internal.asking;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String DetailsPresenter_advice;
    public static String DetailsPresenter_failed;
    public static String DetailsPresenter_said;
    public static String DetailsPresenter_source;
    public static String DetailsPresenter_succeeded;
    public static String FacetsPresenter_absent;
    public static String FilterShelf_advice;
    public static String FilterShelf_attempted;
    public static String FilterValues_many;
    public static String FilterValues_one;
    public static String GroupRow_count;
    public static String GroupRow_failures;
    public static String GroupRow_first;
    public static String GroupRow_last;
    public static String HistogramPresenter_bar;
    public static String HistogramPresenter_many;
    public static String HistogramPresenter_marked;
    public static String HistogramPresenter_one;
    public static String SelectedRows_advice;
    public static String SelectedRows_attempted;
    public static String SelectedRows_removed;
    public static String SignInChanges_change;
    public static String SignInChanges_changed;
    public static String SignInChanges_columnsAlone;
    public static String SignInChanges_more;
    public static String SignInChanges_noneBefore;
    public static String SignInChanges_unchanged;
    public static String SignInColumns_application;
    public static String SignInColumns_certificate;
    public static String SignInColumns_credential;
    public static String SignInColumns_error;
    public static String SignInColumns_principal;
    public static String SignInColumns_resource;
    public static String SignInColumns_time;
    public static String SignInsWords_asking;
    public static String SignInsWords_came;
    public static String SignInsWords_count;
    public static String SignInsWords_empty;
    public static String SignInsWords_filtered;
    public static String SignInsWords_first;
    public static String SignInsWords_lacking;
    public static String SignInsWords_noneElsewhere;
    public static String SignInsWords_oneCame;
    public static String SignInsWords_opening;
    public static String SignInsWords_soFar;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
