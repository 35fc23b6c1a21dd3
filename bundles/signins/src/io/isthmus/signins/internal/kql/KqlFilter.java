package io.isthmus.signins.internal.kql;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInColumn.Type;
import io.isthmus.signins.query.AddressRange;
import io.isthmus.signins.query.AddressValue;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Field;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterMeaning;
import io.isthmus.signins.query.Letters;
import io.isthmus.signins.query.Operand;
import io.isthmus.signins.query.Operand.Where;
import io.isthmus.signins.query.Times;

/** Writes filters as conditions, each of which is true or false of every row and never null. */
final class KqlFilter {

    private static final AddressRange VERSION_4 = AddressRange.of("0.0.0.0/0").orElseThrow();
    private static final int MAPPED_BITS = 96;

    private final AskedAt asked;
    private final Set<SignInColumn> lacking = EnumSet.noneOf(SignInColumn.class);

    KqlFilter(AskedAt asked) {
        this.asked = asked;
    }

    /** The columns that a field of the filters until now asks for and that the table lacks. */
    Set<SignInColumn> lacking() {
        return lacking;
    }

    String condition(Filter filter) {
        return switch (filter) {
            case Filter.And and -> Conditions.all(conditions(and.parts()));
            case Filter.Or or -> Conditions.any(conditions(or.parts()));
            case Filter.Not not -> Conditions.not(condition(not.part()));
            case Filter.Match match -> match(match);
            case Filter.FreeText text -> text(text);
        };
    }

    private List<String> conditions(List<Filter> parts) {
        return parts.stream().map(this::condition).toList();
    }

    private String match(Filter.Match match) {
        match.field().columns().stream().filter(KqlTable::lacks).forEach(lacking::add);
        Stream<String> absent = match.anyOf().stream().filter(operand -> operand == Operand.Presence.ABSENT)
                .map(operand -> Conditions.all(match.field().columns().stream().map(this::absent).toList()));
        Stream<String> present = match.field().columns().stream().flatMap(column -> conditions(column, match));
        return Conditions.any(Stream.concat(absent, present).toList());
    }

    private Stream<String> conditions(SignInColumn column, Filter.Match match) {
        List<Operand> operands = match.anyOf().stream().filter(operand -> operand != Operand.Presence.ABSENT).toList();
        if (!KqlTable.has(column)) {
            return operands.stream().map(operand -> fixed(column, operand));
        }
        List<String> whole = operands.stream().flatMap(KqlFilter::whole).toList();
        Stream<String> among = whole.isEmpty() ? Stream.empty() : Stream.of(among(column, whole));
        return Stream.concat(among, operands.stream().filter(operand -> whole(operand).findAny().isEmpty())
                .map(operand -> condition(column, operand)));
    }

    /** Whether the operand is met in a column of which every row has the same. */
    private String fixed(SignInColumn column, Operand operand) {
        Filter filter = new Filter.Match(Field.of(column), List.of(operand));
        return Conditions.of(new FilterMeaning(filter, asked).test(KqlTable.KNOWN));
    }

    private String absent(SignInColumn column) {
        return KqlTable.has(column) ? (column.type() == Type.INTEGER ? "isnull(" : "isempty(")
                + KqlTable.expression(column) + ')' : fixed(column, Operand.Presence.ABSENT);
    }

    private static String present(SignInColumn column) {
        return (column.type() == Type.INTEGER ? "isnotnull(" : "isnotempty(") + KqlTable.expression(column) + ')';
    }

    /** The text of an operand that is a single value. */
    private static Stream<String> whole(Operand operand) {
        return switch (operand) {
            case Operand.Text(Where where, String value) when where == Where.WHOLE -> Stream.of(value);
            case Operand.Numbers(int from, int to) when from == to -> Stream.of(Integer.toString(from));
            default -> Stream.empty();
        };
    }

    private static String among(SignInColumn column, List<String> values) {
        if (column.type() == Type.INTEGER) {
            return among(KqlTable.WRITTEN_CODE, " == ", " in ", values);
        }
        List<String> plain = values.stream().filter(KqlFilter::plain).toList();
        List<String> others = values.stream().filter(value -> !plain(value)).map(Letters::fold).toList();
        return Conditions.any(Stream.of(among(KqlTable.expression(column), " =~ ", " in~ ", plain),
                among(lower(column), " == ", " in ", others)).toList());
    }

