package io.isthmus.signins.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.isthmus.signins.SignInColumn;

/** Filters of every form, drawn from the values of {@link GeneratedRows} so that they find some of them. */
public final class GeneratedFilters {

    /** When and where all are asked. */
    public static final AskedAt ASKED = new AskedAt(Instant.parse("2026-10-26T09:30:15.123456Z"),
            ZoneId.of("Europe/Rome"));

    private static final List<Field> FIELDS = Stream.of(Field.values()).filter(field -> !field.shorthand()).toList();
    private static final List<ChronoUnit> PRECISIONS = List.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS,
            ChronoUnit.MINUTES, ChronoUnit.SECONDS, ChronoUnit.MICROS);

    private final Random random;
    private final GeneratedRows rows;

    public GeneratedFilters(long seed) {
        random = new Random(seed);
        rows = new GeneratedRows(seed);
    }

    /** The next filter, with so many levels at most. */
    public Filter next(int depth) {
        int form = depth == 0 ? 3 + random.nextInt(7) : random.nextInt(10);
        return switch (form) {
            case 0 -> Filter.and(several(() -> next(depth - 1), 4));
            case 1 -> Filter.or(several(() -> next(depth - 1), 4));
            case 2 -> Filter.not(random.nextBoolean() ? next(depth - 1) : next(0));
            case 3 -> random.nextInt(20) == 0 ? Filter.ALL : new Filter.FreeText(piece(any(SignInColumn.values())));
            default -> match();
        };
    }

    /** Fields that are no texts are few, and have the most that can be mistaken. */
    private Filter match() {
        Field field = random.nextInt(3) == 0 ? any(List.of(Field.ERROR, Field.ADDRESS, Field.TIME)) : any(FIELDS);
        return new Filter.Match(field, several(() -> operand(field), 3));
    }

    private Operand operand(Field field) {
        if (field.kind() == Kind.TIME) {
            return times();
        }
        if (random.nextInt(8) == 0) {
            return any(Operand.Presence.values());
        }
        return switch (field.kind()) {
            case NUMBER -> numbers();
            case ADDRESS -> random.nextInt(3) > 0 ? new Operand.Addresses(range()) : text(field, 1);
            default -> text(field, 0);
        };
    }

    private Operand text(Field field, int firstForm) {
        SignInColumn column = any(field.columns());
        Operand.Where where = Operand.Where.values()[firstForm + random.nextInt(4 - firstForm)];
        String value = where == Operand.Where.WHOLE ? rows.text(column) : piece(column);
        return switch (field.kind()) {
            case IDENTIFIER -> new Operand.Text(where, where == Operand.Where.WHOLE ? rows.id().toString()
                    : value.replaceAll("[^0-9a-f-]", "a"));
            case THUMBPRINT -> new Operand.Text(where, value.replaceAll("[:\\s\u200e]", "0"));
            default -> new Operand.Text(where, capitals(value));
        };
    }

    private String capitals(String text) {
        return switch (random.nextInt(4)) {
            case 0 -> text.codePoints().map(Character::toUpperCase)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            case 1 -> Letters.fold(text);
            default -> text;
        };
    }

    /** A part of what a column can have, cut between characters. */
    private String piece(SignInColumn column) {
        String text = rows.text(column);
        int[] points = text.codePoints().toArray();
        int start = random.nextInt(points.length);
        return new String(points, start, 1 + random.nextInt(Math.min(6, points.length - start)));
    }

    private Operand numbers() {
        int one = rows.code();
        int other = rows.code();
        return switch (random.nextInt(4)) {
            case 0 -> new Operand.Numbers(Integer.MIN_VALUE, Math.min(one, Integer.MAX_VALUE - 1));
            case 1 -> new Operand.Numbers(one, Integer.MAX_VALUE);
            case 2 -> new Operand.Numbers(Math.min(one, other), Math.max(one, other));
            default -> new Operand.Numbers(one, one);
        };
    }

    private AddressRange range() {
        AddressValue one = AddressValue.of(rows.address()).orElse(AddressValue.LOWEST);
        AddressValue other = AddressValue.of(rows.address()).orElse(AddressValue.HIGHEST);
        int bits = 64 + random.nextInt(65);
        return switch (random.nextInt(3)) {
            case 0 -> new AddressRange(one, one);
            case 1 -> new AddressRange(one.first(bits), one.last(bits));
            default -> one.compareTo(other) <= 0 ? new AddressRange(one, other) : new AddressRange(other, one);
        };
    }

    private Operand times() {
        return switch (random.nextInt(4)) {
            case 0 -> Times.since(moment());
            case 1 -> Times.until(moment());
            default -> Times.between(moment(), moment());
        };
    }

    private Moment moment() {
        return switch (random.nextInt(4)) {
            case 0 -> new Moment.Ago(random.nextInt(50), any(List.of(ChronoUnit.SECONDS, ChronoUnit.MINUTES,
                    ChronoUnit.HOURS, ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS)));
            case 1 -> new Moment.Day(random.nextInt(2));
            default -> dated(any(PRECISIONS));
        };
    }

    private Moment dated(ChronoUnit precision) {
        LocalDateTime time = LocalDateTime.ofInstant(rows.time().plus(Duration.ofHours(random.nextInt(3))),
                ZoneOffset.UTC);
        LocalDateTime start = switch (precision) {
            case YEARS -> time.withDayOfYear(1).truncatedTo(ChronoUnit.DAYS);
            case MONTHS -> time.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
            default -> time.truncatedTo(precision);
        };
        boolean offset = precision.compareTo(ChronoUnit.DAYS) < 0 && random.nextBoolean();
        return new Moment.Dated(start, precision, offset
                ? Optional.of(ZoneOffset.ofTotalSeconds(900 * (random.nextInt(100) - 50))) : Optional.empty());
    }

    private <T> List<T> several(Supplier<T> one, int most) {
        return new ArrayList<>(IntStream.rangeClosed(0, random.nextInt(most)).mapToObj(index -> one.get()).toList());
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
