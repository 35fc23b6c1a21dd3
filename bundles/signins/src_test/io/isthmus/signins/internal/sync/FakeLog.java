package io.isthmus.signins.internal.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

import io.isthmus.json.Codec;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.RequestPace;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.testkit.VirtualTime;

/** A log that behaves as Microsoft documents it, and misbehaves as it is told. */
final class FakeLog implements SignInLog {

    /** What happens to a request. */
    enum Fault {
        NONE, THROTTLED, THROTTLED_SILENTLY, UNREACHABLE, SERVICE_ERROR, CUT, TRUNCATED, LINKS_EXPIRE, SHORT_PAGE, REPEATED,
        UNSORTED, EMPTY
    }

    private record Entry(Instant created, Instant visible, Value.Members record) {
    }

    private record Place(List<Entry> list, int offset) {
    }

    static final TenantId TENANT = TenantId.of("5d1e6f1a-52a4-4d5e-9a30-2b1f5f4e6a10");

    private static final int ALLOWED = 5;
    private static final Duration PERIOD = Duration.ofSeconds(10);

    final VirtualTime time = new VirtualTime();
    RequestPace pace = new RequestPace(time.source(), ALLOWED, PERIOD);
    final List<Page> asked = new ArrayList<>();
    final Set<String> threads = new HashSet<>();
    int page = 50;
    /** How far the workstation's clock is ahead of the service's. */
    Duration ahead = Duration.ZERO;
    Duration latency = Duration.ZERO;
    /** Requests that came too soon. */
    int tooSoon;
    /** Whether the second page leads back to the first one, and that to the second. */
    boolean circle;
    IntFunction<Fault> faults = number -> Fault.NONE;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Place> links = new HashMap<>();
    private final Deque<Instant> arrivals = new ArrayDeque<>();
    private final Set<String> repeated = new HashSet<>();

    /** A sign-in comes into the log. */
    void add(Value.Members record, Instant created, Duration delay) {
        entries.add(new Entry(created, created.plus(delay), record.with("createdDateTime", Value.of(created.toString()))));
        entries.sort(Comparator.comparing(Entry::created).reversed());
    }

    List<UUID> ids() {
        return entries.stream().filter(entry -> !entry.visible().isAfter(service()))
                .map(entry -> UUID.fromString(entry.record().at("/id").text().orElseThrow())).sorted().toList();
    }

    Instant service() {
        return time.instant().minus(ahead);
    }

    @Override
    public TenantId tenant() {
        return TENANT;
    }

    @Override
    public String title() {
        return "Contoso";
    }

    @Override
    public TimeSource time() {
        return time.source();
    }

    @Override
    public RequestPace pace() {
        return pace;
    }

    @Override
    public Reply read(Page wanted, Body body, CallContext context) throws SourceException, IOException {
        context.cancel().check();
        waited();
        byte[] answer;
        Fault fault;
        synchronized (this) {
            threads.add(Thread.currentThread().getName());
            asked.add(wanted);
            fault = faults.apply(asked.size());
            Instant now = service();
            arrivals.addLast(now);
            while (arrivals.getFirst().isBefore(now.minus(PERIOD).plusNanos(1))) {
                arrivals.removeFirst();
            }
            if (arrivals.size() > ALLOWED) {
                tooSoon++;
            }
            if (fault == Fault.THROTTLED || fault == Fault.THROTTLED_SILENTLY) {
                return new Throttled(fault == Fault.THROTTLED ? Optional.of(Duration.ofMillis(2128)) : Optional.empty(),
                        failure(Failure.Kind.THROTTLED));
            }
            answer = answer(wanted, fault);
        }
        send(answer, body, fault);
        return new Answered(Optional.of(service()));
    }

    private void waited() {
        try {
            Thread.sleep(latency);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(byte[] answer, Body body, Fault fault) throws SourceException, IOException {
        if (fault == Fault.UNREACHABLE || fault == Fault.SERVICE_ERROR) {
            throw new SourceException(failure(Failure.Kind.valueOf(fault.name())));
        }
        if (fault == Fault.CUT) {
            try {
                body.read(new SequenceInputStream(new ByteArrayInputStream(answer, 0, answer.length / 2), new Broken()));
            } catch (IOException cut) {
                throw new SourceException(failure(Failure.Kind.UNREACHABLE), cut);
            }
        }
        body.read(new ByteArrayInputStream(answer, 0, fault == Fault.TRUNCATED ? answer.length / 2 : answer.length));
    }

    private byte[] answer(Page wanted, Fault fault) throws SourceException {
        if (fault == Fault.LINKS_EXPIRE) {
            links.clear();
        }
        Place place = switch (wanted) {
            case First first -> new Place(list(first), 0);
            case Next next -> links.get(next.link());
        };
        if (place == null) {
            throw new SourceException(failure(Failure.Kind.REFUSED));
        }
        int size = switch (fault) {
            case SHORT_PAGE -> Math.max(1, page / 3);
            case EMPTY -> 0;
            default -> page;
        };
        int end = Math.min(place.list().size(), place.offset() + size);
        List<Entry> shown = new ArrayList<>(place.list().subList(place.offset(), end));
        if (fault == Fault.UNSORTED && shown.size() > 1) {
            shown.add(shown.remove(0));
        }
        Value.Members answer = Value.members().with("@odata.context", Value.of("signIns"));
        if (end < place.list().size()) {
            boolean again = fault == Fault.REPEATED && repeated.add(place.toString());
            String link = "link-" + links.size() + "-" + asked.size();
            int next = circle && end >= 2 * page ? 0 : end;
            links.put(link, again ? place : new Place(place.list(), next));
            answer = answer.with("@odata.nextLink", Value.of(link));
        }
        return Codec.write(answer.with("value", new Value.Array(shown.stream().<Value>map(Entry::record).toList())), true)
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<Entry> list(First first) {
        Instant from = first.from().truncatedTo(ChronoUnit.SECONDS);
        Instant to = first.to().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return entries.stream().filter(entry -> !entry.created().isBefore(from) && !entry.created().isAfter(to)
                && !entry.visible().isAfter(service())).toList();
    }

    private static Failure failure(Failure.Kind kind) {
        return Failure.of(kind, Side.ENTRA, "read the log", "It was told to " + kind, "None.");
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the connection was reset");
        }
    }
}
