package io.isthmus.sdk.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of a text what nobody may read in a log, a report or an error: tokens, assertions, secrets, passwords,
 * authorization codes.
 *
 * @since 1.0
 */
public final class Redaction {

    /** What stands in the place of a secret. */
    public static final String MARK = "[redacted]";

    private static final Set<String> SECRET_HEADERS = Set.of("authorization", "proxy-authorization", "cookie",
            "set-cookie", "x-ms-authorization-auxiliary");

    private static final String SECRET_NAMES = "access_token|refresh_token|id_token|client_assertion|assertion"
            + "|client_secret|code_verifier|device_code|password|secretText|secret|proof";

    /** In a form or an address "code" is an authorization code; in JSON it is an error's name. */
    private static final String SECRET_FORM_NAMES = SECRET_NAMES + "|code|sig";

    private static final List<Replacement> REPLACEMENTS = List.of(
            new Replacement(Pattern.compile("(?i)\\b(Bearer|Basic|PoP)\\s+[A-Za-z0-9+/=._~-]{8,}"), "$1 " + MARK),
            new Replacement(Pattern.compile("(?i)(\"(?:" + SECRET_NAMES + ")\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*\""),
                    "$1" + MARK + "\""),
            new Replacement(Pattern.compile("(?i)((?:^|[?&\\s])(?:" + SECRET_FORM_NAMES + ")\\s*=\\s*)[^&\\s\"]+"),
                    "$1" + MARK),
            new Replacement(Pattern.compile("\\beyJ[A-Za-z0-9_-]{5,}(?:\\.[A-Za-z0-9_-]*){1,4}"), MARK),
            new Replacement(Pattern.compile("(?i)(://)[^/@\\s:]+:[^/@\\s]+@"), "$1" + MARK + "@"),
            new Replacement(Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*"
                    + "PRIVATE KEY-----|$)"), MARK));

    private Redaction() {
    }

    /** The text without its secrets. */
    public static String redact(String text) {
        String clean = text;
        for (Replacement replacement : REPLACEMENTS) {
            clean = replacement.pattern().matcher(clean).replaceAll(replacement.by());
        }
        return clean;
    }

    /** The value of a header as it may be shown. */
    public static String header(String name, String value) {
        return SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? MARK : redact(value);
    }

    private record Replacement(Pattern pattern, String by) {
    }
}
