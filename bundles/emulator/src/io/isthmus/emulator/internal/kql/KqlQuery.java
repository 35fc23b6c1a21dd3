package io.isthmus.emulator.internal.kql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A query: statements "let", and a table with operators behind it. Reading it names what is wrong; its rows are made when
 * they are asked for.
 */
public final class KqlQuery {

    private static final KqlTable NOTHING = KqlTable.of(List.of(), List.of());

    private final Map<String, KqlTable> tables;
    private final Map<String, KqlExpression> constants = new HashMap<>();
    private final KqlFunctions functions;
    private final KqlTokens tokens;

    private KqlQuery(String query, Map<String, KqlTable> tables, Instant now) {
        this.tables = new HashMap<>(tables);
        functions = new KqlFunctions(now);
        tokens = new KqlTokens(query);
    }

    /**
     * What a query gives.
     *
     * @param tables by their names
     * @param now    the time at which it is asked
     * @throws KqlException where it cannot be understood
     */
    public static KqlTable read(String query, Map<String, KqlTable> tables, Instant now) {
        return new KqlQuery(query, tables, now).statements();
    }

    private KqlTable statements() {
        while (tokens.accept("let")) {
            String name = tokens.name();
            tokens.expect("=");
            if (tableAhead()) {
                tables.put(name, tabular());
            } else {
                KqlExpression constant = expressions(NOTHING, "let").expression();
                Object value = constant.of(column -> null);
                constants.put(name, KqlExpression.constant(constant.type(), value).named(Optional.of(name)));
            }
            tokens.expect(";");
        }
        KqlTable table = tabular();
        tokens.accept(";");
        if (!tokens.ended()) {
            throw KqlException.syntax(tokens.peek());
        }
        return table;
    }

    private boolean tableAhead() {
        String name = tokens.peek().text();
        boolean call = tokens.ahead(1).is("(");
        return tokens.peek().kind() == KqlLexer.Kind.NAME && (Set.of("datatable", "print", "range").contains(name)
                || !call && tables.containsKey(name));
    }

    private KqlTable tabular() {
        KqlTable table = source();
        while (tokens.accept("|")) {
            table = operator(table);
        }
        return table;
    }

    private KqlTable source() {
        if (tokens.accept("(")) {
            KqlTable table = tabular();
            tokens.expect(")");
            return table;
        }
        KqlLexer.Token token = tokens.peek();
        String name = tokens.name();
        switch (name) {
            case "datatable" -> {
                return datatable();
            }
            case "print" -> {
                return new KqlTable(List.of(), () -> Stream.of(column -> null))
                        .project(made(NOTHING, "print", "print_"));
            }
            default -> {
                if (!tables.containsKey(name)) {
                    if (tokens.ended() || tokens.at("|") || tokens.at(";")) {
                        throw KqlException.semantic("SEM0100", "'" + name
                                + "' operator: Failed to resolve table or column expression named '" + name + "'");
                    }
                    throw KqlException.syntax(tokens.ended() ? token : tokens.peek());
                }
                return tables.get(name);
            }
        }
    }

    private KqlTable datatable() {
        List<KqlColumn> columns = new ArrayList<>();
        tokens.expect("(");
        do {
            String name = tokens.name();
            tokens.expect(":");
            KqlLexer.Token type = tokens.peek();
            columns.add(new KqlColumn(name, KqlType.parse(tokens.name()).orElseThrow(() -> KqlException.syntax(type))));
        } while (tokens.accept(","));
        tokens.expect(")");
        tokens.expect("[");
        List<Object> values = new ArrayList<>();
        while (!tokens.accept("]")) {
            KqlExpression value = expressions(NOTHING, "datatable").expression();
            values.add(KqlValues.converted(value.of(column -> null), columns.get(values.size() % columns.size()).type()));
            if (!tokens.at("]")) {
                tokens.expect(",");
            }
        }
        List<KqlRow> rows = IntStream.range(0, values.size() / columns.size()).mapToObj(number ->
                (KqlRow) column -> values.get(number * columns.size() + column)).toList();
        return KqlTable.of(columns, rows);
    }

