package io.isthmus.engine.internal.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.engine.fake.FakeSource;
import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.internal.registry.SignInSourceExtensions;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.RequestPace;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.signin.SignInPage;
import io.isthmus.sdk.signin.SignInSource;
import io.isthmus.sdk.signin.SignInSourceContext;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.testkit.VirtualTime;

class SourcedLogTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CallContext CALL = new CallContext(Cancel.never(), Progress.silent(), Duration.ofMinutes(1));
    private static final SignInLog.First FIRST =
            new SignInLog.First("any", NOON.minusMillis(1), NOON.plusMillis(1));

    private static Function<SignInSourceContext, Reading<SignInPage>> script;

    private final TimeSource time = new VirtualTime().source();
    private SourcedLog log;

    /** Does what the test says. */
    public static final class Scripted implements SignInSource {
        @Override
        public Reading<SignInPage> read(SignInSourceContext context) {
            return script.apply(context);
        }
    }

    /** A log that is asked nothing. */
    private record Own(TimeSource time) implements SignInLog {

        @Override
        public TenantId tenant() {
            return TenantId.of("3f2a9c74-1d85-4e6b-a0f7-5c9e8b3d2146");
        }

        @Override
        public String title() {
            return "Contoso";
        }

        @Override
        public RequestPace pace() {
            throw new AssertionError();
        }

        @Override
        public Reply read(Page page, Body body, CallContext context) {
            throw new AssertionError();
        }
    }

    @BeforeEach
    void create() throws Exception {
        Registries registries = new Registries();
        registries.extend("com.example", "signInSources", "<source id=\"com.example.s\" title=\"Archive\" class=\""
                + Scripted.class.getName() + "\"/>");
        SignInSourceExtensions sources = new SignInSourceExtensions(registries.registry());
        log = new SourcedLog(sources, sources.all().get(0), new FakeSource(new Scope(Side.ENTRA, "t", "Contoso"), time,
                null, null, Map.of()), new Own(time));
    }

    private Value page(SignInLog.Page page) throws SourceException, IOException {
        List<Value> read = new ArrayList<>();
        log.read(page, body -> {
            try {
                read.add(Codec.read(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (JsonException broken) {
                throw new IOException(broken);
            }
        }, CALL);
        return read.get(0);
    }

    private static Reading<SignInPage> come(Optional<String> next, String... ids) {
        return Reading.read(new SignInPage(List.<Value>of(Value.texts(List.of(ids))), next), NOON, "x");
    }

    @Test
    void pagesLeadOnInTheSourcesOwnWordsAndKeepTheirTime() throws Exception {
        List<String> asked = new ArrayList<>();
        script = context -> {
            asked.add(context.from() + " " + context.to() + " " + context.next());
            return come(context.next().isEmpty() ? Optional.of("page two") : Optional.empty());
        };
        Value first = page(FIRST);
        Value second = page(new SignInLog.Next(first.at("/@odata.nextLink").text().orElseThrow()));
        assertTrue(second.at("/@odata.nextLink").isNull());
        String span = NOON.minusSeconds(1) + " " + NOON.plusSeconds(1);
        assertEquals(List.of(span + " Optional.empty", span + " Optional[page two]"), asked);
        assertEquals("Archive (Contoso)", log.title());
    }

    @Test
    void aServiceThatAsksToWaitIsLeftAlone() throws Exception {
        script = context -> Reading.failed(failure(Failure.Kind.THROTTLED), NOON, "x");
        SignInLog.Reply reply = log.read(FIRST, body -> {
            throw new AssertionError();
        }, CALL);
        assertInstanceOf(SignInLog.Throttled.class, reply);
    }

    @Test
    void onlyAPageThatWasReadWholeCounts() {
        script = context -> Reading.failed(failure(Failure.Kind.DENIED), NOON, "x");
        assertEquals(Failure.Kind.DENIED, refused().kind());
        script = context -> Reading.partial(new SignInPage(List.of(), Optional.empty()),
                failure(Failure.Kind.UNREACHABLE), NOON, "x");
        assertEquals(Failure.Kind.UNREACHABLE, refused().kind());
        script = context -> Reading.absent(NOON, "GET /beta/nothing");
        assertEquals(Failure.Kind.NOT_FOUND, refused().kind());
    }

    @Test
    void aSourceThatThrowsIsNamedAndNotAskedAgain() {
        script = context -> {
            throw new IllegalStateException("a mistake");
        };
        Failure failure = refused();
        assertEquals(Failure.Kind.BAD_INPUT, failure.kind());
        assertTrue(failure.attempted().contains("Archive") && failure.attempted().contains("com.example"),
                failure.attempted());
        assertTrue(failure.message().contains("a mistake"), failure.message());
    }

    private Failure refused() {
        return assertThrows(SourceException.class, () -> page(FIRST)).failure();
    }

    private static Failure failure(Failure.Kind kind) {
        return Failure.of(kind, Side.ENTRA, "read", "it said so", "Wait.");
    }
}
