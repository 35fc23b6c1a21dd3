package io.isthmus.emulator.internal.state;

/** The sets of documents that the tenant's directory keeps. */
public final class Directory {

    /** Application registrations, by object id. */
    public static final Collection APPLICATIONS = Collection.tenant("applications");
    /** Service principals, by object id. */
    public static final Collection SERVICE_PRINCIPALS = Collection.tenant("servicePrincipals");
    /** Application permissions that were consented, by id. */
    public static final Collection APP_ROLE_ASSIGNMENTS = Collection.tenant("appRoleAssignments");
    /** What was deleted and can be restored, by object id. */
    public static final Collection DELETED_ITEMS = Collection.tenant("deletedItems");
    /** Domains, by name. */
    public static final Collection DOMAINS = Collection.tenant("domains");
    /** The tenant itself, by its id. */
    public static final Collection ORGANIZATION = Collection.tenant("organization");
    /** Licences. */
    public static final Collection SUBSCRIBED_SKUS = Collection.tenant("subscribedSkus");
    /** Conditional Access policies. */
    public static final Collection CONDITIONAL_ACCESS_POLICIES = Collection.tenant("conditionalAccessPolicies");
    /** Named locations. */
    public static final Collection NAMED_LOCATIONS = Collection.tenant("namedLocations");
    /** Users, by object id. */
    public static final Collection USERS = Collection.tenant("users");
    /** Groups, by object id; the member "_members" names who is in. */
    public static final Collection GROUPS = Collection.tenant("groups");
    /** Directory roles that were switched on, by object id. */
    public static final Collection DIRECTORY_ROLES = Collection.tenant("directoryRoles");
    /** Who has which role now; the member "_until" ends one that was activated for a time. */
    public static final Collection ROLE_ASSIGNMENTS = Collection.tenant("roleAssignments");
    /** Who may activate which role. */
    public static final Collection ROLE_ELIGIBILITIES = Collection.tenant("roleEligibilityScheduleInstances");
    /** Requests to activate a role. */
    public static final Collection ROLE_REQUESTS = Collection.tenant("roleAssignmentScheduleRequests");
    /** The one policy on the credentials of applications. */
    public static final Collection APP_MANAGEMENT_POLICY = Collection.tenant("defaultAppManagementPolicy");
    /** Policies that count for single applications in its place; the member "_appliesTo" names them by object id. */
    public static final Collection APP_MANAGEMENT_POLICIES = Collection.tenant("appManagementPolicies");

    /** The audit log: who did what to which object, by id. */
    public static final Collection DIRECTORY_AUDITS = Collection.tenant("directoryAudits");

    private Directory() {
    }
}
