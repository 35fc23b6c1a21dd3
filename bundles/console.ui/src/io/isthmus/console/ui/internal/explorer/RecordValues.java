package io.isthmus.console.ui.internal.explorer;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.model.Identifier;

/** Looks into the model's records by the names of their components. */
public final class RecordValues {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private RecordValues() {
    }

    /** The components of a record with their values, in their order; of a contributed object, its properties. */
    public static Map<String, Object> of(Object value) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (value instanceof ContributedObject contributed) {
            contributed.properties().values().forEach(values::put);
        } else if (value instanceof Record) {
            for (RecordComponent component : COMPONENTS.get(value.getClass())) {
                values.put(component.getName(), read(component, value));
            }
        }
        return values;
    }

    private static Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component.getName(), impossible);
        }
    }

    /** The first of these components that is there and holds a text. */
    static Optional<String> first(Object value, List<String> names) {
        return all(value, names).stream().findFirst();
    }

    /** All of these components that are there and hold a text. */
    static List<String> all(Object value, List<String> names) {
        Map<String, Object> values = of(value);
        return names.stream().filter(values::containsKey).map(values::get).flatMap(one -> text(one).stream())
                .filter(text -> !text.isBlank()).toList();
    }

    private static Optional<String> text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.flatMap(RecordValues::text);
            case Identifier identifier -> Optional.of(identifier.text());
            case Value.Text text -> Optional.of(text.value());
            case String text -> Optional.of(text);
            default -> Optional.empty();
        };
    }

    /** The entries of a part's value: of a list each, else the one record. */
    public static List<Object> entries(Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of(value);
    }
}
