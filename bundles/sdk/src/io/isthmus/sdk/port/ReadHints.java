package io.isthmus.sdk.port;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AskedName;

/**
 * What other sides of the same snapshot name, so that a source can look for it: an application that an Auth Server
 * names is the dedicated one whatever it is called, and the directory alone cannot tell it from others; where the cloud
 * delivers mail, Exchange Online tells.
 *
 * @param applications application ids that the organizations' Auth Servers name
 * @param names        the public names that hybrid needs, by the key of the organization that they lead to
 * @since 1.0
 */
public record ReadHints(Set<AppId> applications, Map<String, List<AskedName>> names) {

    private static final ReadHints NONE = new ReadHints(Set.of());

    /** Copies the collections. */
    public ReadHints {
        applications = Set.copyOf(applications);
        names = names.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** Applications alone. */
    public ReadHints(Set<AppId> applications) {
        this(applications, Map.of());
    }

    /** Nothing is known from elsewhere. */
    public static ReadHints none() {
        return NONE;
    }
}
