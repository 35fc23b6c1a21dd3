package io.isthmus.signins.internal.kql;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Puts conditions together, and leaves out what is always true or never. */
final class Conditions {

    static final String ALWAYS = "true";
    static final String NEVER = "false";

    private Conditions() {
    }

    static String any(Collection<String> conditions) {
        return joined(conditions, " or ", NEVER, ALWAYS);
    }

    static String all(Collection<String> conditions) {
        return joined(conditions, " and ", ALWAYS, NEVER);
    }

    /** @param neutral what changes nothing, and is meant by no condition */
    private static String joined(Collection<String> conditions, String between, String neutral, String decisive) {
        if (conditions.contains(decisive)) {
            return decisive;
        }
        List<String> deciding = conditions.stream().filter(condition -> !condition.equals(neutral)).distinct().toList();
        return switch (deciding.size()) {
            case 0 -> neutral;
            case 1 -> deciding.getFirst();
            default -> deciding.stream().collect(Collectors.joining(between, "(", ")"));
        };
    }

    static String not(String condition) {
        return switch (condition) {
            case ALWAYS -> NEVER;
            case NEVER -> ALWAYS;
            default -> condition.startsWith("(") ? "not" + condition : "not(" + condition + ')';
        };
    }

    static String of(boolean condition) {
        return condition ? ALWAYS : NEVER;
    }

    /** False where a condition is neither true nor false. */
    static String known(String condition) {
        return "coalesce(" + condition + ", false)";
    }
}
