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
     * @param query   whether it takes the query options that the directory takes
     * @param keys    what stands at the places of the address
     */
    record Match(Handler handler, Access access, boolean query, Map<String, String> keys) {
    }

    private record Route(String method, List<String> segments, Access access, boolean query, Handler handler) {
    }

    private final List<Route> routes = new ArrayList<>();

    /** @param template segments after the version; "{id}" takes any one segment; "beta/…" stands in beta alone */
    void add(String method, String template, String access, Handler handler) {
        routes.add(new Route(method, List.of(template.split("/")), Access.of(access), true, handler));
    }

    /** The same where the query options are not those of the directory: the handler reads them. */
    void addWithOwnQuery(String method, String template, String access, Handler handler) {
        routes.add(new Route(method, List.of(template.split("/")), Access.of(access), false, handler));
    }

    /** The route of a request, where there is one. */
    Optional<Match> find(String method, List<String> segments) {
        return routes.stream().filter(route -> route.method().equals(method))
                .flatMap(route -> keys(route, segments).map(keys -> new Match(route.handler(), route.access(),
                        route.query(), keys))
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
