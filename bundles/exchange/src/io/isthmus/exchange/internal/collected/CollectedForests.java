package io.isthmus.exchange.internal.collected;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.collected.KindObjects.Found;
import io.isthmus.exchange.internal.mapping.Forest;
import io.isthmus.sdk.model.ExchangeBuild;

/** Groups what was collected by forest, so that nothing is ever said of one forest by the objects of another. */
final class CollectedForests {

    private static final String ONLINE = "outlook.com";

    private final Map<String, Map<Kind, List<CollectedObject>>> objects = new TreeMap<>();
    private final Map<String, List<Manifest.Entry>> runs = new TreeMap<>();
    private final List<CollectedObject> builds = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> roots = new TreeSet<>(Comparator.comparing(String::length).reversed()
            .thenComparing(Comparator.naturalOrder()));

    private CollectedForests() {
    }

    /**
     * Groups.
     *
     * @return the forests by name; the first has the notes of the whole collection
     */
    static List<ForestReadings> of(Collection collection) {
        CollectedForests forests = new CollectedForests();
        forests.notes.addAll(collection.notes());
        collection.objects().stream().filter(object -> Kind.of(object).isPresent())
                .forEach(object -> Forest.of(object.fields()).ifPresent(forests.roots::add));
        collection.objects().forEach(forests::sort);
        collection.runs().forEach(run -> forests.byHost(run.server().toLowerCase(Locale.ROOT))
                .ifPresent(forest -> forests.runs.computeIfAbsent(forest, key -> new ArrayList<>()).add(run)));
        return forests.readings();
    }

    private void sort(CollectedObject object) {
        Optional<Kind> kind = Kind.of(object);
        if (kind.isEmpty()) {
            String type = object.object().typeNames().isEmpty() ? Messages.Untyped
                    : object.object().typeNames().getFirst();
            notes.add(NLS.bind(Messages.KindUnknown, object.file(), type));
        } else if (kind.get() == Kind.EX_SETUP) {
            builds.add(object);
        } else {
            Optional<String> forest = Forest.of(object.fields())
                    .or(() -> ServerOf.host(object).flatMap(this::byHost));
            if (forest.isEmpty()) {
                notes.add(NLS.bind(Messages.ForestUnknown, object.file(), object.object().simpleType()));
            } else if (forest.get().endsWith(ONLINE)) {
                notes.add(NLS.bind(Messages.Online, object.file()));
            } else {
                objects.computeIfAbsent(forest.get(), key -> new EnumMap<>(Kind.class))
                        .computeIfAbsent(kind.get(), key -> new ArrayList<>()).add(object);
            }
        }
    }

    /** The forest of a host: the longest root domain that its name ends with, else its own domain. */
    private Optional<String> byHost(String host) {
        return roots.stream().filter(root -> host.endsWith("." + root)).findFirst()
                .or(() -> Optional.of(host.substring(host.indexOf('.') + 1)).filter(domain -> !domain.equals(host)));
    }

    private List<ForestReadings> readings() {
        Set<String> names = new TreeSet<>(objects.keySet());
        names.addAll(runs.keySet());
        KindObjects<ExchangeBuild> allBuilds = KindObjects.of(Kind.EX_SETUP, builds);
        notes.addAll(allBuilds.problems());
        if (names.size() > 1) {
            allBuilds.found().stream().filter(build -> names.stream().noneMatch(forest -> mayBeOf(forest, build)))
                    .forEach(build -> notes.add(NLS.bind(Messages.ForestUnknown, build.source().file(),
                            build.source().object().simpleType())));
        }
        int servers = names.stream().mapToInt(forest -> KindObjects.of(Kind.SERVER, ofKind(forest, Kind.SERVER))
                .found().size()).sum();
        List<ForestReadings> readings = new ArrayList<>();
        for (String forest : names) {
            List<String> ofAll = readings.isEmpty() ? List.copyOf(notes) : List.of();
            List<Found<ExchangeBuild>> builds = allBuilds.found().stream()
                    .filter(build -> names.size() == 1 || mayBeOf(forest, build)).toList();
            InstalledBuilds installed = new InstalledBuilds(builds, servers);
            readings.add(new ForestReadings(forest, objects.getOrDefault(forest, Map.of()),
                    runs.getOrDefault(forest, List.of()), installed, ofAll));
        }
        return List.copyOf(readings);
    }

    /** A build that names its server belongs to that server's forest alone: two forests may each have an EX01. */
    private boolean mayBeOf(String forest, Found<ExchangeBuild> build) {
        return build.source().run().map(run -> run.server().toLowerCase(Locale.ROOT))
                .map(host -> byHost(host).filter(forest::equals).isPresent()).orElse(true);
    }

    private List<CollectedObject> ofKind(String forest, Kind kind) {
        return objects.getOrDefault(forest, Map.of()).getOrDefault(kind, List.of());
    }
}
