package io.isthmus.signins.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ConnectedPlaces_cancel;
    public static String ConnectedPlaces_noTenant;
    public static String ConnectedPlaces_pull;
    public static String ConnectedPlaces_pullAll;
    public static String ConnectedPlaces_pullTitle;
    public static String ConnectedPlaces_severalTenants;
    public static String ConnectedPlaces_take;
    public static String CopySignIns_many;
    public static String CopySignIns_one;
    public static String DetailsPane_document;
    public static String DetailsPane_explanation;
    public static String DetailsPane_none;
    public static String DetailsPane_property;
    public static String DetailsPane_value;
    public static String EmptyState_again;
    public static String EmptyState_clear;
    public static String EmptyState_fetch;
    public static String EmptyState_import;
    public static String ExportMenu_all;
    public static String ExportMenu_export;
    public static String ExportMenu_originals;
    public static String ExportMenu_selected;
    public static String ExportMenu_shown;
    public static String ExportMenu_tooMany;
    public static String ExportSignIns_lost;
    public static String ExportSignIns_many;
    public static String ExportSignIns_one;
    public static String ExportSignIns_title;
    public static String FacetTree_name;
    public static String FetchSignIns_title;
    public static String Fetching_noLog;
    public static String Fetching_schedule;
    public static String FilterBar_end;
    public static String FilterBar_expected;
    public static String FilterBar_hint;
    public static String FilterBar_mistake;
    public static String FilterBar_mistakeName;
    public static String FilterBar_name;
    public static String FilterBar_proposal;
    public static String HistogramChart_name;
    public static String ImportSignIns_rejects;
    public static String ImportSignIns_taken;
    public static String ImportSignIns_title;
    public static String JobWorker_asking;
    public static String PlaceChooser_ask;
    public static String PlaceChooser_in;
    public static String PlaceChooser_noId;
    public static String PlaceChooser_other;
    public static String PlaceChooser_pull;
    public static String PlaceChooser_pullToolTip;
    public static String PlaceChooser_store;
    public static String PlaceChooser_workspace;
    public static String PullSignIns_settled;
    public static String PullSignIns_title;
    public static String RowActions_columns;
    public static String RowActions_copyCell;
    public static String RowActions_copyMany;
    public static String RowActions_copyRows;
    public static String RowActions_copyWithHeads;
    public static String RowActions_filter;
    public static String RowActions_freeze;
    public static String RowActions_group;
    public static String RowActions_only;
    public static String RowActions_reveal;
    public static String RowActions_sort;
    public static String RowActions_toFile;
    public static String RowActions_tooMany;
    public static String RowActions_unfreeze;
    public static String RowActions_without;
    public static String RowSentence_failed;
    public static String RowsArea_groups;
    public static String SavedFiltersButton_ask;
    public static String SavedFiltersButton_filter;
    public static String SavedFiltersButton_forget;
    public static String SavedFiltersButton_name;
    public static String SavedFiltersButton_nameless;
    public static String SavedFiltersButton_save;
    public static String SavedFiltersButton_text;
    public static String SavedFiltersButton_title;
    public static String SignInGrid_loading;
    public static String SignInGrid_name;
    public static String SignInList_after;
    public static String SignInList_before;
    public static String SignInList_part;
    public static String SignInsPage_groupBy;
    public static String SignInsPage_showArrived;
    public static String SignInsPage_ungrouped;
    public static String SignInsView_import;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
