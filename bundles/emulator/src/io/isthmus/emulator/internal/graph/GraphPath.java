package io.isthmus.emulator.internal.graph;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The segments of an address: version first, keys in parentheses as segments of their own. */
final class GraphPath {

    /** The metadata declares the namespace microsoft.graph with this alias; the Graph SDK writes type casts with it. */
    private static final String ALIAS = "graph.";

    private static final Pattern WITH_KEY = Pattern.compile("([A-Za-z]+)\\((.+)\\)");

    private GraphPath() {
    }

    /** Splits "/v1.0/applications(appId='x')/owners" into "v1.0", "applications", "(appId='x')", "owners". */
    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String raw : path.substring(1).split("/")) {
            String segment = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
            Matcher matcher = WITH_KEY.matcher(segment);
            if (matcher.matches() && !matcher.group(1).equals("filterByCurrentUser")) {
                segments.add(matcher.group(1));
                String key = matcher.group(2);
                segments.add(key.startsWith("'") && key.endsWith("'") && key.length() > 1
                        ? key.substring(1, key.length() - 1) : "(" + key + ")");
            } else {
                segments.add(segment.startsWith(ALIAS) ? "microsoft." + segment : segment);
            }
        }
        return segments;
    }
}
