package io.isthmus.hybridapp.internal.transfer;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Fields_Unfit;
    public static String HandedCertificate_None;
    public static String SplitReads_Origin;
    public static String TransferFile_Altered;
    public static String TransferFile_AlteredAdvice;
    public static String TransferFile_Newer;
    public static String TransferFile_NewerAdvice;
    public static String TransferFile_None;
    public static String TransferFile_NoneAdvice;
    public static String TransferFile_PrivateKey;
    public static String TransferFile_PrivateKeyAdvice;
    public static String Transfers_Again;
    public static String Transfers_Future;
    public static String Transfers_FutureAdvice;
    public static String Transfers_LedgerNotRead;
    public static String Transfers_NoFile;
    public static String Transfers_NoFileAdvice;
    public static String Transfers_Stale;

    static {
        NLS.initializeMessages("io.isthmus.hybridapp.internal.transfer.messages", Messages.class);
    }

    private Messages() {
    }
}
