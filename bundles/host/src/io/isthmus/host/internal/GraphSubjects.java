package io.isthmus.host.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which permissions of Microsoft Graph cover an address. The console's own sign-in may read more than a plug-in
 * declared, so each request is held against this, and what is not in it is refused.
 * <p>
 * Source: the tables of permissions in Microsoft Graph's reference, learn.microsoft.com/graph/api, a page for each row:
 * application-list, application-list-owners, serviceprincipal-list-approleassignments,
 * serviceprincipal-list-oauth2permissiongrants, directory-deleteditems-list, conditionalaccessroot-list-policies,
 * signin-list, user-list, group-list-members, … Where a page notes that members of a kind for which there is no
 * permission come with limited information, that kind's permission is needed, too: the console's sign-in would get all.
 */
final class GraphSubjects {

    /**
     * A path, of which {@code []} says that it is a collection with members; behind it what is needed: one of the
     * names between commas, and one of those behind each {@code &}. A name is a permission's first word, or that and
     * its last.
     */
    private static final List<Row> ROWS = """
            applications[]                                application.all, directory
            applications/{}/addkey                        application.all
            applications/{}/addpassword                   application.all
            applications/{}/appmanagementpolicies[]       application.all, directory & policy
            applications/{}/extensionproperties[]         application.all, directory
            applications/{}/federatedidentitycredentials[] application.all, directory
            applications/{}/owners[]                      application.all, directory & user.all, directory
            applications/{}/removekey                     application.all
            applications/{}/removepassword                application.all
            applications/{}/tokenissuancepolicies[]       application.all, directory & policy
            applications/{}/tokenlifetimepolicies[]       application.all, directory & policy
            auditlogs/directoryaudits[]                   auditlog
            auditlogs/provisioning[]                      auditlog
            auditlogs/signins[]                           auditlog
            directory/administrativeunits[]               administrativeunit, directory
            directory/deleteditems/microsoft.graph.administrativeunit administrativeunit, directory
            directory/deleteditems/microsoft.graph.application application.all, directory
            directory/deleteditems/microsoft.graph.group  group, directory
            directory/deleteditems/microsoft.graph.serviceprincipal application.all, directory
            directory/deleteditems/microsoft.graph.user   user.all, directory
            directory/deleteditems/{}                     directory
            directory/deleteditems/{}/restore             application.all, directory
            directoryobjects/{}                           directory
            directoryroles[]                              rolemanagement, directory
            directoryroles/{}/members[]                   rolemanagement, directory & user.all, directory
            domains[]                                     domain, directory
            domains/{}/federationconfiguration[]          domain, directory
            domains/{}/serviceconfigurationrecords[]      domain, directory
            domains/{}/verificationdnsrecords[]           domain, directory
            groups[]                                      group, groupmember, directory
            groups/{}/members[]                           group, groupmember, directory & user.all, directory
            groups/{}/memberof[]                          group, groupmember, directory
            groups/{}/owners[]                            group, directory & user.all, directory
            groups/{}/transitivemembers[]                 group, groupmember, directory & user.all, directory
            identity/conditionalaccess/authenticationcontextclassreferences[] policy
            identity/conditionalaccess/authenticationstrength/policies[] policy
            identity/conditionalaccess/evaluate           policy
            identity/conditionalaccess/namedlocations[]   policy
            identity/conditionalaccess/policies[]         policy
            identity/conditionalaccess/templates[]        policy
            me                                            user, directory
            me/licensedetails[]                           user, directory
            me/memberof[]                                 user, directory & group, groupmember, directory
            me/transitivememberof[]                       user, directory & group, groupmember, directory
            me/transitivememberof/microsoft.graph.directoryrole user, directory & rolemanagement, directory
            oauth2permissiongrants[]                      delegatedpermissiongrant, directory
            organization[]                                organization, directory
            policies/adminconsentrequestpolicy            policy
            policies/appmanagementpolicies[]              policy
            policies/authenticationmethodspolicy          policy
            policies/authenticationstrengthpolicies[]     policy
            policies/authorizationpolicy                  policy
            policies/claimsmappingpolicies[]              policy
            policies/conditionalaccesspolicies[]          policy
            policies/crosstenantaccesspolicy              policy
            policies/crosstenantaccesspolicy/default      policy
            policies/crosstenantaccesspolicy/partners[]   policy
            policies/defaultappmanagementpolicy           policy
            policies/homerealmdiscoverypolicies[]         policy
            policies/identitysecuritydefaultsenforcementpolicy policy
            policies/permissiongrantpolicies[]            policy
            policies/tokenissuancepolicies[]              policy
            policies/tokenlifetimepolicies[]              policy
            rolemanagement/directory/roleassignments[]    rolemanagement, directory
            rolemanagement/directory/roledefinitions[]    rolemanagement, directory
            serviceprincipals[]                           application.all, directory
            serviceprincipals/{}/addkey                   application.all
            serviceprincipals/{}/addpassword              application.all
            serviceprincipals/{}/approleassignedto[]      application.all, approleassignment, directory
            serviceprincipals/{}/approleassignments[]     application.all, approleassignment, directory
            serviceprincipals/{}/claimsmappingpolicies[]  application.all, directory & policy
            serviceprincipals/{}/homerealmdiscoverypolicies[] application.all, directory & policy
            serviceprincipals/{}/memberof[]               application.all, directory & group, groupmember, directory
            serviceprincipals/{}/oauth2permissiongrants[] delegatedpermissiongrant, directory
            serviceprincipals/{}/ownedobjects[]           application.all, directory & group, directory
            serviceprincipals/{}/owners[]                 application.all, directory & user.all, directory
            serviceprincipals/{}/removekey                application.all
            serviceprincipals/{}/removepassword           application.all
            serviceprincipals/{}/transitivememberof[]     application.all, directory & group, groupmember, directory
            subscribedskus[]                              organization, licenseassignment, directory
            users[]                                       user.all, directory
            users/{}/approleassignments[]                 approleassignment, directory
            users/{}/directreports[]                      user.all, directory
            users/{}/licensedetails[]                     user.all, licenseassignment, directory
            users/{}/manager                              user.all, directory
            users/{}/memberof[]                           user.all, directory & group, groupmember, directory
            users/{}/oauth2permissiongrants[]             delegatedpermissiongrant, directory
            users/{}/transitivememberof[]                 user.all, directory & group, groupmember, directory
            """.lines().map(Row::of).toList();
    /** Names of members, not of what they are: who adds or takes one away learns nothing of it. */
    private static final String REFERENCE = "$ref";
    private static final Pattern TAIL = Pattern.compile("\\$ref|\\$count|microsoft\\.graph\\.[a-z]+");
    /** A property of users that has a permission of its own; see the page user-list. */
    private static final String SIGN_IN_ACTIVITY = "signinactivity";
    /** Allows a few properties alone, where the console would get all of them. */
    private static final String BASIC = ".readbasic.";

