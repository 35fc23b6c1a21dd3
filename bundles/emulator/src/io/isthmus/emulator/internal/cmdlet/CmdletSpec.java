package io.isthmus.emulator.internal.cmdlet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a cmdlet.
 *
 * @param name       verb and noun
 * @param part       the part of the state that it is about
 * @param kind       the kind of object that it is about
 * @param behaviour  what it does
 * @param parameters by name, with the type of each
 * @param sets       the parameter sets: names that must not be mixed with those of another set
 */
public record CmdletSpec(String name, String part, String kind, String behaviour, Map<String, ParameterType> parameters,
        List<Set<String>> sets) {

    /** What a parameter takes. */
    public enum ParameterType {
        /** A text. */
        TEXT,
        /** A list of texts, a single text, or a hashtable with Add and Remove. */
        TEXTS,
        /** True or false. */
        BOOL,
        /** A switch. */
        SWITCH,
        /** A whole number. */
        NUMBER,
        /** The bytes of a file. */
        BYTES
    }

    /** Whether it changes nothing, and leaves nothing with anybody: Test-Mailflow sends a message. */
    public boolean reading() {
        return name.startsWith("Get-") || name.startsWith("Test-") && !name.equals("Test-Mailflow");
    }
}
