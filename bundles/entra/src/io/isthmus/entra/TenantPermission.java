package io.isthmus.entra;

import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.port.Access;

/**
 * A permission of Microsoft Graph that the console asks for: the least that Microsoft documents for what it reads or
 * writes. The same name is a delegated permission where a person signs in and an application permission where the
 * console signs in with a certificate.
 *
 * @since 1.0
 */
public enum TenantPermission {

    /** Who is signed in. */
    USER("User.Read", Access.READ, Messages.whyUser),
    /** The dedicated application, its service principal, certificates, owners and consent; the shared principal. */
    APPLICATIONS("Application.Read.All", Access.READ, Messages.whyApplications),
    /** The tenant's domains. */
    DOMAINS("Domain.Read.All", Access.READ, Messages.whyDomains),
    /** The tenant's name and its licences. */
    ORGANIZATION("Organization.Read.All", Access.READ, Messages.whyOrganization),
    /** Conditional Access, named locations, and what the tenant allows for certificates. */
    POLICIES("Policy.Read.All", Access.READ, Messages.whyPolicies),
    /** Which roles the signed-in admin has or can activate. */
    ROLES("RoleManagement.Read.Directory", Access.READ, Messages.whyRoles),
    /** The sign-ins that prove that the dedicated application is used, and the log that tells who changed something. */
    SIGN_INS("AuditLog.Read.All", Access.READ, Messages.whySignIns),
    /** Without it the sign-in log refuses, which Microsoft calls a known issue. */
    DIRECTORY("Directory.Read.All", Access.READ, Messages.whyDirectory),
    /** Creating and changing the dedicated application and its certificates. */
    CHANGE_APPLICATIONS("Application.ReadWrite.All", Access.WRITE, Messages.whyChangeApplications),
    /** Admin consent for the dedicated application. */
    CHANGE_CONSENT("AppRoleAssignment.ReadWrite.All", Access.WRITE, Messages.whyChangeConsent),
    /** Making and switching Conditional Access policies, and the named locations that they know. */
    CHANGE_POLICIES("Policy.ReadWrite.ConditionalAccess", Access.WRITE, Messages.whyChangePolicies);

    private final String value;
    private final Access access;
    private final String why;

    TenantPermission(String value, Access access, String why) {
        this.value = value;
        this.access = access;
        this.why = why;
    }

    /** The name that Microsoft Graph gives it: "Application.Read.All". */
    public String value() {
        return value;
    }

    /** Whether it is asked for from the beginning, or when a plan is applied. */
    public Access access() {
        return access;
    }

    /** What it is needed for, one line in the user's language. */
    public String why() {
        return why;
    }

    /** What is asked for: the reading ones, or with {@link Access#WRITE} all of them. */
    public static List<TenantPermission> askedFor(Access access) {
        return Arrays.stream(values())
                .filter(permission -> permission.access == Access.READ || access == Access.WRITE).toList();
    }

    /** Name and reason in one line. */
    @Override
    public String toString() {
        return NLS.bind("{0}: {1}", value, why);
    }
}
