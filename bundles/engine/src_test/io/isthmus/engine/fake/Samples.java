package io.isthmus.engine.fake;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** Makes snapshots that hold something of every part there is; the same seed makes the same snapshot. */
public final class Samples {

    private final Random random;

    public Samples(long seed) {
        random = new Random(seed);
    }

    public Snapshot snapshot() {
        return new Snapshot("sample", "Contoso", Instant.parse("2026-11-22T12:00:00Z"),
                List.of(side(Side.ON_PREMISES, "ad.contoso.com"), side(Side.ENTRA, "tenant-1"),
                        side(Side.EXCHANGE_ONLINE, "tenant-1")),
                List.of(new PendingEffect("gate", "Gate", Optional.of("tenant-1"), instant(), instant())),
                new LedgerHead(3, "ab".repeat(32)),
                List.of("A note with \u00fcml\u00e4uts"));
    }

    private SideSnapshot side(Side side, String key) {
        Map<String, Reading<?>> parts = new TreeMap<>();
        new TreeMap<>(Parts.byId()).values().stream().filter(part -> part.side() == side)
                .forEach(part -> parts.put(part.id(), Reading.read(value(part), instant(), "from " + part.id())));
        return new SideSnapshot(new Scope(side, key, "Contoso " + side), parts);
    }

    private Object value(Part<?> part) {
        return part.many() ? List.of(make(part.element()), make(part.element())) : make(part.element());
    }

    public static Failure failure(Failure.Kind kind) {
        return Failure.of(kind, Side.ENTRA, "read", "It said no.", "Ask for the permission.");
    }

    private Instant instant() {
        return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
    }

    private Object make(Type type) {
        if (type instanceof ParameterizedType generic) {
            return make(generic);
        }
        Class<?> plain = (Class<?>) type;
        return switch (plain.getSimpleName()) {
            case "String" -> "text-" + random.nextInt(100_000);
            case "boolean", "Boolean" -> random.nextBoolean();
            case "int", "Integer" -> random.nextInt(1000);
            case "long", "Long" -> random.nextLong();
            case "Instant" -> instant();
            case "Duration" -> Duration.ofSeconds(random.nextInt(1_000_000));
            case "UUID" -> new UUID(random.nextLong(), random.nextLong());
            case "URI" -> URI.create("https://contoso.com/" + random.nextInt(100));
            case "Thumbprint" -> Thumbprint.of(String.format(Locale.ROOT, "%040x", random.nextInt(1_000_000)));
            case "ExchangeBuild" -> new ExchangeBuild(15, random.nextInt(3), random.nextInt(3000), random.nextInt(99));
            case "Members" -> Value.members().with("Name", Value.of(random.nextInt(1000)));
            default -> plain.isEnum() ? plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)]
                    : record(plain);
        };
    }

    private Object make(ParameterizedType type) {
        Type argument = type.getActualTypeArguments()[0];
        return switch (((Class<?>) type.getRawType()).getSimpleName()) {
            case "Optional" -> random.nextInt(4) == 0 ? Optional.empty() : Optional.of(make(argument));
            case "List" -> list(argument);
            case "Set" -> Set.copyOf(list(argument));
            case "Map" -> Map.of(make(argument), make(type.getActualTypeArguments()[1]));
            case "Reading" -> random.nextInt(4) == 0
                    ? Reading.failed(failure(Failure.Kind.UNREACHABLE), instant(), "x")
                    : Reading.read(make(argument), instant(), "y");
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private List<Object> list(Type element) {
        List<Object> list = new ArrayList<>();
        for (int count = random.nextInt(3); count >= 0; count--) {
            list.add(make(element));
        }
        return list;
    }

    private Object record(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int index = 0; index < values.length; index++) {
                Type component = components[index].getGenericType();
                values[index] = make(component instanceof TypeVariable<?> ? String.class : component);
            }
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(type.toString(), wrong);
        }
    }
}
