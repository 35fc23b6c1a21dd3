package io.isthmus.emulator.internal.graph;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.sdk.data.Value;

/**
 * A policy's rule over the custom security attributes of service principals: comparisons of one attribute each, all of
 * which must hold. Attributes stand with the service principal as the service keeps them, by set and name.
 *
 * @param include whether the principals that fulfil it are meant, rather than the others
 * @param rule    as the policy holds it
 */
record AttributeRule(boolean include, String rule) {

    /** Whether a principal is meant. */
    enum Meaning {
        /** It is. */
        TRUE,
        /** It is not. */
        FALSE,
        /** The rule has what is not emulated. */
        NOT_UNDERSTOOD
    }

    private static final Pattern COMPARISON =
            Pattern.compile("\\(?\\s*CustomSecurityAttribute\\.(\\w+?)_(\\w+) -(eq|ne|contains) \"([^\"]*)\"\\s*\\)?");

    static AttributeRule of(Value filter) {
        return new AttributeRule(Values.text(filter, "mode").equals("include"), Values.text(filter, "rule"));
    }

    Meaning means(Value principal) {
        boolean fulfilled = true;
        for (String part : rule.split(" -and ")) {
            Matcher comparison = COMPARISON.matcher(part.strip());
            if (!comparison.matches()) {
                return Meaning.NOT_UNDERSTOOD;
            }
            fulfilled &= holds(comparison, principal);
        }
        return fulfilled == include ? Meaning.TRUE : Meaning.FALSE;
    }

    private static boolean holds(Matcher comparison, Value principal) {
        Value attribute = principal.at("/customSecurityAttributes/" + comparison.group(1) + "/" + comparison.group(2));
        String wanted = comparison.group(4);
        List<String> values = attribute.text().map(List::of)
                .orElseGet(() -> attribute.entries().flatMap(entry -> entry.text().stream()).toList());
        return switch (comparison.group(3)) {
            case "eq" -> values.equals(List.of(wanted));
            case "ne" -> !values.equals(List.of(wanted));
            default -> values.contains(wanted);
        };
    }
}
