package io.isthmus.report.internal.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a script as PowerShell's tokenizer does where it matters for injection: strings in single quotes, in which
 * every kind of single quote ends the string unless it is doubled; strings in double quotes with a backtick as escape;
 * comments to the end of their line. What is left is code.
 */
final class ScriptTokens {

    private static final String SINGLE = "'\u2018\u2019\u201A\u201B";
    private static final String DOUBLE = "\"\u201C\u201D\u201E";

    private final String script;
    private final StringBuilder code = new StringBuilder();
    private final List<String> strings = new ArrayList<>();
    private int position;

    private ScriptTokens(String script) {
        this.script = script;
    }

    static ScriptTokens of(String script) {
        ScriptTokens tokens = new ScriptTokens(script);
        while (tokens.position < script.length()) {
            tokens.next();
        }
        return tokens;
    }

    /** The code with each string replaced by a sign. */
    String code() {
        return code.toString();
    }

    /** The strings in single quotes, as they mean. */
    List<String> strings() {
        return strings;
    }

    private void next() {
        char character = script.charAt(position);
        if (SINGLE.indexOf(character) >= 0) {
            single();
        } else if (DOUBLE.indexOf(character) >= 0) {
            doubled();
        } else if (character == '#') {
            comment();
        } else if (character == '`') {
            code.append(script, position, Math.min(position + 2, script.length()));
            position += 2;
        } else {
            code.append(character);
            position++;
        }
    }

    private void single() {
        StringBuilder text = new StringBuilder();
        position++;
        while (position < script.length()) {
            char character = script.charAt(position);
            if (SINGLE.indexOf(character) >= 0) {
                boolean twice = position + 1 < script.length() && SINGLE.indexOf(script.charAt(position + 1)) >= 0;
                if (!twice) {
                    position++;
                    strings.add(text.toString());
                    code.append('\u00A7');
                    return;
                }
                position++;
            }
            text.append(character);
            position++;
        }
        throw new AssertionError("a string has no end");
    }

    private void doubled() {
        position++;
        while (position < script.length() && DOUBLE.indexOf(script.charAt(position)) < 0) {
            position += script.charAt(position) == '`' ? 2 : 1;
        }
        position++;
        code.append('\u00A7');
    }

    private void comment() {
        boolean lineStart = position == 0 || script.charAt(position - 1) == '\n' || position == 1;
        boolean block = position > 0 && script.charAt(position - 1) == '<';
        if (block) {
            throw new AssertionError("a comment block");
        }
        int end = script.indexOf('\n', position);
        String line = script.substring(position, end < 0 ? script.length() : end);
        if (lineStart && line.matches("(?i)#requires.*|# SIG #.*")) {
            throw new AssertionError("a comment that is none: " + line);
        }
        position = end < 0 ? script.length() : end;
    }
}
