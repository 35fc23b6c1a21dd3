package io.isthmus.exchange.internal.clixml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.exchange.internal.clixml.ClixmlValue.Collection;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Content;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Entry;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Instance;
import io.isthmus.exchange.internal.clixml.ClixmlValue.MemberSet;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Nothing;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Primitive;

/**
 * Reads CLIXML value by value, in UTF-8 or UTF-16. Memory grows with one top-level value and with what later values
 * may refer to. What Exchange serialized in binary form (SerializationData) is left out and never deserialized; a
 * protected text is read as an empty one. Not safe for use by several threads.
 */
public final class ClixmlReader implements AutoCloseable {

    private static final String VERSION = "1.1.0.1";
    private static final String SERIALIZATION_DATA = "SerializationData";
    private static final Map<String, String> PROGRESS = Map.of("AV", "Activity", "AI", "ActivityId", "CO",
            "CurrentOperation", "PI", "ParentActivityId", "PC", "PercentComplete", "T", "RecordType", "SR",
            "SecondsRemaining", "SD", "StatusDescription");

    private final ClixmlCursor cursor;
    private final ClixmlReferences references;
    private boolean begun;

    /**
     * @param input  closed by its owner
     * @param limits what the document may ask for
     */
    public ClixmlReader(InputStream input, ClixmlLimits limits) throws ClixmlException, IOException {
        cursor = new ClixmlCursor(input, limits);
        references = new ClixmlReferences(cursor, limits);
    }

