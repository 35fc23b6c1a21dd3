package io.isthmus.json.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.isthmus.sdk.data.JsonText;
import io.isthmus.sdk.data.Value;

/** Makes plain values of records. */
public final class ObjectWriter {

    private ObjectWriter() {
    }

    /** The plain value of an object. */
    public static Value write(Object object) {
        Objects.requireNonNull(object);
        Optional<TextType> text = TextType.of(object.getClass());
        if (text.isPresent()) {
            return Value.of(text.get().writer().apply(object));
        }
        return switch (object) {
            case Value value -> value;
            case Boolean bool -> Value.of(bool);
            case Integer number -> Value.of(number);
            case Long number -> Value.of(number);
            case Double number -> new Value.Number(BigDecimal.valueOf(number));
            case BigDecimal number -> new Value.Number(number);
            case Enum<?> constant -> Value.of(constant.name());
            case Set<?> set -> array(set, set.stream().map(ObjectWriter::write)
                    .sorted(Comparator.comparing(JsonText::canonical)));
            case Collection<?> list -> array(list, list.stream().map(ObjectWriter::write));
            case Map<?, ?> map -> members(map);
            case Record record -> members(record);
            default -> throw new IllegalArgumentException("cannot be written as JSON: " + object.getClass());
        };
    }

    private static Value array(Collection<?> source, Stream<Value> values) {
        return source.isEmpty() ? new Value.Array(List.of()) : new Value.Array(values.toList());
    }

    private static Value members(Map<?, ?> map) {
        Map<String, Value> members = new TreeMap<>();
        map.forEach((key, value) -> members.put(key(key), write(value)));
        return new Value.Members(members);
    }

    private static String key(Object key) {
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        return TextType.of(key.getClass()).orElseThrow(() ->
                new IllegalArgumentException("cannot be the name of a member: " + key.getClass())).writer().apply(key);
    }

    private static Value members(Record record) {
        Map<String, Value> members = new LinkedHashMap<>();
        RecordShape shape = RecordShape.of(record.getClass());
        shape.kind().ifPresent(kind -> members.put(Kinds.MEMBER, Value.of(kind)));
        for (RecordShape.Component component : shape.components()) {
            Object value = component.valueIn(record);
            Optional<?> present = value instanceof Optional<?> optional ? optional : Optional.of(value);
            present.ifPresent(there -> {
                if (members.put(component.name(), write(there)) != null) {
                    throw new IllegalArgumentException(record.getClass() + " has a component called " + Kinds.MEMBER);
                }
            });
        }
        return new Value.Members(members);
    }
}
