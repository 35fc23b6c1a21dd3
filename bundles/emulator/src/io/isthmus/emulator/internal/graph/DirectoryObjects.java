package io.isthmus.emulator.internal.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/** Finds an object by what an address names: its id, or another key in parentheses. */
final class DirectoryObjects {

    private static final Pattern ALTERNATE = Pattern.compile("\\(\\s*(\\w+)\\s*=\\s*'(.*)'\\s*\\)");

    private DirectoryObjects() {
    }

    /** An alternate key of an address: its property and its text. */
    record AlternateKey(String property, String text) {
        static AlternateKey parse(String key) {
            Matcher matcher = ALTERNATE.matcher(key);
            if (!matcher.matches()) {
                throw GraphError.badRequest("The key '" + key + "' cannot be understood.");
            }
            // The published script sends braces around the id inside the quotes, and the service takes them.
            return new AlternateKey(matcher.group(1),
                    matcher.group(2).replace("''", "'").replaceFirst("^\\{(.*)}$", "$1"));
        }
    }

    static boolean alternate(String key) {
        return key.startsWith("(");
    }

    /** @throws GraphError where there is no such object */
    static Value.Members require(View view, Collection collection, String key) {
        if (alternate(key)) {
            AlternateKey named = AlternateKey.parse(key);
            return view.findBy(collection, named.property(), named.text())
                    .orElseThrow(() -> GraphError.notFound(named.text()));
        }
        return view.find(collection, key).orElseThrow(() -> GraphError.notFound(key));
    }
}
