package io.isthmus.emulator.internal.kql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.isthmus.sdk.data.Value;

/** What "summarize" counts. Nulls count for "count" alone. */
final class KqlAggregates {

    /**
     * An aggregate.
     *
     * @param type  of what it gives
     * @param name  what its column is called where nobody names it
     * @param start begins with the rows of a group
     */
    record Aggregate(KqlType type, String name, Supplier<Group> start) {
    }

    /** The rows of a group so far. */
    interface Group {
        void add(KqlRow row);

        Object result();
    }

    private static final Set<String> NAMES = Set.of("count", "countif", "dcount", "dcountif", "count_distinct", "sum",
            "sumif", "avg", "avgif", "min", "minif", "max", "maxif", "take_any", "any", "arg_max", "arg_min", "make_set",
            "make_list");

    private KqlAggregates() {
    }

    static boolean known(String name) {
        return NAMES.contains(name);
    }

    /** @throws KqlException where the arguments do not fit */
    static Aggregate of(String name, List<KqlExpression> arguments) {
        boolean conditional = name.endsWith("if");
        int least = name.equals("count") ? 0 : conditional && !name.equals("countif") ? 2 : 1;
        if (arguments.size() < least || name.equals("count") && !arguments.isEmpty()) {
            throw KqlException.semantic("SEM0219", name + "(): function expects " + least + " argument(s).");
        }
        if (conditional) {
            KqlOperators.condition(name, arguments.getLast());
            return filtered(of(name.equals("countif") ? "count" : name.substring(0, name.length() - 2),
                    name.equals("countif") ? List.of() : arguments.subList(0, 1)), name, arguments);
        }
        String column = arguments.stream().findFirst().flatMap(KqlExpression::name).orElse("");
        return switch (name) {
            case "count" -> new Aggregate(KqlType.LONG, "count_", () -> group(new long[1], (count, row) -> count[0]++,
                    count -> count[0]));
            case "dcount", "count_distinct" -> new Aggregate(KqlType.LONG, name + "_" + column, () -> group(
                    new HashSet<>(), (seen, row) -> collect(seen, arguments.getFirst().of(row)),
                    seen -> (long) seen.size()));
            case "sum" -> sum(arguments.getFirst(), "sum_" + column);
            case "avg" -> average(arguments.getFirst(), "avg_" + column);
            case "min" -> extreme(arguments.getFirst(), "min_" + column, -1);
            case "max" -> extreme(arguments.getFirst(), "max_" + column, 1);
            case "take_any", "any" -> any(arguments.getFirst(), column);
            case "make_set" -> list(arguments.getFirst(), "set_" + column, LinkedHashSet::new);
            case "make_list" -> list(arguments.getFirst(), "list_" + column, ArrayList::new);
            default -> throw KqlException.semantic("SEM0260", "Unknown function: '" + name + "'.");
        };
    }

    /** The value of a column in the row where another one is the greatest, or the least. */
    static Aggregate atExtreme(KqlExpression by, KqlExpression shown, String name, int sign) {
        return new Aggregate(shown.type(), name, () -> group(new Object[2], (held, row) -> {
            Object value = by.of(row);
            if (value != null && (held[0] == null || sign * KqlValues.compare(value, held[0]) > 0)) {
                held[0] = value;
                held[1] = shown.of(row);
            }
        }, held -> absent(held[1], shown.type())));
    }

    private static Aggregate filtered(Aggregate all, String name, List<KqlExpression> arguments) {
        String column = name.equals("countif") ? "countif_" : all.name().replaceFirst("_", "if_");
        return new Aggregate(all.type(), column, () -> {
            Group group = all.start().get();
            return new Group() {
                @Override
                public void add(KqlRow row) {
                    if (arguments.getLast().holds(row)) {
                        group.add(row);
                    }
                }

                @Override
                public Object result() {
                    return group.result();
                }
            };
        });
    }

    private static Aggregate sum(KqlExpression of, String name) {
        boolean real = of.type() == KqlType.REAL;
        return new Aggregate(real ? KqlType.REAL : KqlType.LONG, name, () -> group(new double[1], (sum, row) -> {
            if (of.of(row) instanceof Number number) {
                sum[0] += number.doubleValue();
            }
        }, sum -> real ? (Object) sum[0] : (Object) (long) sum[0]));
    }

    private static Aggregate average(KqlExpression of, String name) {
        return new Aggregate(KqlType.REAL, name, () -> group(new double[2], (sum, row) -> {
            if (of.of(row) instanceof Number number) {
                sum[0] += number.doubleValue();
                sum[1]++;
            }
        }, sum -> sum[1] == 0 ? null : (Object) (sum[0] / sum[1])));
    }

    private static Aggregate extreme(KqlExpression of, String name, int sign) {
        return new Aggregate(of.type(), name, () -> group(new Object[1], (held, row) -> {
            Object value = of.of(row);
            if (value != null && (held[0] == null || sign * KqlValues.compare(value, held[0]) > 0)) {
                held[0] = value;
            }
        }, held -> absent(held[0], of.type())));
    }

    private static Aggregate any(KqlExpression of, String name) {
        return new Aggregate(of.type(), name, () -> group(new Object[1], (held, row) -> {
            if (held[0] == null) {
                held[0] = of.of(row);
            }
        }, held -> absent(held[0], of.type())));
    }

    private static Aggregate list(KqlExpression of, String name, Supplier<Collection<Object>> start) {
        return new Aggregate(KqlType.DYNAMIC, name, () -> group(start.get(), (held, row) -> collect(held, of.of(row)),
                held -> new Value.Array(held.stream().map(KqlValues::json).toList())));
    }

    private static void collect(Collection<Object> held, Object value) {
        Optional.ofNullable(value).ifPresent(held::add);
    }

    private static Object absent(Object value, KqlType type) {
        return value == null && type == KqlType.STRING ? "" : value;
    }

    private static <S> Group group(S state, BiConsumer<S, KqlRow> add, Function<S, Object> result) {
        return new Group() {
            @Override
            public void add(KqlRow row) {
                add.accept(state, row);
            }

            @Override
            public Object result() {
                return result.apply(state);
            }
        };
    }
}
