package io.isthmus.engine.internal.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** Readings inside readings: what each server was asked for by itself, and could be silent about by itself. */
final class NestedReadings {

    /** What one server was asked for. */
    record Inner(String object, Reading<?> reading) {
    }

    private record Kind<E>(Part<List<E>> part, Function<E, String> name, Function<E, Reading<?>> inner,
            BiFunction<E, E, E> filled) {

        List<E> list(Reading<?> reading) {
            return reading.value().map(value -> {
                List<E> elements = new ArrayList<>();
                ((List<?>) value).forEach(one -> elements.add(cast(one)));
                return elements;
            }).orElseGet(ArrayList::new);
        }

        @SuppressWarnings("unchecked")
        private E cast(Object element) {
            return (E) element;
        }

        Reading<?> fill(Reading<?> newer, Reading<?> older) {
            List<E> known = list(older);
            List<E> elements = list(newer);
            boolean changed = false;
            for (int index = 0; index < elements.size(); index++) {
                E element = elements.get(index);
                Optional<E> before = inner.apply(element).known() ? Optional.empty() : known.stream()
                        .filter(one -> name.apply(one).equalsIgnoreCase(name.apply(element))
                                && inner.apply(one).known()).findFirst();
                if (before.isPresent()) {
                    elements.set(index, filled.apply(element, before.get()));
                    changed = true;
                }
            }
            return changed ? Reading.read(List.copyOf(elements), newer.at().orElseThrow(), newer.origin()) : newer;
        }

        List<Inner> inner(Reading<?> reading) {
            return list(reading).stream().map(one -> new Inner(name.apply(one), inner.apply(one))).toList();
        }
    }

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(Parts.SERVERS, ExchangeServer::name, ExchangeServer::installedBuild,
                    (newer, older) -> new ExchangeServer(newer.name(), newer.fullyQualifiedName(),
                            newer.adminDisplayVersion(), older.installedBuild(), newer.roles(), newer.edition(),
                            newer.site(), newer.distinguishedName())),
            new Kind<>(Parts.CERTIFICATES, ServerCertificates::server, ServerCertificates::certificates,
                    (newer, older) -> older),
            new Kind<>(Parts.SERVER_OVERRIDES, ServerOverrides::server, ServerOverrides::overrides,
                    (newer, older) -> older));

    private NestedReadings() {
    }

    /** The newer reading, and inside of it the older ones where the newer is silent. */
    static Reading<?> filled(String part, Reading<?> newer, Reading<?> older) {
        if (newer.state() != ReadState.READ) {
            return newer;
        }
        return KINDS.stream().filter(kind -> kind.part().id().equals(part)).findFirst()
                .<Reading<?>>map(kind -> kind.fill(newer, older)).orElse(newer);
    }

    /** What stands inside a reading; empty for most parts. */
    static List<Inner> inside(String part, Reading<?> reading) {
        return KINDS.stream().filter(kind -> kind.part().id().equals(part)).findFirst()
                .map(kind -> kind.inner(reading)).orElse(List.of());
    }
}
