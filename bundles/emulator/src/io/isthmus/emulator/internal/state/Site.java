package io.isthmus.emulator.internal.state;

import java.util.List;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * One tenant with one Exchange organization of those that a scenario has. What serves it reads and writes the parts
 * "tenant", "online" and "onPremises", whichever it is: those of another than the first stand beside them in the state,
 * as "tenant@northwind", and what its settings have that the first one's have not stands in "tenants" or "organizations".
 *
 * @param tenant       the tenant's name in the scenario; empty for the first
 * @param organization the organization's name in the scenario; empty for the first
 */
public record Site(String tenant, String organization) {

    /** The first tenant with the first organization. */
    public static final Site FIRST = new Site("", "");

    private static final String TENANTS = "tenants";
    private static final String ORGANIZATIONS = "organizations";
    private static final char AT = '@';

    /** The names of a scenario's tenants, the first one's first. */
    public static List<String> tenants(Value settings) {
        return names(settings, TENANTS);
    }

    /** The names of a scenario's organizations, the first one's first. */
    public static List<String> organizations(Value settings) {
        return names(settings, ORGANIZATIONS);
    }

    private static List<String> names(Value settings, String kind) {
        return Stream.concat(Stream.of(""), settings.at("/" + kind) instanceof Value.Members others
                ? others.values().keySet().stream() : Stream.empty()).toList();
    }

    /** Which kind of part a part of the state is: "tenant" for "tenant@northwind". */
    static String kind(String part) {
        int at = part.indexOf(AT);
        return at < 0 ? part : part.substring(0, at);
    }

    /** What stands for this site in a scenario's settings. */
    public Value settings(Value settings) {
        return own(own(settings, settings.at("/" + TENANTS), tenant), settings.at("/" + ORGANIZATIONS), organization);
    }

    private static Value own(Value settings, Value others, String name) {
        return name.isEmpty() ? settings : Json.patch(settings, ((Value.Members) others).values().get(name));
    }

    /** Where a set of this site stands in the state. */
    Collection place(Collection collection) {
        String name = collection.part().equals(Collection.ON_PREMISES) ? organization : tenant;
        return name.isEmpty() ? collection : new Collection(collection.part() + AT + name, collection.name());
    }

    /** What there is of the whole state at this site. */
    public View of(View whole) {
        return collection -> whole.all(place(collection));
    }
}
