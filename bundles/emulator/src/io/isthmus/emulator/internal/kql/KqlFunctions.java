package io.isthmus.emulator.internal.kql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/** The scalar functions. */
final class KqlFunctions {

    private static final int ANY = Integer.MAX_VALUE;
    private static final Duration DAY = Duration.ofDays(1);
    private static final int LONGEST_PREFIX = 128;

    /** A function. */
    private record Definition(int least, int most, Function<List<KqlType>, KqlType> type,
            Function<Object[], Object> value) {
    }

    private final Map<String, Definition> known = new HashMap<>();

    /** @param now the time at which the query is asked */
    KqlFunctions(Instant now) {
        conditions();
        conversions();
        texts();
        times(now);
        addresses();
        numbers();
    }

    /** @throws KqlException where there is no such function, or the arguments are too few or too many */
    KqlExpression call(String name, List<KqlExpression> arguments) {
        Definition definition = known.get(name);
        if (definition == null) {
            throw KqlException.semantic("SEM0260", "Unknown function: '" + name + "'.");
        }
        if (arguments.size() < definition.least() || arguments.size() > definition.most()) {
            throw KqlException.semantic("SEM0219", name + "(): function expects "
                    + (definition.least() == definition.most() ? "" + definition.least()
                            : "[" + definition.least() + ".." + definition.most() + "]") + " argument(s).");
        }
        KqlType type = definition.type().apply(arguments.stream().map(KqlExpression::type).toList());
        return KqlExpression.of(type, row -> {
            Object value = definition.value().apply(arguments.stream().map(each -> each.of(row)).toArray());
            return value == null && type == KqlType.STRING ? "" : value;
        }).fixed(arguments.stream().allMatch(each -> each.known().fixed()));
    }

    private void conditions() {
        define("isempty", 1, KqlType.BOOL, each -> KqlValues.text(each[0]).isEmpty());
        define("isnotempty", 1, KqlType.BOOL, each -> !KqlValues.text(each[0]).isEmpty());
        alias("notempty", "isnotempty");
        define("isnull", 1, KqlType.BOOL, each -> none(each[0]));
        define("isnotnull", 1, KqlType.BOOL, each -> !none(each[0]));
        alias("notnull", "isnotnull");
        define("not", 1, KqlType.BOOL, each -> each[0] == null ? null : (Object) !Boolean.TRUE.equals(each[0]));
        known.put("iff", new Definition(3, 3, types -> types.get(1), each ->
                Boolean.TRUE.equals(each[0]) ? each[1] : each[2]));
        alias("iif", "iff");
        known.put("case", new Definition(3, ANY, types -> types.get(1), each -> {
            for (int index = 0; index + 1 < each.length; index += 2) {
                if (Boolean.TRUE.equals(each[index])) {
                    return each[index + 1];
                }
            }
            return each[each.length - 1];
        }));
        known.put("coalesce", new Definition(2, 64, List::getFirst, each -> Arrays.stream(each)
                .filter(value -> !none(value) && !value.equals("")).findFirst().orElse(null)));
    }

    private void conversions() {
        Map.of("tostring", KqlType.STRING, "toint", KqlType.INT, "tolong", KqlType.LONG, "todouble", KqlType.REAL,
                "tobool", KqlType.BOOL, "todatetime", KqlType.DATETIME, "totimespan", KqlType.TIMESPAN, "toguid",
                KqlType.GUID).forEach((name, type) -> define(name, 1, type, each -> KqlValues.converted(each[0], type)));
        alias("toreal", "todouble");
        alias("toboolean", "tobool");
        define("parse_json", 1, KqlType.DYNAMIC, each -> parsed(each[0]));
        alias("todynamic", "parse_json");
        define("array_length", 1, KqlType.LONG, each -> each[0] instanceof Value.Array array
                ? (long) array.values().size() : null);
    }

