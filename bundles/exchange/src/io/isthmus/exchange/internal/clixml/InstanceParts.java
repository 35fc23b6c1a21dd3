package io.isthmus.exchange.internal.clixml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import io.isthmus.exchange.internal.clixml.ClixmlValue.Content;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Instance;

/** The parts of an object while it is read; they come in any order. */
final class InstanceParts {

    List<String> typeNames = List.of();
    Optional<String> text = Optional.empty();
    Content content = new Content.Empty();
    Map<String, ClixmlValue> properties = Map.of();
    Map<String, ClixmlValue> extended = Map.of();

    Instance build(OptionalInt label) {
        return new Instance(label, typeNames, text, content, properties, extended);
    }
}
