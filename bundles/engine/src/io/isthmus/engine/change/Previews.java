package io.isthmus.engine.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.json.Codec;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;

/**
 * Shows requests as they are sent.
 *
 * @since 1.0
 */
public final class Previews {

    /** PowerShell takes each of these for the end of a text in single quotes. */
    private static final Pattern QUOTES = Pattern.compile("['\u2018\u2019\u201a\u201b]");

    private Previews() {
    }

    /** What a step sends, in its order. */
    public static List<Preview> of(Step step) {
        return of(step.change());
    }

    /** What a change sends, in its order: for a step's way back, too. */
    public static List<Preview> of(Change change) {
        return change.actions().stream().map(action -> of(action.request())).toList();
    }

    /** What a request looks like. */
    public static Preview of(Request request) {
        return new Preview(request.side(), switch (request) {
            case GraphRequest graph -> lines(graph);
            case CmdletRequest cmdlet -> List.of(line(cmdlet));
            case WebRequest web -> List.of(web.describe());
            case DocumentRequest document -> Stream.concat(Stream.of(document.describe()), document.document().stream()
                    .flatMap(content -> Codec.write(content, true).lines())).toList();
        });
    }

    private static List<String> lines(GraphRequest request) {
        List<String> lines = new ArrayList<>();
        lines.add(request.describe());
        request.headers().forEach((name, value) -> lines.add(name + ": " + value));
        request.body().ifPresent(body -> {
            lines.add("Content-Type: application/json");
            lines.add("");
            lines.addAll(Codec.write(body, true).lines().toList());
        });
        return lines;
    }

    private static String line(CmdletRequest request) {
        return request.parameters().entrySet().stream().map(Previews::parameter)
                .collect(Collectors.joining("", request.cmdlet(), ""));
    }

    /** A switch takes its value only behind a colon, and every other parameter takes it there, too. */
    private static String parameter(Map.Entry<String, Value> parameter) {
        return " -" + parameter.getKey() + (parameter.getValue() instanceof Value.Bool ? ":" : " ")
                + literal(parameter.getValue());
    }

    private static String literal(Value value) {
        return switch (value) {
            case Value.Null nothing -> "$null";
            case Value.Bool bool -> "$" + bool.value();
            case Value.Number number -> number.value().toPlainString();
            case Value.Text text -> "'" + QUOTES.matcher(text.value()).replaceAll("$0$0") + "'";
            case Value.Array array -> array.values().stream().map(Previews::literal)
                    .collect(Collectors.joining(", ", "@(", ")"));
            case Value.Members members when CmdletRequest.bytesOf(members).isPresent() ->
                "([Convert]::FromBase64String('" + CmdletRequest.bytesOf(members).get() + "'))";
            case Value.Members members -> members.values().entrySet().stream()
                    .map(member -> literal(Value.of(member.getKey())) + " = " + literal(member.getValue()))
                    .collect(Collectors.joining("; ", "@{", "}"));
        };
    }
}
