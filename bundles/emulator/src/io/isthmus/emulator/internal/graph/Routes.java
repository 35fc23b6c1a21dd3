package io.isthmus.emulator.internal.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.emulator.internal.http.Response;

/** Which address is answered by whom. */
final class Routes {

    /** Answers a request. */
    @FunctionalInterface
    interface Handler {
        Response answer(GraphCall graph);
    }

    /**
     * A match.
     *
     * @param handler answers
     * @param access  who may ask
     * @param keys    what stands at the places of the address
     */
    record Match(Handler handler, Access access, Map<String, String> keys) {
    }

    private record Route(String method, List<String> segments, Access access, Handler handler) {
    }

    private final List<Route> routes = new ArrayList<>();

    /** @param template segments after the version; "{id}" takes any one segment; "beta/…" stands in beta alone */
    void add(String method, String template, String access, Handler handler) {
        routes.add(new Route(method, List.of(template.split("/")), Access.of(access), handler));
    }

    /** The route of a request, where there is one. */
    Optional<Match> find(String method, List<String> segments) {
        return routes.stream().filter(route -> route.method().equals(method))
                .flatMap(route -> keys(route, segments).map(keys -> new Match(route.handler(), route.access(), keys))
                        .stream())
                .findFirst();
    }

    /** Whether the address is known with another method. */
    boolean known(List<String> segments) {
        return routes.stream().anyMatch(route -> keys(route, segments).isPresent());
    }

    private static Optional<Map<String, String>> keys(Route route, List<String> segments) {
        if (route.segments().size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> keys = new HashMap<>();
        for (int index = 0; index < segments.size(); index++) {
            String template = route.segments().get(index);
            if (template.startsWith("{")) {
                keys.put(template.substring(1, template.length() - 1), segments.get(index));
            } else if (!template.equals(segments.get(index))) {
                return Optional.empty();
            }
        }
        return Optional.of(keys);
    }
}
