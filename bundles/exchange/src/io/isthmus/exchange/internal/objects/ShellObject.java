package io.isthmus.exchange.internal.objects;

import java.util.List;
import java.util.Objects;

import io.isthmus.sdk.data.Value;

/**
 * An object that a cmdlet gave, as plain data with what it is.
 *
 * @param typeNames its types, the most special first, as the server that made it names them: without the prefix that
 *                  PowerShell sets before what was sent or selected
 * @param members   by property name; what PowerShell added to the object is among them
 */
public record ShellObject(List<String> typeNames, Value.Members members) {

    /** Checks and copies. */
    public ShellObject {
        typeNames = List.copyOf(typeNames);
        Objects.requireNonNull(members);
    }

    /** The name of its most special type without the namespace; empty where it has none. */
    public String simpleType() {
        return typeNames.isEmpty() ? "" : simple(typeNames.getFirst());
    }

    private static String simple(String typeName) {
        int generic = typeName.indexOf('`');
        String plain = generic < 0 ? typeName : typeName.substring(0, generic);
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
