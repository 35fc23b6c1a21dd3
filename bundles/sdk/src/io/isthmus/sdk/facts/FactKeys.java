package io.isthmus.sdk.facts;

/**
 * The keys by which {@link Facts} is asked. A pack that lacks one of them is refused when it is loaded.
 *
 * @since 1.0
 */
public final class FactKeys {

    /** Override: servers use the dedicated application instead of the shared principal. */
    public static final String DEDICATED_APPLICATION = "dedicatedApplication";
    /** Override: servers call Microsoft Graph instead of EWS. */
    public static final String GRAPH_ROUTING = "graphRouting";

    /** Permission: EWS as the application, in every mailbox. */
    public static final String FULL_ACCESS_AS_APP = "full_access_as_app";

    /** Deadline: since when EWS through the shared principal is blocked. */
    public static final String SHARED_PRINCIPAL_BLOCKED = "sharedPrincipalBlocked";
    /** Deadline: since when Exchange Online enforces its EWS access policy. */
    public static final String EWS_ALLOW_LIST_ENFORCED = "ewsAllowListEnforced";
    /** Deadline: when Exchange Online ends EWS. */
    public static final String EWS_RETIREMENT = "ewsRetirement";
    /** Deadline: when Extended Security Updates for Exchange Server 2016 and 2019 end. */
    public static final String EXTENDED_SUPPORT_ENDS = "extendedSupportEnds";

    /** Duration: until Exchange processes see a change of Auth Server, relationship or override. */
    public static final String SERVER_PROPAGATION = "serverPropagation";
    /** Duration: until Exchange Online applies a change of its EWS access policy. */
    public static final String EWS_ACCESS = "ewsAccess";
    /** Duration: until a staged auth certificate becomes current after its effective date. */
    public static final String AUTH_CERTIFICATE_ACTIVATION = "authCertificateActivation";
    /** Duration: how long before it becomes current a next auth certificate is staged. */
    public static final String NEXT_CERTIFICATE_LEAD = "nextCertificateLead";
    /** Duration: how long a deleted application can be restored. */
    public static final String DELETED_ITEMS = "deletedItems";
    /** Duration: how old a transfer file of the other side may be. */
    public static final String TRANSFER_AGE = "transferAge";
    /** Duration: until a write to the directory is seen by every read. */
    public static final String DIRECTORY_REPLICATION = "directoryReplication";

    /** Setting: days before its end from which an auth certificate is a warning. */
    public static final String AUTH_CERTIFICATE_WARNING_DAYS = "authCertificateWarningDays";
    /** Setting: days before its end from which an auth certificate is an error. */
    public static final String AUTH_CERTIFICATE_ERROR_DAYS = "authCertificateErrorDays";
    /** Setting: days before its end from which a next auth certificate is too short. */
    public static final String NEXT_CERTIFICATE_WARNING_DAYS = "nextCertificateWarningDays";
    /** Setting: hours without a sign-in of the application from which its silence is looked into. */
    public static final String SILENCE_WARNING_HOURS = "silenceWarningHours";

    /** Setting: the service plans of Workload Identities Premium, with spaces between them. */
    public static final String WORKLOAD_IDENTITIES_PLANS = "workloadIdentitiesPlans";

    private FactKeys() {
    }
}
