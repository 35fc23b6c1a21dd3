package io.isthmus.emulator.internal.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * How a kind of object looks when PowerShell serializes it: its types and the form of each property, as real exports
 * show them. Of kinds that no public export shows, the forms are those of their neighbours.
 *
 * @param typeNames  the own type first
 * @param properties by name, in order
 * @param directory  where it stands in Active Directory, where it stands there
 */
record ObjectShape(List<String> typeNames, Map<String, PropertyForm> properties, Optional<Place> directory) {

    private static final Value.Members TYPES = Json.resource(ObjectShape.class, "shell-types.json");

    /**
     * A place in Active Directory.
     *
     * @param container relative to the organization; empty for right below, nothing for the organization itself
     * @param className the object's own class
     * @param category  the schema object's name
     * @param version   the object's Exchange version
     */
    record Place(Optional<String> container, String className, String category, String version) {
    }

    /**
     * How a property is written.
     *
     * @param form      S, B, I32, DT, G, URI, BA, Nil, Version, or "id", "text", "enum", "flags", "server version",
     *                  "localized"; with "*" a list of those
     * @param type      the type or enumeration that the form names
     * @param otherwise what it is where nothing is set
     */
    record PropertyForm(String form, String type, Optional<String> otherwise) {
        static PropertyForm parse(String text) {
            int equals = text.indexOf('=');
            String head = equals < 0 ? text : text.substring(0, equals);
            int space = head.startsWith("server") ? -1 : head.indexOf(' ');
            return new PropertyForm(space < 0 ? head : head.substring(0, space), space < 0 ? "" : head.substring(space + 1),
                    equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1)));
        }
    }

    static ObjectShape of(String kind) {
        Value shape = TYPES.at("/kinds/" + kind);
        List<String> types = Stream.concat(shape.at("/type").text().stream(),
                TYPES.at("/chains/" + shape.at("/chain").text().orElseThrow()).entries()
                        .map(entry -> entry.text().orElseThrow())).toList();
        Map<String, PropertyForm> properties = new LinkedHashMap<>();
        ((Value.Members) shape.at("/properties")).values()
                .forEach((name, form) -> properties.put(name, PropertyForm.parse(form.text().orElseThrow())));
        return new ObjectShape(types, properties, shape.at("/class").text().map(name -> new Place(
                shape.at("/container").text(), name, shape.at("/category").text().orElseThrow(),
                shape.at("/version").text().orElse("0.20 (15.0.0.0)"))));
    }

    /** The full name of an enumeration. */
    static String enumType(String name) {
        return TYPES.at("/enums/" + name + "/type").text().orElseThrow();
    }

    /** The number of a member of an enumeration, or of several of them joined by commas. */
    static int enumNumber(String name, String members) {
        return Stream.of(members.split(", ")).collect(Collectors.summingInt(
                member -> TYPES.at("/enums/" + name + "/values/" + member).whole().orElse(0L).intValue()));
    }
}