    private void texts() {
        define("tolower", 1, KqlType.STRING, each -> KqlText.lower(text(each, 0)));
        define("toupper", 1, KqlType.STRING, each -> KqlText.upper(text(each, 0)));
        define("strlen", 1, KqlType.LONG, each -> (long) text(each, 0).codePointCount(0, text(each, 0).length()));
        define("strcmp", 2, KqlType.INT, each -> (long) Integer.signum(text(each, 0).compareTo(text(each, 1))));
        known.put("strcat", fixed(1, 64, KqlType.STRING, each -> Arrays.stream(each).map(KqlValues::text)
                .reduce("", String::concat)));
        known.put("substring", fixed(2, 3, KqlType.STRING, KqlFunctions::substring));
        known.put("indexof", fixed(2, 2, KqlType.LONG, each -> (long) text(each, 0).indexOf(text(each, 1))));
        define("replace_string", 3, KqlType.STRING, each -> text(each, 0).replace(text(each, 1), text(each, 2)));
        define("split", 2, KqlType.DYNAMIC, each -> Value.texts(List.of(
                text(each, 0).split(Pattern.quote(text(each, 1)), -1))));
        define("extract", 3, KqlType.STRING, each -> {
            Matcher matcher = pattern(text(each, 0)).matcher(text(each, 2));
            return matcher.find() ? matcher.group(((Long) each[1]).intValue()) : "";
        });
    }

    private void times(Instant now) {
        known.put("now", fixed(0, 1, KqlType.DATETIME, each -> each.length == 0 ? now : now.plus((Duration) each[0])));
        define("ago", 1, KqlType.DATETIME, each -> each[0] == null ? null : now.minus((Duration) each[0]));
        known.put("bin", new Definition(2, 2, List::getFirst, KqlFunctions::bin));
        alias("floor", "bin");
        known.put("bin_at", new Definition(3, 3, List::getFirst, each -> each[0] instanceof Instant time
                && each[1] instanceof Duration span && each[2] instanceof Instant fixed
                        ? KqlTimes.binAt(time, span, fixed) : null));
        known.put("startofday", fixed(1, 2, KqlType.DATETIME, each -> each[0] == null ? null
                : KqlTimes.bin((Instant) each[0], DAY).plus(DAY.multipliedBy(each.length == 1 ? 0 : (Long) each[1]))));
        define("unixtime_milliseconds_todatetime", 1, KqlType.DATETIME, each -> each[0] == null ? null
                : Instant.ofEpochMilli(((Number) each[0]).longValue()));
        define("hourofday", 1, KqlType.INT, each -> each[0] == null ? null
                : (Object) (((Instant) each[0]).getEpochSecond() / 3600 % 24));
    }

    private void addresses() {
        known.put("ipv4_is_in_range", fixed(2, 2, KqlType.BOOL, each ->
                KqlAddresses.inIpv4(text(each, 0), text(each, 1))));
        known.put("ipv6_is_in_range", fixed(2, 2, KqlType.BOOL, each ->
                KqlAddresses.inIpv6(text(each, 0), text(each, 1))));
        known.put("ipv4_is_in_any_range", fixed(2, ANY, KqlType.BOOL, each ->
                any(each, range -> KqlAddresses.inIpv4(text(each, 0), range))));
        known.put("ipv6_is_in_any_range", fixed(2, ANY, KqlType.BOOL, each ->
                any(each, range -> KqlAddresses.inIpv6(text(each, 0), range))));
        known.put("ipv4_compare", fixed(2, 3, KqlType.LONG, each ->
                KqlAddresses.compareIpv4(text(each, 0), text(each, 1), prefix(each))));
        known.put("ipv6_compare", fixed(2, 3, KqlType.LONG, each ->
                KqlAddresses.compareIpv6(text(each, 0), text(each, 1), prefix(each))));
        known.put("ipv4_is_match", fixed(2, 3, KqlType.BOOL, each ->
                zero(KqlAddresses.compareIpv4(text(each, 0), text(each, 1), prefix(each)))));
        known.put("ipv6_is_match", fixed(2, 3, KqlType.BOOL, each ->
                zero(KqlAddresses.compareIpv6(text(each, 0), text(each, 1), prefix(each)))));
        define("parse_ipv4", 1, KqlType.LONG, each -> KqlAddresses.parseIpv4(text(each, 0)));
        define("parse_ipv6", 1, KqlType.STRING, each -> KqlAddresses.parseIpv6(text(each, 0)));
    }

