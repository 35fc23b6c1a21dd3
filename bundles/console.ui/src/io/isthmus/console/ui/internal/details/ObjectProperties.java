package io.isthmus.console.ui.internal.details;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.isthmus.console.ui.internal.explorer.ModelObjects;
import io.isthmus.console.ui.internal.explorer.NodeStates;
import io.isthmus.console.ui.internal.explorer.RecordValues;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Identifier;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.ui.text.Times;
import io.isthmus.ui.text.Words;

/** Takes a record of the model apart into rows that a person reads. */
final class ObjectProperties {

    private static final String INSIDE = " › "; //$NON-NLS-1$
    private static final int LONG_TEXT = 120;

    private final Times times;
    private final List<Property> properties = new ArrayList<>();

    private ObjectProperties(Times times) {
        this.times = times;
    }

    /** The rows of a record, in the order of its components. */
    static List<Property> of(Object value, Times times) {
        ObjectProperties made = new ObjectProperties(times);
        made.members("", value); //$NON-NLS-1$
        return List.copyOf(made.properties);
    }

    private void members(String above, Object value) {
        for (Map.Entry<String, Object> member : RecordValues.of(value).entrySet()) {
            add(above + Words.humanized(member.getKey()), member.getValue());
        }
    }

    private void add(String name, Object value) {
        switch (value) {
            case Optional<?> optional -> add(name, optional.isPresent() ? optional.get() : Messages.ObjectProperties_empty);
            case Reading<?> reading -> reading(name, reading);
            case Identifier identifier -> plain(name, identifier.text());
            case Instant instant -> properties.add(new Property(name, times.shortly(instant) + ", " //$NON-NLS-1$
                    + times.distance(instant), instant.toString(), times.exactly(instant)));
            case Duration duration -> plain(name, Lengths.text(duration));
            case Boolean truth -> plain(name, truth ? Messages.ObjectProperties_yes : Messages.ObjectProperties_no);
            case Value plainValue -> plain(name, ValueText.of(plainValue));
            case Map<?, ?> map -> plain(name, map.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()) //$NON-NLS-1$
                    .sorted().collect(Collectors.joining(", "))); //$NON-NLS-1$
            case Collection<?> entries -> entries(name, entries);
            case Record record -> members(name + INSIDE, record);
            default -> plain(name, value.toString());
        }
    }

    private void reading(String name, Reading<?> reading) {
        if (reading.value().isPresent()) {
            add(name, reading.value().get());
        } else {
            plain(name, NodeStates.words(reading));
        }
    }

    private void entries(String name, Collection<?> entries) {
        if (entries.isEmpty()) {
            plain(name, Messages.ObjectProperties_none);
        } else if (entries.stream().anyMatch(entry -> entry instanceof Record && !(entry instanceof Identifier))) {
            entries.forEach(entry -> members(name + INSIDE + ModelObjects.name(entry) + INSIDE, entry));
        } else {
            plain(name, entries.stream().map(entry -> entry instanceof Identifier id ? id.text() : entry.toString())
                    .collect(Collectors.joining(", "))); //$NON-NLS-1$
        }
    }

    private void plain(String name, String text) {
        String shown = text.length() > LONG_TEXT ? text.substring(0, LONG_TEXT) + '…' : text;
        properties.add(new Property(name, shown, text, shown.equals(text) ? "" : text)); //$NON-NLS-1$
    }
}
