package io.isthmus.emulator.internal.kql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/** Reads scalar expressions over the columns of a table. */
final class KqlExpressions {

    private static final Set<String> LITERAL_TYPES = Set.of("datetime", "date", "timespan", "time", "bool", "boolean", "int",
            "long", "real", "double", "guid", "dynamic");

    private final KqlTokens tokens;
    private final KqlFunctions functions;
    private final Map<String, KqlExpression> constants;
    private final KqlTable table;
    private final String operator;
    private final BiFunction<String, KqlExpressions, Optional<KqlExpression>> aggregates;

    /**
     * @param constants  what "let" named
     * @param table      whose columns there are
     * @param operator   in which the expression stands
     * @param aggregates reads the arguments of an aggregate behind its name; nothing for a name that is none
     */
    KqlExpressions(KqlTokens tokens, KqlFunctions functions, Map<String, KqlExpression> constants, KqlTable table,
            String operator, BiFunction<String, KqlExpressions, Optional<KqlExpression>> aggregates) {
        this.tokens = tokens;
        this.functions = functions;
        this.constants = constants;
        this.table = table;
        this.operator = operator;
        this.aggregates = aggregates;
    }

    KqlExpression expression() {
        KqlExpression expression = conjunction();
        while (tokens.accept("or")) {
            expression = KqlOperators.or(expression, conjunction());
        }
        return expression;
    }

    /** Those in parentheses of which the first one was read. */
    List<KqlExpression> arguments() {
        List<KqlExpression> arguments = new ArrayList<>();
        while (!tokens.accept(")")) {
            if (!arguments.isEmpty()) {
                tokens.expect(",");
            }
            arguments.add(expression());
        }
        return arguments;
    }

    private KqlExpression conjunction() {
        KqlExpression expression = comparison();
        while (tokens.accept("and")) {
            expression = KqlOperators.and(expression, comparison());
        }
        return expression;
    }

    private KqlExpression comparison() {
        KqlExpression one = sum();
        KqlLexer.Token token = tokens.peek();
        if (token.kind() != KqlLexer.Kind.SIGN && token.kind() != KqlLexer.Kind.NAME) {
            return one;
        }
        boolean negated = token.text().startsWith("!") && token.text().length() > 1 && !token.is("!=");
        String name = negated ? (token.is("!~") ? "=~" : token.text().substring(1)) : token.text();
        if (KqlText.OPERATORS.containsKey(name)) {
            tokens.next();
            return KqlOperators.text(name, one, sum(), !negated);
        }
        return switch (name) {
            case "in", "in~" -> {
                tokens.next();
                tokens.expect("(");
                yield KqlOperators.in(one, arguments(), name.equals("in~"), !negated);
            }
            case "has_any", "has_all" -> {
                tokens.next();
                tokens.expect("(");
                yield KqlOperators.hasSeveral(one, arguments(), name.equals("has_all"));
            }
            case "between" -> {
                tokens.next();
                yield between(one, !negated);
            }
            case "matches" -> {
                tokens.next();
                tokens.expect("regex");
                Pattern pattern = KqlFunctions.pattern(tokens.text());
                yield KqlExpression.of(KqlType.BOOL, row -> pattern.matcher(KqlValues.text(one.of(row))).find());
            }
            default -> negated ? one : ordered(one, token);
        };
    }

    private KqlExpression ordered(KqlExpression one, KqlLexer.Token token) {
        switch (token.text()) {
            case "==", "!=", "<>", "<", "<=", ">", ">=" -> tokens.next();
            default -> {
                return one;
            }
        }
        KqlExpression other = sum();
        return switch (token.text()) {
            case "==" -> KqlOperators.equal(one, other, true);
            case "!=", "<>" -> KqlOperators.equal(one, other, false);
            case "<" -> KqlOperators.ordered(one, other, order -> order < 0);
            case "<=" -> KqlOperators.ordered(one, other, order -> order <= 0);
            case ">" -> KqlOperators.ordered(one, other, order -> order > 0);
            default -> KqlOperators.ordered(one, other, order -> order >= 0);
        };
    }

    /** Both ends count; behind a time the end can be a span from it on. */
    private KqlExpression between(KqlExpression one, boolean wanted) {
        tokens.expect("(");
        KqlExpression low = sum();
        tokens.expect("..");
        KqlExpression end = sum();
        tokens.expect(")");
        KqlExpression high = low.type() == KqlType.DATETIME && end.type() == KqlType.TIMESPAN
                ? KqlOperators.arithmetic("+", low, end) : end;
        KqlExpression inside = KqlOperators.and(KqlOperators.ordered(one, low, order -> order >= 0),
                KqlOperators.ordered(one, high, order -> order <= 0));
        return wanted ? inside : KqlExpression.of(KqlType.BOOL, row -> !inside.holds(row));
    }

    private KqlExpression sum() {
        KqlExpression expression = product();
        while (tokens.at("+") || tokens.at("-")) {
            expression = KqlOperators.arithmetic(tokens.next().text(), expression, product());
        }
        return expression;
    }

    private KqlExpression product() {
        KqlExpression expression = member();
        while (tokens.at("*") || tokens.at("/") || tokens.at("%")) {
            expression = KqlOperators.arithmetic(tokens.next().text(), expression, member());
        }
        return expression;
    }

