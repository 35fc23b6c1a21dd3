package io.isthmus.host.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.sdk.request.Request;

/** Finds the requests in what a contribution returned: in a plan those of its steps, wherever one stands in them. */
final class Requests {

    private Requests() {
    }

    /** Every request in an object of the SDK; none where it is null. */
    static Stream<Request> in(Object object) {
        return switch (object) {
            case null -> Stream.empty();
            case Request request -> Stream.of(request);
            case Optional<?> optional -> optional.stream().flatMap(Requests::in);
            case Collection<?> collection -> collection.stream().flatMap(Requests::in);
            case Map<?, ?> map -> map.values().stream().flatMap(Requests::in);
            case Record record -> Arrays.stream(record.getClass().getRecordComponents())
                    .flatMap(component -> in(value(record, component)));
            default -> Stream.empty();
        };
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(record.getClass().getName(), impossible);
        }
    }
}
