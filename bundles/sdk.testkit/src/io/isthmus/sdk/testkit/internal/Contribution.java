package io.isthmus.sdk.testkit.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An element of plugin.xml that contributes to an extension point of the SDK.
 *
 * @param point   name of the point: "checks"
 * @param element as it stands there
 */
record Contribution(String point, Element element) {

    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final long MOST_SECONDS = 300;

    Optional<String> attribute(String name) {
        return Optional.of(element.getAttribute(name).strip()).filter(text -> !text.isEmpty());
    }

    /** What tells it from others of its point. */
    String id() {
        return attribute(idAttribute()).orElse("");
    }

    String idAttribute() {
        return switch (point) {
            case "commands" -> "name";
            case "snapshotContributors" -> "part";
            default -> "id";
        };
    }

    String className() {
        return attribute("class").orElse("");
    }

    /** How long it may run. */
    Duration timeout() {
        return attribute("timeout").filter(text -> text.matches("[1-9][0-9]{0,4}")).map(Long::parseLong)
                .map(seconds -> Duration.ofSeconds(Math.min(seconds, MOST_SECONDS))).orElse(USUAL);
    }

    /** The values of an attribute of the elements with a name inside this one. */
    Set<String> inside(String name, String attribute) {
        return elements(name).map(inner -> inner.getAttribute(attribute))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The elements with a name inside this one. */
    Stream<Element> elements(String name) {
        Stream.Builder<Element> elements = Stream.builder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && inner.getTagName().equals(name)) {
                elements.add(inner);
            }
        }
        return elements.build();
    }

    /** Whether an element is marked as required. */
    static boolean required(Element element) {
        return element.getAttribute("required").equals("true");
    }

    @Override
    public String toString() {
        return point + " " + id();
    }
}
