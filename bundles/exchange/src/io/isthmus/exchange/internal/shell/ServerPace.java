package io.isthmus.exchange.internal.shell;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How fast each server answers, as far as it was asked, and what is asked first because of that. Where there is more to
 * ask than there are shells, all of it takes the shortest time where the longest begins first: so each server is asked
 * once before any is asked for more, then those go first that have not answered yet, then the slow ones. Not safe for use
 * by many threads.
 */
final class ServerPace {

    /** What is known of a server, in the order in which servers are asked. */
    private enum Known { NOT_ASKED, ASKED, ANSWERED }

    private static final class Pace {
        private int asked;
        private Optional<Duration> last = Optional.empty();
    }

    private final Map<String, Pace> servers = new HashMap<>();

    /** A server is asked something from now on. */
    void asked(String server) {
        servers.computeIfAbsent(server, name -> new Pace()).asked++;
    }

    /**
     * A server is no longer asked.
     *
     * @param took until the answer came, good or bad; empty where it was not asked after all
     */
    void ended(String server, Optional<Duration> took) {
        Pace pace = servers.get(server);
        pace.asked--;
        pace.last = took.or(() -> pace.last);
    }

    /** Servers that are to be asked first come first; equal where it does not matter. */
    Comparator<String> order() {
        return Comparator.comparing(this::known).thenComparing(this::last, Comparator.reverseOrder());
    }

    private Known known(String server) {
        Pace pace = servers.get(server);
        if (pace == null || pace.last.isEmpty() && pace.asked == 0) {
            return Known.NOT_ASKED;
        }
        return pace.last.isEmpty() ? Known.ASKED : Known.ANSWERED;
    }

    private Duration last(String server) {
        return Optional.ofNullable(servers.get(server)).flatMap(pace -> pace.last).orElse(Duration.ZERO);
    }
}