    private static String among(String expression, String one, String several, List<String> values) {
        List<String> literals = values.stream().map(KqlTable::literal).toList();
        return switch (literals.size()) {
            case 0 -> Conditions.NEVER;
            case 1 -> expression + one + literals.getFirst();
            default -> expression + literals.stream().collect(Collectors.joining(", ", several + '(', ")"));
        };
    }

    /** Whether operators that disregard capitals do so with the text: they are told to know those of ASCII alone. */
    private static boolean plain(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }

    private static String lower(SignInColumn column) {
        return "tolower(" + KqlTable.expression(column) + ')';
    }

    private String condition(SignInColumn column, Operand operand) {
        return switch (operand) {
            case Operand.Text(Where where, String value) when where == Where.WHOLE -> among(column, List.of(value));
            case Operand.Text(Where where, String value) -> plain(value)
                    ? KqlTable.expression(column) + operator(where, "") + KqlTable.literal(value)
                    : lower(column) + operator(where, "_cs") + KqlTable.literal(Letters.fold(value));
            case Operand.Numbers numbers -> Conditions.known(KqlTable.expression(column) + compared(numbers));
            case Operand.Addresses(AddressRange range) -> inRange(KqlTable.expression(column), range);
            case Operand.Presence presence -> present(column);
            case Times times -> Conditions.all(Stream.concat(
                    times.first(asked).stream().map(time -> " >= " + KqlTable.literal(time)),
                    times.behind(asked).stream().map(time -> " < " + KqlTable.literal(time)))
                    .map(comparison -> KqlTable.expression(column) + comparison).toList());
        };
    }

    private static String operator(Where where, String ending) {
        return switch (where) {
            case START -> " startswith";
            case END -> " endswith";
            case WHOLE, ANYWHERE -> " contains";
        } + ending + ' ';
    }

    private static String compared(Operand.Numbers numbers) {
        if (numbers.from() == Integer.MIN_VALUE) {
            return " <= " + numbers.to();
        }
        return numbers.to() == Integer.MAX_VALUE ? " >= " + numbers.from()
                : " between (" + numbers.from() + " .. " + numbers.to() + ')';
    }

    /** Those of version 4 are asked for in both notations: the functions for one are not said to know the other. */
    private static String inRange(String address, AddressRange range) {
        List<String> mapped = range.networks().stream().map(KqlFilter::version6).toList();
        String version6 = inAny("ipv6_is_in_any_range", address, mapped);
        AddressValue from = Collections.max(List.of(range.from(), VERSION_4.from()));
        AddressValue to = Collections.min(List.of(range.to(), VERSION_4.to()));
        return from.compareTo(to) > 0 ? version6 : Conditions.any(List.of(
                inAny("ipv4_is_in_any_range", address, new AddressRange(from, to).networks()), version6));
    }

    private static String version6(String network) {
        int slash = network.indexOf('/');
        return network.indexOf(':') >= 0 ? network : "::ffff:" + network.substring(0, slash) + '/'
                + (MAPPED_BITS + Integer.parseInt(network.substring(slash + 1)));
    }

    private static String inAny(String function, String address, List<String> networks) {
        return Conditions.known(networks.stream().map(KqlTable::literal)
                .collect(Collectors.joining(", ", function + '(' + address + ", dynamic([", "]))")));
    }

    private String text(Filter.FreeText text) {
        Operand anywhere = new Operand.Text(Where.ANYWHERE, text.text());
        Stream<String> contained = text.columns().stream().filter(KqlTable::has)
                .map(column -> condition(column, anywhere));
        Stream<String> id = text.id().stream().flatMap(whole -> Stream.of(SignInColumn.ID, SignInColumn.CORRELATION_ID)
                .map(column -> among(column, List.of(whole.toString()))));
        Stream<String> code = text.errorCode().stream()
                .map(number -> among(SignInColumn.ERROR_CODE, List.of(number.toString())));
        return Conditions.any(Stream.of(contained, id, code).flatMap(parts -> parts).toList());
    }
}
