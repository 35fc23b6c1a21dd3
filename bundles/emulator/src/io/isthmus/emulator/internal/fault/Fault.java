package io.isthmus.emulator.internal.fault;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.isthmus.emulator.internal.http.Protocol;
import io.isthmus.sdk.data.Value;

/**
 * Something that goes wrong on demand.
 *
 * @param kind       what goes wrong
 * @param protocol   whose requests are counted, or all but those of the control
 * @param method     whose method, or any
 * @param target     what is found in path and query, or in the cmdlet's name
 * @param first      the first of the counted requests that is hit, from 1
 * @param every      after the first, each such many requests again; 0 for once
 * @param times      how often at most; 0 for no limit
 * @param status     the HTTP status of {@link Kind#STATUS}
 * @param retryAfter the header Retry-After of {@link Kind#STATUS}: seconds, a fraction, "date:" and seconds for a date,
 *                   or nothing
 * @param delay      how long {@link Kind#DELAY} lets a request wait, by the machine's clock; how far {@link
 *                   Kind#CLOCK_AHEAD} is ahead
 * @param size       how many entries {@link Kind#SMALL_PAGE} leaves at most
 */
public record Fault(Kind kind, Optional<Protocol> protocol, Optional<String> method, Pattern target, int first,
        int every, int times, int status, Optional<String> retryAfter, Duration delay, int size) {

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);
    private static final int USUAL_SIZE = 100;

    /** What goes wrong. */
    public enum Kind {
        /** An HTTP status in place of the answer; nothing is changed. */
        STATUS,
        /** The request is answered rightly, but later. */
        DELAY,
        /** The connection is cut before anything is changed. */
        CUT_BEFORE,
        /** The connection is cut in the middle of the answer's body. */
        CUT_MIDDLE,
        /** The connection is cut after the change was made, so that the client does not know it. */
        CUT_AFTER,
        /** The request waits, before anything is changed, until it is released. */
        HOLD_BEFORE,
        /** The answer stops in the middle of its body until it is released. */
        HOLD_MIDDLE,
        /** The request waits, after the change was made, until it is released. */
        HOLD_AFTER,
        /** Every token issued so far is refused from now on as too old. */
        EXPIRE_TOKENS,
        /** Every token issued so far is refused from now on, with a claims challenge. */
        REVOKE_TOKENS,
        /** Every next link issued so far is refused from now on. */
        EXPIRE_NEXT_LINKS,
        /** A page of a list is answered twice: its next link leads to itself once. */
        DUPLICATE_PAGE,
        /** The next link of a page has a token that was never issued. */
        BREAK_NEXT_LINK,
        /** A page of the sign-in log has fewer entries than were asked for. */
        SMALL_PAGE,
        /** Whoever answers has a clock that is ahead. */
        CLOCK_AHEAD,
        /** No fault: the answer is compressed where the client accepts that, as services do now and then. */
        GZIP
    }

    /**
     * Reads what {@link #toValue()} writes; all members but "kind" may be left out.
     *
     * @throws IllegalArgumentException with a plain message where something is wrong
     */
    public static Fault of(Value value) {
        String kind = value.at("/kind").text()
                .orElseThrow(() -> new IllegalArgumentException("a fault needs a \"kind\""));
        int status = (int) value.at("/status").whole().orElse(503L).longValue();
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a fault's status is between 400 and 599: " + status);
        }
        return new Fault(constant(Kind.class, kind),
                value.at("/protocol").text().map(name -> constant(Protocol.class, name)),
                value.at("/method").text(), Pattern.compile(value.at("/target").text().orElse("")),
                count(value, "first", 1), count(value, "every", 0), count(value, "times", 1), status,
                value.at("/retryAfter").text(), delay(value),
                count(value, "size", USUAL_SIZE));
    }

    /** As plain data. */
    public Value toValue() {
        return Value.members().with("kind", Value.of(kind.name()))
                .with("protocol", Value.of(protocol.map(Enum::name).orElse(null)))
                .with("method", Value.of(method.orElse(null))).with("target", Value.of(target.pattern()))
                .with("first", Value.of(first)).with("every", Value.of(every)).with("times", Value.of(times))
                .with("status", Value.of(status)).with("retryAfter", Value.of(retryAfter.orElse(null)))
                .with("delay", Value.of(delay.toString())).with("size", Value.of(size));
    }

    boolean counts(Protocol asked, String askedMethod, String askedTarget) {
        return asked != Protocol.CONTROL && protocol.map(asked::equals).orElse(true)
                && method.map(askedMethod::equals).orElse(true) && target.matcher(askedTarget).find();
    }

    boolean hits(int count, int hitsSoFar) {
        boolean due = count == first || every > 0 && count > first && (count - first) % every == 0;
        return due && (times == 0 || hitsSoFar < times);
    }

    private static Duration delay(Value value) {
        String text = value.at("/delay").text().orElse("PT0S");
        try {
            Duration delay = Duration.parse(text);
            if (!delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0) {
                return delay;
            }
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("\"delay\" of a fault is no duration: " + text, wrong);
        }
        throw new IllegalArgumentException("a fault delays by at most " + LONGEST_DELAY + ": " + text);
    }

    private static int count(Value value, String name, int otherwise) {
        long count = value.at("/" + name).whole().orElse((long) otherwise);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("\"" + name + "\" of a fault is no count: " + count);
        }
        return (int) count;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("no " + type.getSimpleName().toLowerCase(Locale.ROOT) + " is named \""
                    + name + "\"", unknown);
        }
    }
}