    private record Row(String path, Pattern pattern, List<List<String>> needs) {

        /** A name, or what stands for one until the step before it is done. */
        private static final String KEY = "((?!microsoft\\.graph\\.)[^/$:()]+|\\$\\{[\\w.-]+})";

        static Row of(String line) {
            String[] halves = line.split(" ", 2);
            String members = halves[0].replace("[]", "(/{})?").replace(".", "\\.").replace("{}", KEY);
            return new Row(halves[0].replace("[]", ""), Pattern.compile(members),
                    Arrays.stream(halves[1].split("&")).map(one -> List.of(one.strip().split(", "))).toList());
        }
    }

    private GraphSubjects() {
    }

    /**
     * Whether the permissions cover an address.
     *
     * @param path        with version and query
     * @param permissions as they are declared, in lower case
     */
    static boolean covered(String path, Set<String> permissions) {
        return GraphAddress.of(path).filter(address -> covered(address, permissions)).isPresent();
    }

    private static boolean covered(GraphAddress address, Set<String> permissions) {
        Optional<Row> row = row(address.parts());
        Optional<List<String>> expanded = address.expanded();
        if (row.isEmpty() || expanded.isEmpty()
                || address.query().contains(SIGN_IN_ACTIVITY) && !any(List.of("auditlog"), permissions)) {
            return false;
        }
        List<List<String>> needs = address.parts().getLast().equals(REFERENCE) ? row.get().needs().subList(0, 1)
                : row.get().needs();
        return all(needs, permissions) && expanded.get().stream()
                .allMatch(name -> row(row.get().path(), name).filter(one -> all(one.needs(), permissions)).isPresent());
    }

    /** What an address is about; what comes behind that says how it is answered. */
    private static Optional<Row> row(List<String> parts) {
        Optional<Row> found = matching(String.join("/", parts));
        return found.isPresent() || !TAIL.matcher(parts.getLast()).matches() || parts.size() == 1 ? found
                : row(parts.subList(0, parts.size() - 1));
    }

    /** What an object of a row is asked to bring along. */
    private static Optional<Row> row(String path, String name) {
        return matching(path + "/x/" + name).or(() -> matching(path + '/' + name));
    }

    private static Optional<Row> matching(String path) {
        return ROWS.stream().filter(row -> row.pattern().matcher(path).matches()).findFirst();
    }

    private static boolean all(List<List<String>> needs, Set<String> permissions) {
        return needs.stream().allMatch(one -> any(one, permissions));
    }

    private static boolean any(List<String> names, Set<String> permissions) {
        return names.stream().anyMatch(name -> permissions.stream().anyMatch(permission -> fits(name, permission)));
    }

    private static boolean fits(String name, String permission) {
        String[] ends = name.split("\\.");
        return permission.startsWith(ends[0] + '.') && !permission.contains(BASIC)
                && (ends.length == 1 || permission.endsWith('.' + ends[1]));
    }
}