    private void numbers() {
        known.put("abs", new Definition(1, 1, List::getFirst, each -> each[0] instanceof Long number ? Math.abs(number)
                : each[0] instanceof Double real ? (Object) Math.abs(real) : null));
        known.put("round", fixed(1, 2, KqlType.REAL, each -> each[0] == null ? null
                : (Object) new BigDecimal(each[0].toString()).setScale(each.length == 1 ? 0
                        : ((Long) each[1]).intValue(), RoundingMode.HALF_UP).doubleValue()));
        known.put("min_of", new Definition(2, 64, List::getFirst, each -> Arrays.stream(each).filter(Objects::nonNull)
                .min(KqlValues::compare).orElse(null)));
        known.put("max_of", new Definition(2, 64, List::getFirst, each -> Arrays.stream(each).filter(Objects::nonNull)
                .max(KqlValues::compare).orElse(null)));
    }

    /** @throws KqlException where a regular expression is none */
    static Pattern pattern(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException wrong) {
            throw KqlException.semantic("SEM0420", "Regex pattern is invalid: " + expression);
        }
    }

    private void define(String name, int arguments, KqlType type, Function<Object[], Object> value) {
        known.put(name, fixed(arguments, arguments, type, value));
    }

    private static Definition fixed(int least, int most, KqlType type, Function<Object[], Object> value) {
        return new Definition(least, most, types -> type, value);
    }

    private void alias(String name, String of) {
        known.put(name, known.get(of));
    }

    private static boolean none(Object value) {
        return value == null || value instanceof Value json && json.isNull();
    }

    private static String text(Object[] values, int index) {
        return KqlValues.text(values[index]);
    }

    private static int prefix(Object[] values) {
        return values.length < 3 ? LONGEST_PREFIX : ((Number) values[2]).intValue();
    }

    private static Boolean zero(Long order) {
        return order == null ? null : order == 0;
    }

    private static Boolean any(Object[] values, Function<String, Boolean> in) {
        return Arrays.stream(values).skip(1).flatMap(each -> each instanceof Value.Array array
                ? array.values().stream().map(KqlValues::text) : Stream.of(KqlValues.text(each)))
                .map(in).filter(Objects::nonNull).reduce(Boolean::logicalOr).orElse(null);
    }

    private static Object parsed(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        try {
            return text.isEmpty() ? null : Json.read(text);
        } catch (IllegalArgumentException noJson) {
            return Value.of(text);
        }
    }

    private static String substring(Object[] values) {
        String text = text(values, 0);
        int length = text.length();
        int from = Math.min(length, ((Long) values[1]).intValue());
        int start = from < 0 ? Math.max(0, length + from) : from;
        long count = values.length == 3 ? (Long) values[2] : length;
        return count < 0 ? "" : text.substring(start, (int) Math.min(length, start + count));
    }

    private static Object bin(Object[] values) {
        if (values[0] == null || values[1] == null) {
            return null;
        }
        return switch (values[0]) {
            case Instant time -> KqlTimes.bin(time, (Duration) values[1]);
            case Duration span -> span.minusNanos(Math.floorMod(span.toNanos(), ((Duration) values[1]).toNanos()));
            case Long number when values[1] instanceof Long step -> step <= 0 ? null : number - Math.floorMod(number, step);
            case Number number -> Math.floor(number.doubleValue() / ((Number) values[1]).doubleValue())
                    * ((Number) values[1]).doubleValue();
            default -> null;
        };
    }
}