    /** All values of a document that is in memory. */
    public static List<ClixmlValue> readAll(byte[] document, ClixmlLimits limits) throws ClixmlException {
        try (ClixmlReader reader = new ClixmlReader(new ByteArrayInputStream(document), limits)) {
            List<ClixmlValue> values = new ArrayList<>();
            for (Optional<ClixmlValue> value = reader.next(); value.isPresent(); value = reader.next()) {
                values.add(value.get());
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be read", e);
        }
    }

    /**
     * The next value at the top.
     *
     * @return nothing at the end of the document
     * @throws ClixmlException where the document is no CLIXML or goes beyond the limits; nothing can be read after that
     * @throws IOException     where the input could not be read
     */
    public Optional<ClixmlValue> next() throws ClixmlException, IOException {
        if (!begun) {
            begin();
        }
        if (cursor.nextElement()) {
            return Optional.of(value());
        }
        cursor.finish();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }

    private void begin() throws ClixmlException, IOException {
        begun = true;
        cursor.nextElement();
        if (!cursor.name().equals("Objs")) {
            throw cursor.error(Messages.Root, cursor.name());
        }
        String version = cursor.required("Version");
        if (!version.equals(VERSION)) {
            throw cursor.error(Messages.Version, ClixmlCursor.shortened(version));
        }
    }

    private ClixmlValue value() throws ClixmlException, IOException {
        references.count();
        String element = cursor.name();
        ClixmlType type = ClixmlType.ofElement(element);
        if (type != null) {
            return primitive(type);
        }
        return switch (element) {
            case "Nil" -> {
                cursor.end();
                yield new Nothing();
            }
            case "Obj" -> instance();
            case "Ref" -> {
                ClixmlValue target = references.resolve(cursor.required("RefId"));
                cursor.end();
                yield target;
            }
            case "MS" -> new MemberSet(members());
            case "PR" -> progress();
            default -> throw cursor.error(Messages.UnknownElement, element);
        };
    }

    private Primitive primitive(ClixmlType type) throws ClixmlException, IOException {
        String characters = cursor.text();
        String text = switch (type.form()) {
            case PLAIN -> characters.strip();
            case ESCAPED -> ClixmlEscape.decode(characters);
            case DROPPED -> "";
        };
        if (!type.accepts(text)) {
            throw cursor.error(Messages.BadValue, type.element(), ClixmlCursor.shortened(text));
        }
        return new Primitive(type, text);
    }

    private Instance instance() throws ClixmlException, IOException {
        String refId = cursor.attribute("RefId");
        references.open(refId);
        InstanceParts parts = new InstanceParts();
        while (cursor.nextElement()) {
            part(parts);
        }
        Instance instance = parts.build(references.label(refId));
        references.close(instance);
        return instance;
    }

    private void part(InstanceParts parts) throws ClixmlException, IOException {
        String element = cursor.name();
        switch (element) {
            case "TN" -> parts.typeNames = typeNames();
            case "TNRef" -> {
                parts.typeNames = references.typeNames(cursor.required("RefId"));
                cursor.end();
            }
            case "ToString" -> parts.text = Optional.of(ClixmlEscape.decode(cursor.text()));
            case "Props" -> parts.properties = members();
            case "MS" -> parts.extended = members();
            default -> {
                if (!(parts.content instanceof Content.Empty)) {
                    throw cursor.error(Messages.DoubleContent, element);
                }
                parts.content = content(element);
            }
        }
    }

    private Content content(String element) throws ClixmlException, IOException {
        ClixmlType type = ClixmlType.ofElement(element);
        if (type != null) {
            return new Content.Single(primitive(type));
        }
        Collection collection = Collection.ofElement(element);
        if (collection != null) {
            List<ClixmlValue> values = new ArrayList<>();
            while (cursor.nextElement()) {
                values.add(value());
            }
            return new Content.Items(collection, values);
        }
        if (element.equals("DCT")) {
            return dictionary();
        }
        throw cursor.error(Messages.UnknownElement, element);
    }

    private Content dictionary() throws ClixmlException, IOException {
        List<Entry> entries = new ArrayList<>();
        while (cursor.nextElement()) {
            if (!cursor.name().equals("En")) {
                throw cursor.error(Messages.UnknownElement, cursor.name());
            }
            Map<String, ClixmlValue> parts = members();
            for (String part : List.of("Key", "Value")) {
                if (!parts.containsKey(part)) {
                    throw cursor.error(Messages.MissingEntryPart, part);
                }
            }
            entries.add(new Entry(parts.get("Key"), parts.get("Value")));
        }
        return new Content.Dictionary(entries);
    }

    private List<String> typeNames() throws ClixmlException, IOException {
        String refId = cursor.attribute("RefId");
        List<String> names = new ArrayList<>();
        while (cursor.nextElement()) {
            if (!cursor.name().equals("T")) {
                throw cursor.error(Messages.UnknownElement, cursor.name());
            }
            names.add(ClixmlEscape.decode(cursor.text()));
        }
        references.typeNames(refId, names);
        return names;
    }

    private Map<String, ClixmlValue> members() throws ClixmlException, IOException {
        Map<String, ClixmlValue> members = new LinkedHashMap<>();
        while (cursor.nextElement()) {
            String name = ClixmlEscape.decode(cursor.required("N"));
            if (name.equals(SERIALIZATION_DATA)) {
                cursor.skip();
            } else {
                put(members, name, value());
            }
        }
        return members;
    }

    private Instance progress() throws ClixmlException, IOException {
        Map<String, ClixmlValue> members = new LinkedHashMap<>();
        while (cursor.nextElement()) {
            String element = cursor.name();
            if (element.equals("Nil")) {
                cursor.end();
            } else {
                references.count();
                put(members, PROGRESS.getOrDefault(element, element),
                        new Primitive(ClixmlType.STRING, ClixmlEscape.decode(cursor.text())));
            }
        }
        return Instance.of("System.Management.Automation.ProgressRecord", members);
    }

    private void put(Map<String, ClixmlValue> members, String name, ClixmlValue value) throws ClixmlException {
        if (members.putIfAbsent(name, value) != null) {
            throw cursor.error(Messages.DoubleName, ClixmlCursor.shortened(name));
        }
    }
}
