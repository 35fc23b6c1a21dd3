package io.isthmus.json.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a record's class is made of. Looked up once for each class: a look by reflection gives new objects each time, and
 * the first use of each of them costs more than a thousand later ones.
 *
 * @param kind        its name where it belongs to a sealed interface
 * @param components  in their order
 * @param constructor takes them all
 */
record RecordShape(Optional<String> kind, List<Component> components, Constructor<?> constructor) {

    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return look(type);
        }
    };

    /** One component. */
    record Component(String name, Class<?> type, Type genericType, Method accessor) {

        private static Component of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Component(component.getName(), component.getType(), component.getGenericType(), accessor);
        }

        /** Its value in a record; never null. */
        Object valueIn(Record record) {
            try {
                return Objects.requireNonNull(accessor.invoke(record), () -> record.getClass() + "." + name);
            } catch (IllegalAccessException | InvocationTargetException wrong) {
                throw new IllegalArgumentException("cannot be read: " + record.getClass() + "." + name, wrong);
            }
        }
    }

    /** The shape of a record's class. */
    static RecordShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static RecordShape look(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return new RecordShape(Kinds.nameOf(type), Arrays.stream(components).map(Component::of).toList(),
                    constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }
}