    private KqlExpression member() {
        if (tokens.accept("-")) {
            KqlExpression of = member();
            return of.type() == KqlType.TIMESPAN ? KqlOperators.arithmetic("*", of, KqlExpression.constant(KqlType.LONG, -1L))
                    : KqlOperators.arithmetic("-", KqlExpression.constant(KqlType.LONG, 0L), of);
        }
        KqlExpression expression = primary();
        while (tokens.at(".") || tokens.at("[")) {
            expression = tokens.accept(".") ? named(expression, tokens.name()) : indexed(expression);
        }
        return expression;
    }

    private KqlExpression indexed(KqlExpression of) {
        tokens.expect("[");
        KqlExpression index = expression();
        tokens.expect("]");
        if (index.type() == KqlType.STRING) {
            return KqlExpression.of(KqlType.DYNAMIC, row -> part(of.of(row), KqlValues.text(index.of(row))));
        }
        return KqlExpression.of(KqlType.DYNAMIC, row -> of.of(row) instanceof Value.Array array
                && index.of(row) instanceof Long number ? entry(array.values(), number) : null);
    }

    private KqlExpression named(KqlExpression of, String member) {
        if (of.type() != KqlType.DYNAMIC) {
            throw KqlException.semantic("SEM0100", "'" + operator + "' operator: '." + member + "' of a value of type "
                    + of.type().text());
        }
        return new KqlExpression(KqlType.DYNAMIC, row -> part(of.of(row), member),
                of.name().map(name -> name + "_" + member));
    }

    private static Value part(Object bag, String member) {
        Value part = bag instanceof Value.Members members ? members.values().get(member) : null;
        return part == null || part.isNull() ? null : part;
    }

    private static Value entry(List<Value> values, long number) {
        long index = number < 0 ? values.size() + number : number;
        return index < 0 || index >= values.size() ? null : values.get((int) index);
    }

    private KqlExpression primary() {
        KqlLexer.Token token = tokens.peek();
        return switch (token.kind()) {
            case TEXT -> KqlExpression.constant(KqlType.STRING, tokens.next().text());
            case TIMESPAN -> KqlExpression.constant(KqlType.TIMESPAN, KqlTimes.literal(tokens.next().text()));
            case NUMBER -> number(tokens.next().text());
            case NAME -> name();
            default -> {
                if (tokens.accept("(")) {
                    KqlExpression inner = expression();
                    tokens.expect(")");
                    yield inner;
                }
                if (!tokens.at("[")) {
                    throw KqlException.syntax(token);
                }
                yield column(tokens.name());
            }
        };
    }

    private static KqlExpression number(String text) {
        return text.matches("0[xX].*") ? KqlExpression.constant(KqlType.LONG, Long.parseLong(text.substring(2), 16))
                : text.matches("\\d+") ? KqlExpression.constant(KqlType.LONG, Long.parseLong(text))
                : KqlExpression.constant(KqlType.REAL, Double.parseDouble(text));
    }

    private KqlExpression name() {
        String name = tokens.name();
        if (name.equals("true") || name.equals("false")) {
            return KqlExpression.constant(KqlType.BOOL, Boolean.valueOf(name));
        }
        if (!tokens.at("(")) {
            return column(name);
        }
        tokens.expect("(");
        if (LITERAL_TYPES.contains(name)) {
            return literal(KqlType.parse(name).orElseThrow());
        }
        Optional<KqlExpression> aggregate = aggregates.apply(name, this);
        if (aggregate.isPresent()) {
            return aggregate.get();
        }
        List<KqlExpression> arguments = arguments();
        KqlExpression called = functions.call(name, arguments);
        return name.equals("bin") || name.equals("floor") ? called.named(arguments.getFirst().name()) : called;
    }

    private KqlExpression column(String name) {
        return table.column(name).or(() -> Optional.ofNullable(constants.get(name)))
                .orElseThrow(() -> KqlException.unresolved(operator, name));
    }

    private KqlExpression literal(KqlType type) {
        boolean quoted = tokens.peek().kind() == KqlLexer.Kind.TEXT;
        String stands = inParentheses(type == KqlType.DYNAMIC);
        if (stands.equals("null") && !quoted) {
            return KqlExpression.constant(type, null);
        }
        Object value = type == KqlType.DYNAMIC ? json(stands) : KqlValues.converted(stands, type);
        if (value == null) {
            throw KqlException.semantic("SEM0010", "'" + stands + "' is no literal of type " + type.text());
        }
        return KqlExpression.constant(type, value);
    }

    /** What stands until the parenthesis is closed; texts as JSON has them, or without their quotes. */
    private String inParentheses(boolean asJson) {
        StringBuilder text = new StringBuilder();
        int end = tokens.peek().end();
        int depth = 1;
        while (true) {
            KqlLexer.Token token = tokens.next();
            if (token.kind() == KqlLexer.Kind.END) {
                throw KqlException.syntax(token);
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                return text.toString().strip();
            }
            boolean quoted = token.kind() == KqlLexer.Kind.TEXT;
            boolean apart = !quoted && token.end() - token.text().length() > end;
            text.append(apart ? " " : "").append(quoted && asJson ? Json.print(Value.of(token.text())) : token.text());
            end = token.end();
        }
    }

    private static Value json(String text) {
        try {
            return Json.read(text);
        } catch (IllegalArgumentException noJson) {
            throw KqlException.semantic("SEM0010", "'" + text + "' is no literal of type dynamic");
        }
    }
}
