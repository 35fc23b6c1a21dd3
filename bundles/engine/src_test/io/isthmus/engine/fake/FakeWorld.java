package io.isthmus.engine.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Sleeper;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;
import io.isthmus.sdk.testkit.VirtualTime;

/**
 * A world of named objects that outlives the consoles that talk to it. GET /v1.0/NAME reads one; PATCH merges members
 * into it or makes it (with an id that the world gives); POST /v1.0/NAME adds an entry to its list, each time again;
 * DELETE removes it. Get-NAME and Set-NAME do the same on-premises; Test-NAME answers the object and changes nothing.
 * Reads lag behind writes as long as the world says.
 */
public final class FakeWorld {

    private record Version(Duration from, Optional<Value> object) {
    }

    private final VirtualTime time;
    private final Map<String, List<Version>> objects = new HashMap<>();
    private final List<String> writes = new ArrayList<>();
    private Duration replication = Duration.ZERO;
    private Duration latency = Duration.ZERO;
    private Function<Request, Optional<Failure>> faultBefore = request -> Optional.empty();
    private Function<Request, Optional<Failure>> faultAfter = request -> Optional.empty();
    private int made;
    private int reads;

    public FakeWorld(VirtualTime time) {
        this.time = time;
    }

    /** How long a read may not see a write. */
    public void replicatesAfter(Duration delay) {
        replication = delay;
    }

    /** How long each request takes, by the system's clock. */
    public void takes(Duration duration) {
        latency = duration;
    }

    /** Fails requests that never reach the world. */
    public void failsBefore(Function<Request, Optional<Failure>> fault) {
        faultBefore = fault;
    }

    /** Fails requests that the world did. */
    public void failsAfter(Function<Request, Optional<Failure>> fault) {
        faultAfter = fault;
    }

    /** Somebody else makes or changes it; every read sees that at once. */
    public synchronized void put(String name, Value object) {
        objects.computeIfAbsent(name, key -> new ArrayList<>()).add(new Version(Duration.ofSeconds(Long.MIN_VALUE), Optional.of(object)));
    }

    /** Somebody else removes it; every read sees that at once. */
    public synchronized void remove(String name) {
        objects.computeIfAbsent(name, key -> new ArrayList<>()).add(new Version(Duration.ofSeconds(Long.MIN_VALUE), Optional.empty()));
    }

    /** What is there now, whether a read would see it or not. */
    public synchronized Map<String, Value> state() {
        Map<String, Value> state = new TreeMap<>();
        objects.forEach((name, versions) -> newest(versions).ifPresent(object -> state.put(name, object)));
        return state;
    }

    /** The requests that changed something, in their order. */
    public synchronized List<String> writes() {
        return List.copyOf(writes);
    }

    public synchronized int reads() {
        return reads;
    }

    Answer send(Request request, CallContext context, KillSwitch kill) throws SourceException {
        context.cancel().check();
        if (!besideOthers(request)) {
            kill.pass("before " + request.describe());
        }
        pause(context);
        fail(faultBefore.apply(request));
        Value body = act(request);
        if (!besideOthers(request)) {
            kill.pass("within " + request.describe());
        }
        fail(faultAfter.apply(request));
        return new Answer(request instanceof CmdletRequest ? 0 : 200, body, Optional.of("request-1"), List.of());
    }

    /** Who may send something is looked at beside everything else: when is not given, and nothing was sent by then. */
    private static boolean besideOthers(Request request) {
        return request instanceof CmdletRequest cmdlet && cmdlet.cmdlet().startsWith("Get-ManagementRole");
    }

    private void pause(CallContext context) {
        Sleeper.system().sleep(latency, context.cancel());
    }

    private static void fail(Optional<Failure> failure) throws SourceException {
        if (failure.isPresent()) {
            throw new SourceException(failure.get());
        }
    }

    private synchronized Value act(Request request) throws SourceException {
        if (!request.reading()) {
            writes.add(request.describe());
        }
        return switch (request) {
            case GraphRequest graph -> graph(graph);
            case CmdletRequest cmdlet -> cmdlet(cmdlet);
            case WebRequest web -> throw new IllegalArgumentException(web.describe());
            case DocumentRequest document -> throw new IllegalArgumentException(document.describe());
        };
    }

    private Value graph(GraphRequest request) throws SourceException {
        String name = request.path().substring("/v1.0/".length());
        Value body = request.body().orElse(Value.none());
        switch (request.method()) {
            case "GET" -> {
                return read(name, request);
            }
            case "PATCH" -> {
                Value changed = merged(current(name).orElseGet(this::fresh), body);
                write(name, changed);
                return changed;
            }
            case "POST" -> {
                Value.Array list = (Value.Array) current(name).orElse(Value.list());
                List<Value> entries = new ArrayList<>(list.values());
                Value added = merged(fresh(), body);
                entries.add(added);
                write(name, new Value.Array(entries));
                return added;
            }
            case "DELETE" -> objects.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(new Version(time.passed(), Optional.empty()));
            default -> throw new IllegalArgumentException(request.method());
        }
        return Value.none();
    }

    private Value cmdlet(CmdletRequest request) throws SourceException {
        String name = request.cmdlet().substring(request.cmdlet().indexOf('-') + 1);
        if (request.reading() || request.cmdlet().startsWith("Test-")) {
            return Value.list(read(name, request));
        }
        write(name, merged(current(name).orElseGet(this::fresh), new Value.Members(request.parameters())));
        return Value.none();
    }

    private Value read(String name, Request request) throws SourceException {
        reads++;
        Duration seen = time.passed().minus(replication);
        Optional<Value> object = objects.getOrDefault(name, List.of()).stream()
                .filter(version -> version.from().compareTo(seen) <= 0).reduce((older, newer) -> newer)
                .flatMap(Version::object);
        return object.orElseThrow(() -> new SourceException(Failure.of(Failure.Kind.NOT_FOUND, request.side(),
                request.describe(), "There is no " + name + ".", "Look again.")));
    }

    private Optional<Value> current(String name) {
        return newest(objects.getOrDefault(name, List.of()));
    }

    private static Optional<Value> newest(List<Version> versions) {
        return versions.stream().reduce((older, newer) -> newer).flatMap(Version::object);
    }

    private void write(String name, Value object) {
        objects.computeIfAbsent(name, key -> new ArrayList<>())
                .add(new Version(time.passed(), Optional.of(object)));
    }

    private Value fresh() {
        made++;
        return Value.members().with("id", Value.of("made-" + made));
    }

    private static Value merged(Value object, Value more) {
        Map<String, Value> members = new LinkedHashMap<>(((Value.Members) object).values());
        members.putAll(((Value.Members) more).values());
        return new Value.Members(members);
    }
}
