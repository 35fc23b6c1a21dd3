package io.isthmus.host.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IConfigurationElement;

import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;

/**
 * What a contribution declares that it needs.
 *
 * @param parts       the parts of a snapshot that it reads; empty where its kind reads whatever is there
 * @param permissions cmdlets and permissions of Microsoft Graph in lower case, by the side that they are for
 * @param hosts       names of hosts in lower case that it asks without a sign-in, by the side that they belong to
 */
record Declared(Optional<Set<String>> parts, Map<String, Set<String>> permissions, Map<String, Set<String>> hosts) {

    /** Kinds that name the parts that they read. */
    private static final Set<String> WITH_PARTS = Set.of("check", "analyzer", "remediation");
    private static final int HTTPS = 443;

    static Declared of(IConfigurationElement element) {
        Optional<Set<String>> parts = WITH_PARTS.contains(element.getName())
                ? Optional.of(attributes(element, "part", "id")) : Optional.empty();
        return new Declared(parts, needs(element, "permission"), needs(element, "host"));
    }

    private static Map<String, Set<String>> needs(IConfigurationElement element, String what) {
        return Arrays.stream(element.getChildren("requires"))
                .filter(need -> need.getAttribute(what) != null && need.getAttribute("side") != null)
                .collect(Collectors.groupingBy(need -> need.getAttribute("side"),
                        Collectors.mapping(need -> need.getAttribute(what).strip().toLowerCase(Locale.ROOT),
                                Collectors.toSet())));
    }

    private static Set<String> attributes(IConfigurationElement element, String child, String name) {
        return Arrays.stream(element.getChildren(child)).map(one -> one.getAttribute(name))
                .collect(Collectors.toSet());
    }

    /** Who may change something may read it: roles of Exchange that have its other cmdlets have the one with Get, too. */
    private static boolean cmdlet(String cmdlet, Set<String> named) {
        return named.contains(cmdlet) || cmdlet.startsWith("get-") && named.stream()
                .anyMatch(one -> one.substring(one.indexOf('-') + 1).equals(cmdlet.substring("get-".length())));
    }

    private static Set<String> writing(Set<String> permissions) {
        return permissions.stream().filter(permission -> permission.contains(".readwrite."))
                .collect(Collectors.toSet());
    }

    /** Whether it may read a part. */
    boolean part(String id) {
        return parts.map(known -> known.contains(id)).orElse(true);
    }

    /**
     * Whether it may ask: a cmdlet must be named for its side, and a permission cover an address of Microsoft Graph, one
     * to write where it is written to; and the host of an address on the network must be named, too. Documents of the
     * workstation are nobody's to ask for.
     */
    boolean request(Request request) {
        Set<String> named = permissions.getOrDefault(request.side().name(), Set.of());
        return switch (request) {
            case CmdletRequest cmdlet -> cmdlet(cmdlet.cmdlet().toLowerCase(Locale.ROOT), named);
            case GraphRequest graph -> graph.tenant().isEmpty()
                    && GraphSubjects.covered(graph.path(), graph.reading() ? named : writing(named));
            case WebRequest web -> host(web.address(), hosts.getOrDefault(web.side().name(), Set.of()));
            case DocumentRequest document -> false;
        };
    }

    /** No other port than that of https, and no name of a user, which services are told in the place of a sign-in. */
    private static boolean host(URI address, Set<String> named) {
        return address.getHost() != null && named.contains(address.getHost().toLowerCase(Locale.ROOT))
                && (address.getPort() == -1 || address.getPort() == HTTPS) && address.getUserInfo() == null;
    }
}
