package io.isthmus.host.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IConfigurationElement;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.Request;

/**
 * What a contribution declares that it needs.
 *
 * @param parts       the parts of a snapshot that it reads; empty where its kind reads whatever is there
 * @param cmdlets     in lower case
 * @param permissions the sides for which it names a permission
 */
record Declared(Optional<Set<String>> parts, Set<String> cmdlets, Set<String> permissions) {

    /** Kinds that name the parts that they read. */
    private static final Set<String> WITH_PARTS = Set.of("check", "analyzer", "remediation");

    static Declared of(IConfigurationElement element) {
        Optional<Set<String>> parts = WITH_PARTS.contains(element.getName())
                ? Optional.of(attributes(element, "part", "id")) : Optional.empty();
        IConfigurationElement[] needs = element.getChildren("requires");
        return new Declared(parts,
                Arrays.stream(needs).map(need -> need.getAttribute("permission")).filter(name -> name != null)
                        .map(name -> name.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet()),
                Arrays.stream(needs).filter(need -> need.getAttribute("permission") != null)
                        .map(need -> need.getAttribute("side")).collect(Collectors.toSet()));
    }

    private static Set<String> attributes(IConfigurationElement element, String child, String name) {
        return Arrays.stream(element.getChildren(child)).map(one -> one.getAttribute(name))
                .collect(Collectors.toSet());
    }

    /** Whether it may read a part. */
    boolean part(String id) {
        return parts.map(known -> known.contains(id)).orElse(true);
    }

    /** Whether it may ask: a cmdlet must be named; a Graph permission covers more addresses than one could compare. */
    boolean request(Request request) {
        if (request instanceof CmdletRequest cmdlet) {
            return cmdlets.contains(cmdlet.cmdlet().toLowerCase(Locale.ROOT));
        }
        return request.side() != Side.WORKSTATION && permissions.contains(request.side().name());
    }
}
