package io.isthmus.console.ui.internal.ledger;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String LedgerPresenter_empty;
    public static String LedgerPresenter_notVerified;
    public static String LedgerView_records;
    public static String LedgerView_verify;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
