package io.isthmus.emulator.internal.kql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads "summarize". An aggregate can stand within an expression: rows are counted first, and the expression is worked out
 * of what was counted.
 */
final class KqlSummarize {

    private final KqlQuery query;
    private final KqlTable table;
    private final KqlTokens tokens;
    private final List<KqlAggregates.Aggregate> aggregates = new ArrayList<>();
    private final List<KqlTable.Made> shown = new ArrayList<>();
    private final List<KqlTable.Made> groups = new ArrayList<>();

    KqlSummarize(KqlQuery query, KqlTable table) {
        this.query = query;
        this.table = table;
        tokens = query.tokens();
    }

    KqlTable read() {
        if (!tokens.at("by")) {
            do {
                aggregated();
            } while (tokens.accept(","));
        }
        if (tokens.accept("by")) {
            do {
                groups.add(query.one(query.expressions(table, "summarize"), "Column" + (groups.size() + 1)));
            } while (tokens.accept(","));
        }
        KqlTable counted = table.summarize(groups, aggregates);
        int before = groups.size();
        List<KqlTable.Made> all = Stream.concat(groups.stream().map(group -> new KqlTable.Made(group.column(),
                counted.column(group.column().name()).orElseThrow())),
                shown.stream().map(each -> new KqlTable.Made(each.column(), new KqlExpression(each.expression().type(),
                        row -> each.expression().of(column -> row.get(before + column)), Optional.empty())))).toList();
        return counted.project(all);
    }

    private void aggregated() {
        Optional<String> name = query.assigned();
        if ((tokens.at("arg_max") || tokens.at("arg_min")) && tokens.ahead(1).is("(")) {
            atExtreme(name);
            return;
        }
        int first = aggregates.size();
        KqlExpression expression = query.expressions(KqlTable.of(List.of(), List.of()), "summarize", this::aggregate)
                .expression();
        String usual = aggregates.size() > first ? aggregates.get(first).name() : "Column" + (shown.size() + 1);
        shown.add(new KqlTable.Made(new KqlColumn(name.orElse(usual), expression.type()), expression));
    }

    private Optional<KqlExpression> aggregate(String name, KqlExpressions within) {
        if (!KqlAggregates.known(name)) {
            return Optional.empty();
        }
        return Optional.of(added(KqlAggregates.of(name, query.expressions(table, "summarize").arguments())));
    }

    /** The greatest or least of the first, and what others are there; a star stands for all. */
    private void atExtreme(Optional<String> name) {
        int sign = tokens.name().equals("arg_max") ? 1 : -1;
        tokens.expect("(");
        KqlExpression by = query.expressions(table, "summarize").expression();
        show(name.or(by::name).orElse("Column1"), KqlAggregates.of(sign > 0 ? "max" : "min", List.of(by)));
        while (tokens.accept(",")) {
            if (tokens.accept("*")) {
                table.columns().stream().filter(column -> by.name().filter(column.name()::equals).isEmpty())
                        .forEach(column -> show(column.name(), KqlAggregates.atExtreme(by,
                                table.column(column.name()).orElseThrow(), column.name(), sign)));
            } else {
                KqlTable.Made other = query.one(query.expressions(table, "summarize"), "Column" + (shown.size() + 1));
                show(other.column().name(), KqlAggregates.atExtreme(by, other.expression(), other.column().name(), sign));
            }
        }
        tokens.expect(")");
    }

    private void show(String name, KqlAggregates.Aggregate aggregate) {
        KqlExpression expression = added(aggregate);
        shown.add(new KqlTable.Made(new KqlColumn(name, expression.type()), expression));
    }

    /** The result of an aggregate, as a column behind the groups. */
    private KqlExpression added(KqlAggregates.Aggregate aggregate) {
        aggregates.add(aggregate);
        int index = aggregates.size() - 1;
        return KqlExpression.of(aggregate.type(), row -> row.get(index));
    }
}
