package io.isthmus.signins.query;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String EmptyText;
    public static String FieldAddress;
    public static String FieldApplication;
    public static String FieldApplicationId;
    public static String FieldApplicationName;
    public static String FieldCertificate;
    public static String FieldCity;
    public static String FieldConditionalAccess;
    public static String FieldCorrelation;
    public static String FieldCountry;
    public static String FieldCredential;
    public static String FieldError;
    public static String FieldId;
    public static String FieldKey;
    public static String FieldKind;
    public static String FieldLocation;
    public static String FieldPrincipal;
    public static String FieldPrincipalId;
    public static String FieldPrincipalName;
    public static String FieldReason;
    public static String FieldResource;
    public static String FieldResourceId;
    public static String FieldResourceName;
    public static String FieldSince;
    public static String FieldStatus;
    public static String FieldTenant;
    public static String FieldTime;
    public static String FieldUntil;
    public static String FieldUser;
    public static String FieldUserName;
    public static String FieldUserPrincipalName;
    public static String NoAddress;
    public static String NoCharacter;
    public static String NoField;
    public static String NoGuid;
    public static String NoNumber;
    public static String NoOutcome;
    public static String NoStarHere;
    public static String NoTime;
    public static String NoValue;
    public static String NotClosed;
    public static String NotOpened;
    public static String NotOrdered;
    public static String OperatorAbsent;
    public static String OperatorAtLeast;
    public static String OperatorAtMost;
    public static String OperatorBetween;
    public static String OperatorContains;
    public static String OperatorEndsWith;
    public static String OperatorIs;
    public static String OperatorIsNot;
    public static String OperatorNetwork;
    public static String OperatorPresent;
    public static String OperatorStartsWith;
    public static String QuoteInside;
    public static String QuoteNotClosed;
    public static String RangeEmpty;
    public static String StarInside;
    public static String TermExpected;
    public static String TermExpectedBehind;
    public static String TimeCompared;
    public static String TooDeep;
    public static String TooLong;

    static {
        NLS.initializeMessages("io.isthmus.signins.query.messages", Messages.class);
    }

    private Messages() {
    }
}
