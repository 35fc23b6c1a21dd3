package io.isthmus.engine.internal.snapshot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSource;
import io.isthmus.engine.fake.FakeWorld;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.internal.registry.ContributorExtensions;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Purpose;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.testkit.VirtualTime;

/** Sessions over sources that a test makes up. */
abstract class SessionCase {

    static final Connection CONNECTION =
            new Connection("contoso", "Contoso", ConnectionKind.TENANT, Map.of());
    static final HybridPair PAIR = new HybridPair(Optional.of("ad.contoso.com"),
            Optional.of("tenant-1"), "Contoso");
    static final CallContext CONTEXT = CallContext.of(Cancel.never());

    @TempDir
    Path directory;

    final VirtualTime time = new VirtualTime();
    final FakeWorld world = new FakeWorld(time);
    final List<SourceFactory> factories = new ArrayList<>();
    final List<Purpose> purposes = Collections.synchronizedList(new ArrayList<>());
    final List<FakeSource> sources = Collections.synchronizedList(new ArrayList<>());
    Optional<DemoPort> demos = Optional.empty();
    Registries registries;
    Profile profile;

    @BeforeEach
    void create() throws Exception {
        registries = new Registries();
        profile = Profile.open(directory);
        FakePlans.prepare(world);
    }

    SourceSessions sessions() {
        return new SourceSessions(() -> factories, () -> demos, () -> profile,
                new ContributorExtensions(registries.registry()), new ZipSnapshotFiles(), Optional::empty);
    }

    Session open(Access access) throws SourceException {
        return sessions().open(CONNECTION, access, PersonPort.none(), CONTEXT);
    }

    /** What sources were opened for so far, in that order. */
    List<Access> opened() {
        return purposes.stream().map(Purpose::access).toList();
    }

    void factory(Side side, String key, Map<Part<?>, Function<CallContext, Reading<?>>> readings) {
        factories.add(factory(purpose -> {
            purposes.add(purpose);
            FakeSource source = new FakeSource(new Scope(side, key, key), time.source(), world, KillSwitch.never(),
                    readings);
            sources.add(source);
            return List.of(source);
        }));
    }

    /** Opens, or cannot. */
    @FunctionalInterface
    interface Opening {
        List<Source> open(Purpose purpose) throws SourceException;
    }

    static SourceFactory factory(Opening opening) {
        return new SourceFactory() {
            @Override
            public Set<ConnectionKind> kinds() {
                return Set.of(ConnectionKind.TENANT, ConnectionKind.DEMO);
            }

            @Override
            public List<Source> open(Connection connection, Access access, PersonPort person, CallContext context)
                    throws SourceException {
                return open(connection, Purpose.of(access), person, context);
            }

            @Override
            public List<Source> open(Connection connection, Purpose purpose, PersonPort person, CallContext context)
                    throws SourceException {
                return opening.open(purpose);
            }
        };
    }
}
