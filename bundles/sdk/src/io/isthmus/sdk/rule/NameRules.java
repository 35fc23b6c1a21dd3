package io.isthmus.sdk.rule;

import java.net.IDN;
import java.util.Collection;
import java.util.Locale;

/**
 * Which names a certificate covers (RFC 6125, 6.4; RFC 9525, 6.3): a name that it presents, without regard to case and
 * with A-labels on both sides; or a wildcard that is the whole leftmost label and stands for exactly one label.
 *
 * @since 1.0
 */
public final class NameRules {

    private static final String WILDCARD = "*.";

    private NameRules() {
    }

    /**
     * Whether names that a certificate presents cover one.
     *
     * @param needed of a machine, in either form; where it is a wildcard itself ("*.contoso.com", as connectors can ask
     *               for it), only the same one covers it
     */
    public static boolean covers(Collection<String> presented, String needed) {
        String name = normal(needed);
        return !name.isEmpty() && presented.stream().anyMatch(own -> covers(normal(own), name));
    }

    private static boolean covers(String presented, String needed) {
        if (presented.equals(needed)) {
            return true;
        }
        if (!presented.startsWith(WILDCARD) || needed.startsWith(WILDCARD)) {
            return false;
        }
        String domain = presented.substring(WILDCARD.length());
        int dot = needed.indexOf('.');
        return domain.indexOf('.') > 0 && dot > 0 && needed.substring(dot + 1).equals(domain);
    }

    /** In lower case, with A-labels, without the dot at the end; what is no name at all stays as it is. */
    public static String normal(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        String relative = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        try {
            return relative.chars().allMatch(character -> character < 0x80) ? relative
                    : IDN.toASCII(relative).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return relative;
        }
    }
}
