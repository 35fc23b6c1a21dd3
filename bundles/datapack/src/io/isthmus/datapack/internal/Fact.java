package io.isthmus.datapack.internal;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeBuild;

/**
 * One fact of a file, read member by member; what is missing or malformed is told with file and place.
 *
 * @param place "builds.json, fact 3"
 * @param value the fact
 */
record Fact(String place, Value value) {

    String text(String name) throws PackException {
        return value.at("/" + name).text().filter(text -> !text.isBlank())
                .orElseThrow(() -> new PackException(NLS.bind(Messages.TextMissing, place, name)));
    }

    boolean truth(String name) throws PackException {
        return value.at("/" + name).bool()
                .orElseThrow(() -> new PackException(NLS.bind(Messages.TruthMissing, place, name)));
    }

    List<String> texts(String name) throws PackException {
        List<Optional<String>> texts = value.at("/" + name).entries().map(Value::text).toList();
        if (!(value.at("/" + name) instanceof Value.Array) || texts.stream().anyMatch(Optional::isEmpty)) {
            throw new PackException(NLS.bind(Messages.ListMissing, place, name));
        }
        return texts.stream().map(Optional::orElseThrow).toList();
    }

    List<Fact> facts(String name) throws PackException {
        if (!(value.at("/" + name) instanceof Value.Array array) || array.values().isEmpty()) {
            throw new PackException(NLS.bind(Messages.ListMissing, place, name));
        }
        return array.values().stream().map(entry -> new Fact(place + ", " + name, entry)).toList();
    }

    <T extends Enum<T>> T constant(String name, Function<String, T> parser) throws PackException {
        return parsed(name, parser);
    }

    ExchangeBuild build(String name) throws PackException {
        return parsed(name, ExchangeBuild::of);
    }

    Optional<ExchangeBuild> optionalBuild(String name) throws PackException {
        return value.at("/" + name).isNull() ? Optional.empty() : Optional.of(build(name));
    }

    Optional<String> optionalId(String name) throws PackException {
        return value.at("/" + name).isNull() ? Optional.empty()
                : Optional.of(parsed(name, UUID::fromString).toString());
    }

    LocalDate date(String name) throws PackException {
        return parsed(name, LocalDate::parse);
    }

    Duration duration(String name) throws PackException {
        Duration duration = parsed(name, Duration::parse);
        if (duration.isNegative() || duration.isZero()) {
            throw new PackException(NLS.bind(Messages.Malformed, new Object[] {place, name, duration}));
        }
        return duration;
    }

    URI address(String name) throws PackException {
        URI address = parsed(name, URI::create);
        if (!"https".equals(address.getScheme()) || address.getHost() == null || !address.getPath().isEmpty()) {
            throw new PackException(NLS.bind(Messages.Address, new Object[] {place, name, address}));
        }
        return address;
    }

    Optional<URI> optionalAddress(String name) throws PackException {
        return value.at("/" + name).isNull() ? Optional.empty() : Optional.of(address(name));
    }

    private <T> T parsed(String name, Function<String, T> parser) throws PackException {
        String text = text(name);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw new PackException(NLS.bind(Messages.Malformed, new Object[] {place, name, text}), malformed);
        }
    }
}
