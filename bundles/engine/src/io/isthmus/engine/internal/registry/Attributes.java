package io.isthmus.engine.internal.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.extension.Requirement;
import io.isthmus.sdk.Side;

/** Reads an element of plugin.xml strictly. */
final class Attributes {

    /** Makes something of an element's child. */
    @FunctionalInterface
    interface Reader<R> {
        R read(Attributes child) throws InvalidContributionException;
    }

    /** A part that a check reads. */
    private record PartUse(String id, boolean required) {
    }

    private static final long USUAL_SECONDS = 10;
    /** Of a third party's check: whoever waits for the others waits for it, too. */
    private static final long MOST_FOREIGN_SECONDS = 300;

    private final IConfigurationElement element;
    private final boolean foreign;

    private Attributes(IConfigurationElement element, boolean foreign) {
        this.element = element;
        this.foreign = foreign;
    }

    /** Those of an element that this program's own registry has. */
    static Attributes ours(IConfigurationElement element) {
        return new Attributes(element, false);
    }

    /** Those of an element that a third party declared. */
    static Attributes foreign(IConfigurationElement element) {
        return new Attributes(element, true);
    }

    String bundle() {
        return element.getContributor().getName();
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(element.getAttribute(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    String text(String name) {
        return optional(name).orElse("");
    }

    String required(String name) throws InvalidContributionException {
        return optional(name).orElseThrow(() ->
                new InvalidContributionException(NLS.bind(Messages.MissingAttribute, element.getName(), name)));
    }

    /** A required text of a form that a regular expression tells. */
    String required(String name, String form) throws InvalidContributionException {
        String value = required(name);
        if (!value.matches(form)) {
            throw wrong(name, value, form);
        }
        return value;
    }

    boolean bool(String name) throws InvalidContributionException {
        String value = optional(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(name, value, "true, false");
        }
        return value.equals("true");
    }

    long seconds(String name, long usual) throws InvalidContributionException {
        Optional<String> value = optional(name);
        if (value.isEmpty()) {
            return usual;
        }
        if (!value.get().matches("[1-9][0-9]{0,4}")) {
            throw wrong(name, value.get(), "1 … 99999");
        }
        return Long.parseLong(value.get());
    }

    String choice(String name, String usual, String... choices) throws InvalidContributionException {
        String value = optional(name).orElse(usual);
        if (!List.of(choices).contains(value)) {
            throw wrong(name, value, String.join(", ", choices));
        }
        return value;
    }

    Side side() throws InvalidContributionException {
        String value = required("side");
        return Arrays.stream(Side.values()).filter(side -> side.name().equals(value)).findFirst()
                .orElseThrow(() -> wrong("side", value, Arrays.toString(Side.values())));
    }

    /** What the elements with a name inside this one stand for, in their order. */
    <R> List<R> children(String name, Reader<R> reader) throws InvalidContributionException {
        List<R> list = new ArrayList<>();
        for (IConfigurationElement child : element.getChildren(name)) {
            list.add(reader.read(new Attributes(child, foreign)));
        }
        return list;
    }

    List<Requirement> requirements() throws InvalidContributionException {
        return children("requires", child ->
                new Requirement(child.side(), child.optional("permission"), child.optional("role")));
    }

    /** The element as a check. */
    CheckDescriptor check(String category, boolean slow, Set<String> after) throws InvalidContributionException {
        List<PartUse> parts = children("part", child -> new PartUse(child.required("id"), child.bool("required")));
        return new CheckDescriptor(required("id", "[A-Za-z][A-Za-z0-9._-]*"), bundle(), required("title"), category,
                required("source"), slow, timeout(),
                ids(parts.stream()), ids(parts.stream().filter(PartUse::required)), requirements(), after);
    }

    private Duration timeout() throws InvalidContributionException {
        long declared = seconds("timeout", USUAL_SECONDS);
        return Duration.ofSeconds(foreign ? Math.min(declared, MOST_FOREIGN_SECONDS) : declared);
    }

    private static Set<String> ids(Stream<PartUse> parts) {
        return parts.map(PartUse::id).collect(Collectors.toSet());
    }

    private InvalidContributionException wrong(String name, String value, String allowed) {
        return new InvalidContributionException(
                NLS.bind(Messages.WrongAttribute, new Object[] { element.getName(), name, value, allowed }));
    }
}
