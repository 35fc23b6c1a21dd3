package io.isthmus.signins.ui.internal;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.IntStream;

import io.isthmus.signins.ui.internal.asking.Buckets;

/** The number of a step as the time at which it begins, as short as the whole allows. */
final class StepFormat extends NumberFormat {

    private static final long serialVersionUID = 1L;
    private static final Duration HOURS = Duration.ofHours(36);
    private static final Duration DAYS = Duration.ofDays(10);

    private final transient Buckets buckets;
    private final transient DateTimeFormatter format;

    StepFormat(Buckets buckets) {
        this.buckets = buckets;
        Duration whole = buckets.length();
        DateTimeFormatter made = whole.compareTo(HOURS) < 0 ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : whole.compareTo(DAYS) < 0 ? DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        format = made.withZone(ZoneId.systemDefault());
    }

    @Override
    public StringBuffer format(double step, StringBuffer text, FieldPosition position) {
        return format(Math.round(step), text, position);
    }

    @Override
    public StringBuffer format(long step, StringBuffer text, FieldPosition position) {
        return text.append(format.format(buckets.start((int) step)));
    }

    /** The first step of a text: the axis writes no text at a step that is not meant by it. */
    @Override
    public Number parse(String text, ParsePosition position) {
        position.setIndex(text.length());
        return IntStream.rangeClosed(0, buckets.size()).filter(step -> text.equals(format(step))).findFirst().orElse(-1);
    }
}
