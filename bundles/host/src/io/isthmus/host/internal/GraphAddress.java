package io.isthmus.host.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address of Microsoft Graph, as far as it says what is read: small, and a key in brackets as a part of its own.
 *
 * @param parts  of the path behind the version
 * @param query  with its escapes resolved
 */
record GraphAddress(List<String> parts, String query) {

    private static final Pattern VERSION = Pattern.compile("/(v1\\.0|beta)/(.+)");
    /** What leads elsewhere, or is read by the service in another way than here. */
    private static final Pattern DETOUR = Pattern.compile("\\.\\.|//|\\\\|%2e|%2f|%5c|%28|%29|#");
    private static final Pattern KEYED = Pattern.compile("([a-z0-9.]+)\\(([^()]*)\\)");
    private static final Pattern EXPAND = Pattern.compile("[^=]*expand[^=]*=(.*)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("([a-z0-9.]+)(\\(.*\\))?", Pattern.DOTALL);

    /** Reads one; empty where it cannot be understood. */
    static Optional<GraphAddress> of(String path) {
        String[] halves = path.toLowerCase(Locale.ROOT).split("\\?", 2);
        Matcher versioned = VERSION.matcher(halves[0]);
        if (!versioned.matches() || DETOUR.matcher(halves[0]).find()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : versioned.group(2).split("/")) {
            Matcher keyed = KEYED.matcher(part);
            parts.addAll(keyed.matches() ? List.of(keyed.group(1), keyed.group(2)) : List.of(part));
        }
        try {
            return Optional.of(new GraphAddress(parts, halves.length == 1 ? ""
                    : URLDecoder.decode(halves[1], StandardCharsets.UTF_8).toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /** What it asks to be sent along; empty where that cannot be told, or is asked to bring more along itself. */
    Optional<List<String>> expanded() {
        List<String> wanted = Arrays.stream(query.split("&")).map(EXPAND::matcher).filter(Matcher::matches)
                .flatMap(expand -> apart(expand.group(1))).toList();
        if (wanted.stream().anyMatch(name -> !NAME.matcher(name).matches() || name.contains("expand"))) {
            return Optional.empty();
        }
        return Optional.of(wanted.stream().map(name -> name.replaceFirst("\\(.*", "")).toList());
    }

    /** At commas that are in no brackets. */
    private static Stream<String> apart(String list) {
        return Arrays.stream(list.split(",(?![^(]*\\))")).map(String::strip);
    }
}
