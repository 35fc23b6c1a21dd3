package io.isthmus.hybridapp.internal.step;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids of steps that are about one of several objects: two objects never have the same one. */
final class StepIds {

    /** What stands in an id for itself. */
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]");

    private StepIds() {
    }

    /**
     * An id, whose parts can be told from it.
     *
     * @param kind  begins with a letter
     * @param names of what it is about
     */
    static String of(String kind, String... names) {
        return Stream.concat(Stream.of(kind), Stream.of(names).map(StepIds::part)).collect(Collectors.joining("."));
    }

    /** A name as a part of an id: each character but letters and digits becomes its number between dashes. */
    static String part(String name) {
        return OTHER.matcher(name).replaceAll(other -> "-" + Integer.toHexString(other.group().charAt(0)) + "-");
    }
}
