package io.isthmus.hybridapp.internal.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;

/** Walks a plan as whoever applies it does: what is bound where, and what is sent. */
final class PlanWalk {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    private PlanWalk() {
    }

    /** Placeholders that nothing binds before they are used, as "step: name". */
    static Set<String> unbound(List<Step> steps) {
        Set<String> unbound = new TreeSet<>();
        for (Step step : steps) {
            Set<String> bound = new HashSet<>();
            before(step, steps).forEach(earlier -> earlier.outputs().forEach(output -> bound.add(output.name())));
            Set<String> own = new HashSet<>(bound);
            step.outputs().forEach(output -> own.add(output.name()));
            collect(step.id(), step.change(), bound, unbound);
            step.inverse().ifPresent(inverse -> collect(step.id() + " undone", inverse, own, unbound));
        }
        return unbound;
    }

    private static void collect(String where, Change change, Set<String> bound, Set<String> unbound) {
        Set<String> inActions = new HashSet<>(bound);
        change.merges().forEach(merge -> {
            need(where, merge.request(), bound, unbound);
            Stream.concat(merge.add().stream(), merge.remove().stream())
                    .forEach(value -> need(where, texts(value), bound, unbound));
            inActions.add(merge.name());
        });
        change.preconditions().forEach(one -> need(where, one.request(), bound, unbound));
        change.actions().forEach(action -> need(where, action.request(), inActions, unbound));
        change.verification().expectations().forEach(one -> {
            need(where, one.request(), bound, unbound);
            need(where, Stream.of(one.condition().toString()), bound, unbound);
        });
    }

    private static void need(String where, Request request, Set<String> bound, Set<String> unbound) {
        need(where, texts(request), bound, unbound);
    }

    private static void need(String where, Stream<String> texts, Set<String> bound, Set<String> unbound) {
        texts.forEach(text -> {
            Matcher matcher = PLACEHOLDER.matcher(text);
            while (matcher.find()) {
                if (!bound.contains(matcher.group(1))) {
                    unbound.add(where + ": " + matcher.group(1));
                }
            }
        });
    }

    /** The steps that are done before a step for sure. */
    static List<Step> before(Step step, List<Step> steps) {
        List<Step> found = new ArrayList<>();
        step.after().forEach(id -> steps.stream().filter(one -> one.id().equals(id)).forEach(one -> {
            found.add(one);
            found.addAll(before(one, steps));
        }));
        return found;
    }

    /** What a step sends, one line a request, bodies included. */
    static List<String> sent(Step step) {
        return step.change().actions().stream().map(Action::request).map(PlanWalk::line).toList();
    }

    /** What undoing a step sends. */
    static List<String> undone(Step step) {
        return step.inverse().orElseThrow().actions().stream().map(Action::request).map(PlanWalk::line).toList();
    }

    /** What is looked at before a step. */
    static List<String> looked(Step step) {
        return step.change().preconditions().stream().map(Expectation::request).map(PlanWalk::line).toList();
    }

    static List<Value> added(Step step) {
        return step.change().merges().stream().map(Binding.Merge::add).flatMap(List::stream).toList();
    }

    private static String line(Request request) {
        return switch (request) {
            case GraphRequest graph -> graph.describe() + graph.body().map(PlanWalk::text).map(" "::concat).orElse("");
            case CmdletRequest cmdlet -> cmdlet.cmdlet() + text(new Value.Members(cmdlet.parameters()));
            default -> request.describe();
        };
    }

    private static Stream<String> texts(Request request) {
        return Stream.of(line(request));
    }

    private static Stream<String> texts(Value value) {
        return Stream.of(text(value));
    }

    static String text(Value value) {
        return switch (value) {
            case Value.Null nothing -> "null";
            case Value.Bool bool -> String.valueOf(bool.value());
            case Value.Number number -> number.value().toPlainString();
            case Value.Text text -> text.value();
            case Value.Array array -> array.values().stream().map(PlanWalk::text).toList().toString();
            case Value.Members members -> members.values().entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + text(entry.getValue())).toList().toString();
        };
    }

    static Map<String, Step> byId(List<Step> steps) {
        return steps.stream().collect(Collectors.toMap(Step::id, step -> step));
    }
}
