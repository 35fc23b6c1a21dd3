package io.isthmus.sdk.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppRole;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.ApplicationMatch.By;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * The dedicated hybrid application: how it is called and found, what it asks for and what it has.
 *
 * @since 1.0
 */
public final class ApplicationRules {

    /** How the name begins that Microsoft's script ConfigureExchangeHybridApplication and the wizard give. */
    public static final String NAME_PREFIX = "ExchangeServerApp-";

    /** The application permissions of Microsoft Graph that it needs once servers call Graph, by their names. */
    public static final List<String> GRAPH_PERMISSIONS = List.of("Calendars.Read", "MailboxSettings.Read",
            "MailTips.ReadBasic.All", "ProfilePhoto.Read.All");

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private ApplicationRules() {
    }

    /** The name that Microsoft's script and wizard give to an organization's application. */
    public static String displayName(OrganizationId organization) {
        return NAME_PREFIX + organization.text();
    }

    /** The key that makes the creation of an organization's application repeatable. */
    public static String uniqueName(OrganizationId organization) {
        return displayName(organization).toLowerCase(Locale.ROOT);
    }

    /**
     * Finds an organization's application: whom the Auth Server names, else whom the unique name tells, else whom the
     * name tells.
     *
     * @param organization the organization's GUID; where it is not known, names alone cannot tell whose an application
     *                     is
     * @param authServer   the organization's Auth Server for the tenant, where there is one
     * @param applications those of the tenant
     */
    public static ApplicationMatch find(Optional<OrganizationId> organization, Optional<AuthServer> authServer,
            List<Application> applications) {
        Optional<String> named = authServer.flatMap(AuthServer::applicationIdentifier);
        List<Application> byServer = matching(applications, application ->
                named.filter(application.appId().text()::equalsIgnoreCase).isPresent());
        if (!byServer.isEmpty()) {
            return match(byServer, By.AUTH_SERVER);
        }
        if (organization.isEmpty()) {
            return match(matching(applications, application -> startsWithPrefix(application.displayName())),
                    By.NAME_PREFIX);
        }
        String unique = uniqueName(organization.get());
        List<Application> byUniqueName = matching(applications, application ->
                application.uniqueName().filter(unique::equalsIgnoreCase).isPresent());
        if (!byUniqueName.isEmpty()) {
            return match(byUniqueName, By.UNIQUE_NAME);
        }
        String name = displayName(organization.get());
        return match(matching(applications, application -> application.displayName().equalsIgnoreCase(name)),
                By.DISPLAY_NAME);
    }

    /** The application of a pair's organization, by what a snapshot holds; none where the tenant was not read. */
    public static ApplicationMatch find(Snapshot snapshot, HybridPair pair) {
        return find(snapshot.read(Parts.ORGANIZATION, pair).value().flatMap(Organization::id),
                AuthServerRules.of(snapshot, pair), snapshot.read(Parts.APPLICATIONS, pair).value().orElse(List.of()));
    }

    /** The application of the organization that is looked at; none where the tenant was not read. */
    public static ApplicationMatch find(Reads reads) {
        return find(reads.read(Parts.ORGANIZATION).value().flatMap(Organization::id), AuthServerRules.of(reads),
                reads.read(Parts.APPLICATIONS).value().orElse(List.of()));
    }

    /**
     * The applications that Auth Servers name as the dedicated one. What is no application id names none, and so does
     * Exchange Online's own id.
     */
    public static Set<AppId> named(List<AuthServer> authServers) {
        return authServers.stream().flatMap(server -> server.applicationIdentifier().stream())
                .map(String::strip).filter(text -> GUID.matcher(text).matches()).map(AppId::of)
                .filter(id -> !id.equals(AppId.EXCHANGE_ONLINE)).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Application> matching(List<Application> applications, Predicate<Application> predicate) {
        return applications.stream().filter(predicate).toList();
    }

    private static boolean startsWithPrefix(String name) {
        return name.regionMatches(true, 0, NAME_PREFIX, 0, NAME_PREFIX.length());
    }

    private static ApplicationMatch match(List<Application> applications, By by) {
        return switch (applications.size()) {
            case 0 -> new ApplicationMatch.None();
            case 1 -> new ApplicationMatch.Found(applications.get(0), by);
            default -> new ApplicationMatch.Several(applications);
        };
    }

    /** The service principal of an application in its tenant. */
    public static Optional<ServicePrincipal> principalOf(AppId application, List<ServicePrincipal> principals) {
        return principals.stream().filter(principal -> principal.appId().equals(application)).findFirst();
    }

    /**
     * The id of a permission: looked up by name where the resource's service principal was read, since that is what
     * the tenant goes by, else the one that the data pack knows. Empty where it was read and offers no such permission:
     * an id that the tenant does not know cannot be consented to.
     */
    public static Optional<UUID> roleId(PermissionFact permission, Optional<ServicePrincipal> resource) {
        return resource.isEmpty() ? permission.roleId().map(UUID::fromString)
                : resource.get().appRoles().stream().filter(role -> role.value().equalsIgnoreCase(permission.name()))
                        .map(AppRole::id).findFirst();
    }

    /** Whether an application asks for a permission. Asking is not having. */
    public static boolean asks(Application application, AppId resource, UUID role) {
        return application.requiredResourceAccess().stream()
                .anyMatch(access -> access.resource().equals(resource) && access.roles().contains(role));
    }

    /** Whether an administrator consented; an empty list of assignments is no consent. */
    public static boolean consented(List<AppRoleAssignment> assignments, ObjectId principal, ObjectId resource,
            UUID role) {
        return assignments.stream().anyMatch(assignment -> assignment.principalId().equals(principal)
                && assignment.resourceId().equals(resource) && assignment.appRoleId().equals(role));
    }
}
