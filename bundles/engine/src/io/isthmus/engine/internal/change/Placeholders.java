package io.isthmus.engine.internal.change;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.json.Codec;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;

/** Puts values in the place of names; inside an address percent-encoded, so that a value cannot leave its place. */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\$\\{([a-zA-Z][a-zA-Z0-9.-]*)}");

    private final Map<String, Value> bindings;

    /**
     * @param bindings the names' values
     */
    Placeholders(Map<String, Value> bindings) {
        this.bindings = bindings;
    }

    /** The names that stand anywhere in something that can be written as JSON. */
    static Set<String> names(Object thing) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(Codec.write(Codec.toValue(thing), false));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Whether all names in something have values. */
    boolean resolve(Object thing) {
        return bindings.keySet().containsAll(names(thing));
    }

    Expectation in(Expectation expectation) {
        return new Expectation(in(expectation.request()), in(expectation.condition()), text(expectation.sentence()));
    }

    List<Expectation> in(List<Expectation> expectations) {
        return expectations.stream().map(this::in).toList();
    }

    Request in(Request request) {
        return switch (request) {
            case GraphRequest graph -> {
                Map<String, String> headers = new LinkedHashMap<>();
                graph.headers().forEach((name, value) -> headers.put(name, text(value)));
                yield new GraphRequest(graph.method(), address(graph.path()), headers, graph.body().map(this::in),
                        graph.tenant());
            }
            case CmdletRequest cmdlet -> {
                Map<String, Value> parameters = new LinkedHashMap<>();
                cmdlet.parameters().forEach((name, value) -> parameters.put(name, in(value)));
                yield new CmdletRequest(cmdlet.side(), cmdlet.cmdlet(), parameters, cmdlet.organization());
            }
            case WebRequest web -> web;
            case DocumentRequest document -> document;
        };
    }

    Condition in(Condition condition) {
        return switch (condition) {
            case Condition.Equal equal -> new Condition.Equal(equal.pointer(), in(equal.expected()));
            case Condition.Present present -> present;
            case Condition.Absent absent -> absent;
            case Condition.SameSet same -> new Condition.SameSet(same.pointer(), spread(same.expected()));
            case Condition.Any any -> new Condition.Any(any.pointer(), in(any.condition()));
            case Condition.Every every -> new Condition.Every(every.pointer(), in(every.condition()));
            case Condition.All all -> new Condition.All(all.conditions().stream().map(this::in).toList());
            case Condition.Either either -> new Condition.Either(either.conditions().stream().map(this::in).toList());
            case Condition.Not not -> new Condition.Not(in(not.condition()));
        };
    }

    Value in(Value value) {
        return switch (value) {
            case Value.Text text -> in(text);
            case Value.Array array -> new Value.Array(array.values().stream().map(this::in).toList());
            case Value.Members members -> {
                Map<String, Value> resolved = new LinkedHashMap<>();
                members.values().forEach((name, member) -> resolved.put(name, in(member)));
                yield new Value.Members(resolved);
            }
            default -> value;
        };
    }

    private Value in(Value.Text text) {
        Matcher matcher = NAME.matcher(text.value());
        return matcher.matches() ? bound(matcher.group(1)) : Value.of(text(text.value()));
    }

    /** An expected set whose one entry is the name of a list is that list. */
    private List<Value> spread(List<Value> expected) {
        List<Value> spread = new ArrayList<>();
        expected.forEach(entry -> {
            Value resolved = in(entry);
            if (entry instanceof Value.Text && resolved instanceof Value.Array list) {
                spread.addAll(list.values());
            } else {
                spread.add(resolved);
            }
        });
        return spread;
    }

    /** A text for a person; a name that has no value yet stays as it is. */
    String known(String text) {
        return resolve(text) ? text(text) : text;
    }

    private String text(String text) {
        return replaced(text, UnaryOperator.identity());
    }

    private String address(String address) {
        return replaced(address, value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private String replaced(String text, UnaryOperator<String> encoding) {
        return NAME.matcher(text).replaceAll(match -> {
            Value value = bound(match.group(1));
            return Matcher.quoteReplacement(encoding.apply(value.text().orElseGet(() -> Codec.write(value, false))));
        });
    }

    private Value bound(String name) {
        Value value = bindings.get(name);
        if (value == null) {
            throw new UnboundNameException(name);
        }
        return value;
    }
}
