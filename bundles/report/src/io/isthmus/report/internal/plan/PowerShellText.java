package io.isthmus.report.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * Plain data as PowerShell expressions that mean that data and nothing else.
 * <p>
 * Text becomes a single-quoted string, in which only a quote ends the string. PowerShell takes four typographic quotes
 * for that quote, too, and reads a script without a byte order mark in the machine's own code page: so everything that
 * is not printable ASCII is written as its number, and what is left has one quote to double.
 *
 * @param bound names that are known when the script runs; a placeholder of any other name is text
 */
record PowerShellText(Set<String> bound) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern PIECE = Pattern.compile("[\\x20-\\x7E]+|[^\\x20-\\x7E]");

    /** Copies the names. */
    PowerShellText {
        bound = Set.copyOf(bound);
    }

    /** An expression for a value: an argument of a cmdlet, or an entry of a list. */
    String expression(Value value) {
        return switch (value) {
            case Value.Null nothing -> "$null";
            case Value.Bool bool -> bool.value() ? "$true" : "$false";
            case Value.Number number -> "([decimal]" + quoted(number.value().toPlainString()) + ")";
            case Value.Text text -> text(text.value());
            case Value.Array array -> array.values().stream().map(this::expression)
                    .collect(Collectors.joining(", ", "@(", ")"));
            case Value.Members members -> CmdletRequest.bytesOf(members)
                    .map(base64 -> "([Convert]::FromBase64String(" + text(base64) + "))")
                    .orElseGet(() -> members.values().entrySet().stream().map(this::member)
                            .collect(Collectors.joining("; ", "([ordered]@{ ", " })")));
        };
    }

    private String member(Map.Entry<String, Value> member) {
        return literal(member.getKey()) + " = " + expression(member.getValue());
    }

    /** An expression for a text, with what is known when the script runs in the place of its placeholders. */
    String text(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (matcher.find()) {
            if (bound.contains(matcher.group(1))) {
                if (matcher.start() == 0 && matcher.end() == text.length()) {
                    return known(matcher.group(1));
                }
                addLiteral(parts, text.substring(from, matcher.start()));
                parts.add("[string]" + known(matcher.group(1)));
                from = matcher.end();
            }
        }
        if (parts.isEmpty()) {
            return literal(text);
        }
        addLiteral(parts, text.substring(from));
        return "(" + String.join(" + ", parts) + ")";
    }

    private static void addLiteral(List<String> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(literal(text));
        }
    }

    private static String known(String name) {
        return "$Known[" + literal(name) + "]";
    }

    /** An expression for a text as it stands. */
    static String literal(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            String piece = matcher.group();
            if (printable(piece.charAt(0))) {
                parts.add(quoted(piece));
            } else {
                piece.chars().forEach(unit -> parts.add("[char]0x%04X".formatted(unit)));
            }
        }
        if (parts.isEmpty()) {
            return "''";
        }
        if (parts.size() == 1 && parts.get(0).startsWith("'")) {
            return parts.get(0);
        }
        if (!parts.get(0).startsWith("'")) {
            parts.add(0, "''");
        }
        return "(" + String.join(" + ", parts) + ")";
    }

    private static boolean printable(char character) {
        return character >= ' ' && character <= '~';
    }

    private static String quoted(String printable) {
        return "'" + printable.replace("'", "''") + "'";
    }

    /**
     * A comment of one line. Two blanks after the sign, since "#requires" and "# SIG # Begin signature block" are no
     * comments to PowerShell.
     */
    static String comment(String text) {
        return "#  " + text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }
}
