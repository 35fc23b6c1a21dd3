package io.isthmus.host.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which permissions of Microsoft Graph cover an address, by what they are about: the word before their first dot. The
 * console's own sign-in may read more than a plug-in declared, so that each request is held against this. Source: the tables
 * of permissions in the reference of Microsoft Graph for each resource.
 */
final class GraphSubjects {

    private static final String DIRECTORY = "directory";
    private static final Map<String, Set<String>> COVERED_BY = Map.ofEntries(
            Map.entry("applications", Set.of("application", DIRECTORY)),
            Map.entry("auditlogs", Set.of("auditlog")),
            Map.entry("directory", Set.of(DIRECTORY)),
            Map.entry("directoryobjects", Set.of(DIRECTORY)),
            Map.entry("directoryroles", Set.of("rolemanagement", DIRECTORY)),
            Map.entry("domains", Set.of("domain", DIRECTORY)),
            Map.entry("groups", Set.of("group", DIRECTORY)),
            Map.entry("identity", Set.of("policy")),
            Map.entry("me", Set.of("user", DIRECTORY)),
            Map.entry("oauth2permissiongrants", Set.of("application", "delegatedpermissiongrant", DIRECTORY)),
            Map.entry("organization", Set.of("organization", DIRECTORY)),
            Map.entry("policies", Set.of("policy")),
            Map.entry("rolemanagement", Set.of("rolemanagement", DIRECTORY)),
            Map.entry("serviceprincipals", Set.of("application", "approleassignment", DIRECTORY)),
            Map.entry("subscribedskus", Set.of("organization", DIRECTORY)),
            Map.entry("users", Set.of("user", DIRECTORY)));
    /** The version, and the first name behind it; a function or a key can stand behind that. */
    private static final Pattern PATH = Pattern.compile("/(v1\\.0|beta)/([a-z0-9]+)([/(?].*)?");
    private static final Pattern DETOUR = Pattern.compile("\\.\\.|//|\\\\|%2e|%2f|%5c");

    private GraphSubjects() {
    }

    /**
     * Whether one of the permissions covers an address.
     *
     * @param path        with version and query
     * @param permissions as they are declared, in lower case
     */
    static boolean covered(String path, Set<String> permissions) {
        String small = path.toLowerCase(Locale.ROOT);
        Matcher parts = PATH.matcher(small);
        if (!parts.matches() || DETOUR.matcher(small.split("\\?", 2)[0]).find()) {
            return false;
        }
        Set<String> subjects = COVERED_BY.getOrDefault(parts.group(2), Set.of());
        return permissions.stream().anyMatch(permission -> subjects.contains(permission.split("\\.", 2)[0]));
    }
}
