package io.isthmus.exchange.internal.collected;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.mapping.Fields;
import io.isthmus.exchange.internal.mapping.MappingException;

/**
 * The records of one kind in one forest. The same object in two files is one record; where two files contradict each
 * other about an object, neither is believed.
 *
 * @param <E>      the record
 * @param found    in the order of the files
 * @param problems sentences about what could not be read or believed
 * @param files    all files that hold objects of this kind, contradicting ones too
 * @param asked    when the newest of them was collected
 */
record KindObjects<E>(List<Found<E>> found, List<String> problems, Set<String> files, Instant asked) {

    /** A record with the object that it was made of. */
    record Found<E>(E value, CollectedObject source) {
    }

    /** Maps the objects of a kind. */
    @SuppressWarnings("unchecked")
    static <E> KindObjects<E> of(Kind kind, List<CollectedObject> objects) {
        Map<String, Found<E>> byIdentity = new LinkedHashMap<>();
        Set<String> doubted = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        for (CollectedObject object : objects) {
            try {
                Found<E> found = new Found<>((E) kind.mapper().map(object.fields()), object);
                String identity = identity(kind, object);
                Found<E> known = byIdentity.putIfAbsent(identity, found);
                if (known != null && !known.value().equals(found.value())) {
                    doubted.add(identity);
                    problems.add(NLS.bind(Messages.Contradiction, new Object[] {known.source().file(), object.file(),
                            kind.cmdlet() + " " + title(object.fields())}));
                }
            } catch (MappingException broken) {
                problems.add(NLS.bind(Messages.BrokenObject,
                        new Object[] {object.file(), object.object().simpleType(), broken.getMessage()}));
            }
        }
        doubted.forEach(byIdentity::remove);
        return new KindObjects<>(List.copyOf(byIdentity.values()), List.copyOf(problems),
                objects.stream().map(CollectedObject::file).collect(Collectors.toCollection(LinkedHashSet::new)),
                objects.stream().map(CollectedObject::asked).max(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }

    /** Only the records. */
    List<E> values() {
        return found.stream().map(Found::value).toList();
    }

    /** Where they come from, for evidence. */
    String origin() {
        return String.join(", ", files);
    }

    /** What tells an object from others of its kind: certificates and diagnostics also by who was asked. */
    private static String identity(Kind kind, CollectedObject object) {
        Fields fields = object.fields();
        String own = fields.text("Guid").or(() -> fields.text("DistinguishedName"))
                .or(() -> fields.text("Thumbprint")).orElseGet(() -> title(fields));
        return switch (kind) {
            case EX_SETUP, OAUTH -> object.file();
            case CERTIFICATE, DIAGNOSTICS -> own + "@" + ServerOf.object(object).orElse(object.file());
            default -> own;
        };
    }

    private static String title(Fields fields) {
        return fields.text("Identity").or(() -> fields.text("Name")).or(() -> fields.text("Thumbprint")).orElse("");
    }
}
