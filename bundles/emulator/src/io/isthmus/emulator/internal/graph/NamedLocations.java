package io.isthmus.emulator.internal.graph;

import java.util.List;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** Named locations of Conditional Access: resources ipNamedLocation and countryNamedLocation. */
final class NamedLocations {

    /** The limits of concept-assignment-network § IPv4 and IPv6 address ranges. */
    private static final int MOST = 195;
    private static final int MOST_RANGES = 2000;
    private static final String BY_ADDRESS = "#microsoft.graph.ipNamedLocation";
    private static final String BY_COUNTRY = "#microsoft.graph.countryNamedLocation";
    private static final List<String> OF_ADDRESS = List.of("isTrusted", "ipRanges");
    private static final List<String> OF_COUNTRY =
            List.of("countriesAndRegions", "includeUnknownCountriesAndRegions", "countryLookupMethod");

    private final Answers answers;

    NamedLocations(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        String path = "identity/conditionalAccess/namedLocations";
        routes.add("GET", path, "conditional-access-read", graph -> answers.list(graph, EntityType.NAMED_LOCATION,
                graph.visible().list(Directory.NAMED_LOCATIONS)));
        routes.add("GET", path + "/{id}", "conditional-access-read", graph -> answers.single(graph,
                EntityType.NAMED_LOCATION, DirectoryObjects.require(graph.visible(), Directory.NAMED_LOCATIONS,
                        graph.key("id")), 200));
        routes.add("POST", path, "conditional-access-write", this::create);
        routes.add("PATCH", path + "/{id}", "conditional-access-write", this::update);
        routes.add("DELETE", path + "/{id}", "conditional-access-write", this::delete);
    }

    private Response create(GraphCall graph) {
        Value.Members body = graph.body();
        if (graph.writes().list(Directory.NAMED_LOCATIONS).size() >= MOST) {
            throw GraphError.badRequest("The number of named locations has reached its limit of " + MOST + ".");
        }
        String type = type(body);
        String id = graph.call().ids().next();
        Value.Members document = Values.over(Value.members().with("@odata.type", Value.of(type)).with("id",
        Value.of(id))
                .with("createdDateTime", graph.timestamp()).with("modifiedDateTime", graph.timestamp())
                .with(type.equals(BY_ADDRESS) ? "isTrusted" : "includeUnknownCountriesAndRegions", Value.of(false)),
                checked(body, type));
        check(document);
        graph.writes().put(Directory.NAMED_LOCATIONS, id, document);
        return answers.single(graph, EntityType.NAMED_LOCATION, document, 201);
    }

    private Response update(GraphCall graph) {
        Value.Members before = DirectoryObjects.require(graph.writes(), Directory.NAMED_LOCATIONS, graph.key("id"));
        Value.Members body = graph.body();
        if (!type(body).equals(Values.text(before, "@odata.type"))) {
            throw GraphError.badRequest("The type of a named location cannot be changed.");
        }
        Value.Members after = Values.over(before, checked(body, type(body)))
                .with("modifiedDateTime", graph.timestamp());
        check(after);
        graph.writes().put(Directory.NAMED_LOCATIONS, Values.text(before, "id"), after);
        return Response.empty(204);
    }

    /** "Locations marked as trusted can't be deleted without first removing the trusted designation." */
    private Response delete(GraphCall graph) {
        Value.Members location = DirectoryObjects.require(graph.writes(), Directory.NAMED_LOCATIONS, graph.key("id"));
        if (location.at("/isTrusted").bool().orElse(false)) {
            throw GraphError.badRequest("A trusted named location cannot be deleted.");
        }
        graph.writes().remove(Directory.NAMED_LOCATIONS, Values.text(location, "id"));
        return Response.empty(204);
    }

    private static String type(Value body) {
        String type = Values.text(body, "@odata.type");
        if (!type.equals(BY_ADDRESS) && !type.equals(BY_COUNTRY)) {
            throw GraphError.badRequest("A named location is an ipNamedLocation or a countryNamedLocation.");
        }
        return type;
    }

    private static Value.Members checked(Value.Members body, String type) {
        EntityType.NAMED_LOCATION.checkWrite(body);
        List<String> foreign = type.equals(BY_ADDRESS) ? OF_COUNTRY : OF_ADDRESS;
        foreign.stream().filter(body.values()::containsKey).findFirst().ifPresent(property -> {
            throw GraphError.badRequest("Invalid property '" + property + "'.");
        });
        return body;
    }

    private static void check(Value location) {
        if (Values.text(location, "displayName").isBlank()) {
            throw GraphError.badRequest("A value is required for property 'displayName' of resource 'NamedLocation'.");
        }
        if (Values.text(location, "@odata.type").equals(BY_ADDRESS)) {
            List<Value> ranges = location.at("/ipRanges").entries().toList();
            ranges.forEach(CidrRanges::check);
            if (ranges.isEmpty() || ranges.size() > MOST_RANGES) {
                throw GraphError.badRequest("A named location has from 1 to " + MOST_RANGES + " IP ranges.");
            }
        } else if (location.at("/countriesAndRegions").entries().findAny().isEmpty() || !location
                .at("/countriesAndRegions").entries().allMatch(code -> code.text().orElse("").matches("[A-Z]{2}"))) {
            throw GraphError.badRequest("A value is required for property 'countriesAndRegions' of resource"
                    + " 'NamedLocation': two-letter codes.");
        }
    }
}
