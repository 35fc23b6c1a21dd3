package io.isthmus.signins.ui.internal.asking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.Field;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterParser;
import io.isthmus.signins.query.FilterSyntaxException;
import io.isthmus.signins.query.FilterText;
import io.isthmus.signins.query.Moment;
import io.isthmus.signins.query.Operand;
import io.isthmus.signins.query.Times;

/** Terms of a filter that are pointed at, and not typed. */
final class Terms {

    private Terms() {
    }

    /** The term that finds what has a value in a column, or has none there; empty where it cannot be asked for. */
    static Optional<Filter> of(SignInColumn column, Optional<Object> value) {
        String typed = value.map(Object::toString).filter(text -> !text.isEmpty()).map(FilterText::value).orElse("-"); //$NON-NLS-1$
        try {
            return Optional.of(FilterParser.parse(Field.of(column).text() + ':' + typed));
        } catch (FilterSyntaxException notToBeAskedFor) {
            return Optional.empty();
        }
    }

    /** A filter with one more term, or without it where it has it. */
    static Filter turned(Filter filter, Filter term) {
        List<Filter> parts = new ArrayList<>(parts(filter));
        if (!parts.removeAll(parts(term))) {
            parts.addAll(parts(term));
        }
        return Filter.and(parts);
    }

    /** Whether a filter has a term. */
    static boolean has(Filter filter, Filter term) {
        return parts(filter).containsAll(parts(term));
    }

    /** A filter about a time alone, from its beginning to before its end, in place of the time that it is about. */
    static Filter within(Filter filter, Instant from, Instant end, ZoneId zone) {
        List<Filter> parts = new ArrayList<>(withoutTime(filter));
        Instant last = end.minusSeconds(1);
        boolean minutes = wholeMinute(from) && wholeMinute(end);
        ChronoUnit precision = minutes ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
        parts.add(new Filter.Match(Field.TIME, List.of(Times.between(moment(from, precision, zone),
                moment(last, precision, zone)))));
        return Filter.and(parts);
    }

    /** The filter that finds certain sign-ins, at least one, and no others; their time bounds where they are looked for. */
    static Filter those(List<SignInRow> rows, ZoneId zone) {
        List<Operand> ids = rows.stream().<Operand>map(row -> new Operand.Text(Operand.Where.WHOLE, row.id().toString()))
                .toList();
        Instant from = rows.stream().map(SignInRow::created).min(Comparator.naturalOrder()).orElseThrow();
        Instant last = rows.stream().map(SignInRow::created).max(Comparator.naturalOrder()).orElseThrow();
        return within(new Filter.Match(Field.IDENTIFIER, ids), from.truncatedTo(ChronoUnit.MINUTES),
                last.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES), zone);
    }

    private static List<Filter> withoutTime(Filter filter) {
        return parts(filter).stream().filter(part -> !(part instanceof Filter.Match match && match.field() == Field.TIME))
                .toList();
    }

    private static List<Filter> parts(Filter filter) {
        return filter instanceof Filter.And and ? and.parts() : List.of(filter);
    }

    private static boolean wholeMinute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES).equals(time);
    }

    /** In the zone of whoever asks, with the offset where it alone tells which of two times is meant. */
    private static Moment moment(Instant time, ChronoUnit precision, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(time, zone).truncatedTo(precision);
        boolean plain = zone.getRules().getValidOffsets(local).size() == 1;
        return new Moment.Dated(local, precision,
                plain ? Optional.empty() : Optional.of(zone.getRules().getOffset(time)));
    }
}