    private KqlTable operator(KqlTable table) {
        KqlLexer.Token token = tokens.peek();
        String operator = tokens.name();
        return switch (operator) {
            case "where", "filter" -> {
                KqlExpression condition = expressions(table, "where").expression();
                if (!tokens.ended() && !tokens.at("|") && !tokens.at(";") && !tokens.at(")")) {
                    throw KqlException.syntax(tokens.peek());
                }
                KqlOperators.condition("where", condition);
                yield table.where(condition);
            }
            case "extend" -> table.extend(made(table, operator, "Column"));
            case "project" -> tokens.accept("-") ? projected(table, tokens.name())
                    : table.project(made(table, operator, "Column"));
            case "distinct" -> table.distinct(tokens.accept("*") ? all(table) : made(table, operator, "Column"));
            case "take", "limit" -> table.take(count(operator));
            case "count" -> table.summarize(List.of(), List.of(new KqlAggregates.Aggregate(KqlType.LONG, "Count",
                    KqlAggregates.of("count", List.of()).start())));
            case "sort", "order" -> {
                tokens.expect("by");
                yield table.sort(orders(table, operator));
            }
            case "top" -> {
                long count = count(operator);
                tokens.expect("by");
                yield table.top(count, orders(table, operator));
            }
            case "summarize" -> new KqlSummarize(this, table).read();
            default -> throw KqlException.syntax(token);
        };
    }

    /** "project-away", "project-keep" and "project-rename". */
    private KqlTable projected(KqlTable table, String how) {
        Map<String, String> renamed = new HashMap<>();
        List<String> named = new ArrayList<>();
        do {
            Optional<String> name = assigned();
            String column = tokens.name();
            table.column(column).orElseThrow(() -> KqlException.unresolved("project-" + how, column));
            named.add(column);
            name.ifPresent(other -> renamed.put(column, other));
        } while (tokens.accept(","));
        return table.project(all(table).stream().filter(made -> switch (how) {
            case "away" -> !named.contains(made.column().name());
            case "keep" -> named.contains(made.column().name());
            default -> true;
        }).map(made -> new KqlTable.Made(new KqlColumn(renamed.getOrDefault(made.column().name(), made.column().name()),
                made.column().type()), made.expression())).toList());
    }

    KqlTokens tokens() {
        return tokens;
    }

    KqlExpressions expressions(KqlTable table, String operator) {
        return new KqlExpressions(tokens, functions, constants, table, operator, (name, reader) -> Optional.empty());
    }

    KqlExpressions expressions(KqlTable table, String operator,
            BiFunction<String, KqlExpressions, Optional<KqlExpression>> aggregates) {
        return new KqlExpressions(tokens, functions, constants, table, operator, aggregates);
    }

    /** Expressions with a name before them or without, one after another. */
    private List<KqlTable.Made> made(KqlTable table, String operator, String unnamed) {
        List<KqlTable.Made> made = new ArrayList<>();
        do {
            made.add(one(expressions(table, operator), unnamed + (unnamed.endsWith("_") ? made.size() : made.size() + 1)));
        } while (tokens.accept(","));
        return made;
    }

    /** An expression with a name before it or without. */
    KqlTable.Made one(KqlExpressions expressions, String unnamed) {
        Optional<String> name = assigned();
        KqlExpression expression = expressions.expression();
        return new KqlTable.Made(new KqlColumn(name.or(expression::name).orElse(unnamed), expression.type()), expression);
    }

    /** The name that stands before an equals sign. */
    Optional<String> assigned() {
        boolean plain = tokens.peek().kind() == KqlLexer.Kind.NAME && tokens.ahead(1).is("=");
        boolean quoted = tokens.at("[") && tokens.ahead(2).is("]") && tokens.ahead(3).is("=");
        if (plain || quoted) {
            String name = tokens.name();
            tokens.expect("=");
            return Optional.of(name);
        }
        return Optional.empty();
    }

    private static List<KqlTable.Made> all(KqlTable table) {
        return table.columns().stream().map(column -> new KqlTable.Made(column, table.column(column.name()).orElseThrow()))
                .toList();
    }

    private long count(String operator) {
        KqlExpression count = expressions(NOTHING, operator).expression();
        if (!(count.of(column -> null) instanceof Long number) || number < 0) {
            throw KqlException.semantic("SEM0025", "'" + operator + "' operator: a number of rows is expected");
        }
        return number;
    }

    private List<KqlTable.Order> orders(KqlTable table, String operator) {
        List<KqlTable.Order> orders = new ArrayList<>();
        do {
            KqlExpression expression = expressions(table, operator).expression();
            boolean ascending = tokens.accept("asc");
            if (!ascending) {
                tokens.accept("desc");
            }
            boolean nullsFirst = ascending;
            if (tokens.accept("nulls")) {
                nullsFirst = tokens.accept("first");
                if (!nullsFirst) {
                    tokens.expect("last");
                }
            }
            orders.add(new KqlTable.Order(expression, !ascending, nullsFirst));
        } while (tokens.accept(","));
        return orders;
    }
}
