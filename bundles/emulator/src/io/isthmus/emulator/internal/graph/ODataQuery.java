package io.isthmus.emulator.internal.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;

/**
 * The query options of a request.
 *
 * @param filter  which objects
 * @param select  which properties; empty for the default ones
 * @param orderBy by which property, "desc" after it for the other way
 * @param top     how many a page
 * @param skip    where the page begins
 * @param count   whether the number of all is asked for
 */
record ODataQuery(Optional<Filter> filter, List<String> select, Optional<String> orderBy, Optional<Integer> top,
        int skip, boolean count) {

    private static final int LARGEST_PAGE = 999;
    private static final Set<String> KNOWN = Set.of("$filter", "$select", "$orderby", "$top", "$skiptoken", "$count",
            "$expand", "$search");

    static ODataQuery parse(Map<String, String> parameters, boolean eventual, SkipTokens skipTokens) {
        parameters.keySet().stream().filter(name -> name.startsWith("$") && !KNOWN.contains(name)).findFirst()
                .ifPresent(name -> {
                    throw new GraphError(400, "BadRequest", "The query parameter '" + name + "' is not supported.");
                });
        for (String unsupported : List.of("$expand", "$search")) {
            if (parameters.containsKey(unsupported)) {
                throw GraphError.unsupportedQuery("The query option '" + unsupported + "' is not supported here.");
            }
        }
        Optional<Filter> filter = Optional.ofNullable(parameters.get("$filter")).map(Filter::parse);
        boolean count = "true".equals(parameters.get("$count"));
        if (filter.filter(Filter::advanced).isPresent() && !(eventual && count)) {
            throw GraphError.unsupportedQuery("Unsupported Query. This query needs the header ConsistencyLevel with the"
                    + " value eventual and $count=true.");
        }
        List<String> select = Stream.of(parameters.getOrDefault("$select", "").split(",")).map(String::strip)
                .filter(name -> !name.isEmpty()).toList();
        return new ODataQuery(filter, select, Optional.ofNullable(parameters.get("$orderby")),
                Optional.ofNullable(parameters.get("$top")).map(ODataQuery::top),
                Optional.ofNullable(parameters.get("$skiptoken")).map(token -> skipTokens.open(token).map(Integer::valueOf)
                        .orElseThrow(ODataQuery::expired)).orElse(0), count);
    }

    /** @throws GraphError where the type lacks a selected or sorting property */
    void check(EntityType type) {
        for (String property : select) {
            requireProperty(type, property);
        }
        orderBy.ifPresent(order -> requireProperty(type, order.split(" ")[0]));
    }

    /** What an answer shows of a document. */
    Value.Members project(EntityType type, Value.Members document) {
        Value.Members whole = type.answer(document);
        if (select.isEmpty()) {
            Value.Members shown = whole;
            for (String name : type.onRequest()) {
                shown = Values.without(shown, name);
            }
            return type == EntityType.NAMED_LOCATION ? whole : shown;
        }
        Value.Members shown = Value.members();
        for (String name : whole.values().keySet()) {
            if (name.startsWith("@")) {
                shown = shown.with(name, whole.at("/" + name.replace("~", "~0").replace("/", "~1")));
            }
        }
        for (String name : select) {
            shown = shown.with(name, whole.at("/" + name));
        }
        return shown;
    }

    List<Value.Members> apply(List<Value.Members> documents) {
        Stream<Value.Members> found = documents.stream()
                .filter(document -> filter.map(each -> each.test(document)).orElse(true));
        if (orderBy.isPresent()) {
            String[] order = orderBy.get().split(" ");
            Comparator<Value.Members> comparator = Comparator
                    .comparing(document -> document.at("/" + order[0]).text().orElse(""));
            found = found.sorted(order.length > 1 && order[1].equals("desc") ? comparator.reversed() : comparator);
        }
        return found.toList();
    }

    private static void requireProperty(EntityType type, String property) {
        if (!type.has(property.split("/")[0])) {
            throw new GraphError(400, "BadRequest", "Parsing OData Select and Expand failed: Could not find a property"
                    + " named '" + property + "' on type 'microsoft.graph." + type.name() + "'.");
        }
    }

    private static GraphError expired() {
        return new GraphError(400, "Directory_ExpiredPageToken",
                "The specified page token value has expired and can no longer be included in your request.");
    }

    private static int top(String text) {
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_PAGE) {
            throw GraphError.badRequest("Invalid page size specified: '" + text + "'. Must be between 1 and "
                    + LARGEST_PAGE + " inclusive.");
        }
        return Integer.parseInt(text);
    }
}
