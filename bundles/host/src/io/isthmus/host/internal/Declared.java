package io.isthmus.host.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IConfigurationElement;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;

/**
 * What a contribution declares that it needs.
 *
 * @param parts       the parts of a snapshot that it reads; empty where its kind reads whatever is there
 * @param permissions cmdlets and permissions of Microsoft Graph in lower case, by the side that they are for
 */
record Declared(Optional<Set<String>> parts, Map<String, Set<String>> permissions) {

    /** Kinds that name the parts that they read. */
    private static final Set<String> WITH_PARTS = Set.of("check", "analyzer", "remediation");

    static Declared of(IConfigurationElement element) {
        Optional<Set<String>> parts = WITH_PARTS.contains(element.getName())
                ? Optional.of(attributes(element, "part", "id")) : Optional.empty();
        return new Declared(parts, Arrays.stream(element.getChildren("requires"))
                .filter(need -> need.getAttribute("permission") != null && need.getAttribute("side") != null)
                .collect(Collectors.groupingBy(need -> need.getAttribute("side"),
                        Collectors.mapping(need -> need.getAttribute("permission").strip().toLowerCase(Locale.ROOT),
                                Collectors.toSet()))));
    }

    private static Set<String> attributes(IConfigurationElement element, String child, String name) {
        return Arrays.stream(element.getChildren(child)).map(one -> one.getAttribute(name))
                .collect(Collectors.toSet());
    }

    /** Who may change something may read it: the roles of Exchange that have its other cmdlets have that with Get, too. */
    private static boolean cmdlet(String cmdlet, Set<String> named) {
        return named.contains(cmdlet) || cmdlet.startsWith("get-") && named.stream()
                .anyMatch(one -> one.substring(one.indexOf('-') + 1).equals(cmdlet.substring("get-".length())));
    }

    private static Set<String> writing(Set<String> permissions) {
        return permissions.stream().filter(permission -> permission.contains(".readwrite.")).collect(Collectors.toSet());
    }

    /** Whether it may read a part. */
    boolean part(String id) {
        return parts.map(known -> known.contains(id)).orElse(true);
    }

    /**
     * Whether it may ask: a cmdlet must be named for its side, and a permission cover an address of Microsoft Graph, one to
     * write where it is written to.
     */
    boolean request(Request request) {
        Set<String> named = permissions.getOrDefault(request.side().name(), Set.of());
        return switch (request) {
            case CmdletRequest cmdlet -> cmdlet(cmdlet.cmdlet().toLowerCase(Locale.ROOT), named);
            case GraphRequest graph -> graph.tenant().isEmpty() && GraphSubjects.covered(graph.path(), graph.reading() ? named : writing(named));
            default -> request.side() != Side.WORKSTATION && !named.isEmpty();
        };
    }
}
