package io.isthmus.engine.internal.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.engine.fake.FakeSource;
import io.isthmus.engine.fake.FakeWorld;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.fake.Samples;
import io.isthmus.engine.internal.registry.ContributorExtensions;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.ReadHints;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.testkit.VirtualTime;

/** What one side names is looked for on the other. */
class ReadAgainTest {

    private static final AppId NAMED = AppId.of("aaaaaaaa-0000-0000-0000-000000000001");
    private static final CallContext CONTEXT = CallContext.of(Cancel.never());

    private final VirtualTime time = new VirtualTime();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final SnapshotListener listener = (scope, part, reading) -> told.add(part.id() + " " + text(reading));
    private SnapshotAssembly assembly;

    @BeforeEach
    void create() throws Exception {
        assembly = new SnapshotAssembly(new ContributorExtensions(new Registries().registry()),
                new KeptSignIns(Optional::empty, () -> null));
    }

    /** A directory whose first reading finds nothing, and which looks again as a test says. */
    private final class Directory implements Source {

        private final Reading<?> first;
        private final BiFunction<ReadHints, CallContext, Reading<?>> again;

        Directory(Reading<?> first, BiFunction<ReadHints, CallContext, Reading<?>> again) {
            this.first = first;
            this.again = again;
        }

        @Override
        public Scope scope() {
            return new Scope(Side.ENTRA, "tenant-1", "Contoso");
        }

        @Override
        public Set<Part<?>> parts() {
            return Set.of(Parts.APPLICATIONS);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Reading<T> read(Part<T> part, CallContext context) {
            return (Reading<T>) first;
        }

        @Override
        public Set<Part<?>> partsToReadAgain(ReadHints hints, SideSnapshot read) {
            assertEquals(first, read.read(Parts.APPLICATIONS));
            return Set.of(Parts.APPLICATIONS, Parts.APPLICATION_SIGN_INS);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Reading<T> read(Part<T> part, ReadHints hints, CallContext context) {
            return (Reading<T>) again.apply(hints, context);
        }

        @Override
        public Answer send(Request request, CallContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TimeSource time() {
            return time.source();
        }

        @Override
        public Optional<String> signedInAs() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @Test
    void whatAnAuthServerNamesIsLookedForAndTheLaterReadingCounts() {
        Directory directory = new Directory(reading("nothing"), (hints, context) -> reading(hints.applications()));

        assertEquals(reading(Set.of(NAMED)), applications(CONTEXT, organization(NAMED.text()), directory));
        assertEquals(List.of("entra.applications nothing", "entra.applications " + Set.of(NAMED)),
                told.stream().filter(line -> line.startsWith("entra")).toList(),
                "a proof that nobody asked for is not read the second time either");
    }

    @Test
    void whereNothingIsNamedNothingIsReadTwice() {
        Directory directory = new Directory(reading("nothing"), (hints, context) -> {
            throw new AssertionError("read again");
        });

        assertEquals(reading("nothing"), applications(CONTEXT, organization(null), directory));
        assertEquals(reading("nothing"), applications(CONTEXT, organization("FYDIBOHF25SPDLT.contoso.com"), directory));
        assertEquals(reading("nothing"),
                applications(CONTEXT, organization(AppId.EXCHANGE_ONLINE.text()), directory));
        assertEquals(reading("nothing"), applications(CONTEXT, directory));
    }

    @Test
    void aSecondReadingThatFailsLeavesTheFirstAndSaysWhatIsMissing() {
        Failure cut = Samples.failure(Failure.Kind.UNREACHABLE);
        Directory directory = new Directory(reading("nothing"),
                (hints, context) -> Reading.failed(cut, time.instant(), "again"));

        Reading<?> reading = applications(CONTEXT, organization(NAMED.text()), directory);

        assertEquals(ReadState.PARTIAL, reading.state());
        assertEquals("nothing", text(reading));
        assertEquals(Optional.of(cut), reading.failure());
    }

    @Test
    void aSecondReadingThatHangsIsGivenUpAtTheSameDeadline() {
        CountDownLatch never = new CountDownLatch(1);
        Directory directory = new Directory(reading("nothing"), (hints, context) -> {
            try {
                never.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return reading("too late");
        });

        Reading<?> reading = applications(new CallContext(Cancel.never(), Progress.silent(), Duration.ofMillis(300)),
                organization(NAMED.text()), directory);

        assertEquals(ReadState.PARTIAL, reading.state());
        assertEquals(Failure.Kind.UNREACHABLE, reading.failure().orElseThrow().kind());
        never.countDown();
    }

    @Test
    void whatCouldNotBeReadAtFirstStaysAsItIs() {
        Reading<?> denied = Reading.failed(Samples.failure(Failure.Kind.DENIED), time.instant(), "x");
        Directory directory = new Directory(denied, (hints, context) -> {
            throw new AssertionError("read again");
        });

        assertEquals(denied, applications(CONTEXT, organization(NAMED.text()), directory));
    }

    @Test
    void aCancelEndsTheSecondReadingToo() {
        CancelSource cancel = new CancelSource();
        Directory directory = new Directory(reading("nothing"), (hints, context) -> {
            cancel.cancel();
            return reading("cancelled");
        });

        assertThrows(CancelledException.class,
                () -> applications(CallContext.of(cancel), organization(NAMED.text()), directory));
    }

    private Reading<?> applications(CallContext context, Source... sources) {
        return assembly.read(List.of(sources), Set.of(), listener, context).stream()
                .filter(side -> side.scope().side() == Side.ENTRA).findFirst().orElseThrow().read(Parts.APPLICATIONS);
    }

    private Source organization(String applicationIdentifier) {
        AuthServer server = new AuthServer("EvoSts - 1", "EvoSts - 1", "AzureAD", "tenant-1", "",
                Optional.ofNullable(applicationIdentifier), List.of(), Optional.empty(), "", "", true);
        return new FakeSource(new Scope(Side.ON_PREMISES, "ad.contoso.com", "Contoso"), time.source(),
                new FakeWorld(time), KillSwitch.never(), Map.of(Parts.AUTH_SERVERS,
                        context -> Reading.read(List.of(server), time.instant(), "Get-AuthServer")));
    }

    private Reading<Object> reading(Object value) {
        return Reading.read(value, time.instant(), "x");
    }

    private static String text(Reading<?> reading) {
        return reading.value().map(String::valueOf).orElse("");
    }
}
