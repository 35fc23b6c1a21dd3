package io.isthmus.emulator;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.osgi.util.NLS;

import io.isthmus.emulator.internal.demo.JoinedOrganization;
import io.isthmus.emulator.internal.scenario.Scenarios;
import io.isthmus.emulator.internal.state.OrganizationState;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;

/**
 * Contoso, the demo organization: speaks the protocols of Entra, Microsoft Graph, Exchange Online and the Exchange
 * Management Shell on loopback. Safe for use by many threads.
 *
 * @since 1.0
 */
public final class Emulator implements DemoPort {

    /** How much a demo shortens waiting where nobody says otherwise: an hour is a minute. */
    public static final double USUAL_HASTE = 60;

    /** The scenario where nobody names one. */
    public static final String USUAL_SCENARIO = "fresh-hybrid";

    private final Map<String, List<Demo>> joined = new ConcurrentHashMap<>();
    private final double haste;

    /** The emulator of the console. */
    public Emulator() {
        this(USUAL_HASTE);
    }

    /**
     * An emulator of a test.
     *
     * @param haste how much waiting is shortened, 1 or more: of a wait by the demo's clock this share passes in real
     *              time, and the clock is set forward by the rest
     */
    public Emulator(double haste) {
        if (!(haste >= 1)) {
            throw new IllegalArgumentException("waiting is not made longer: " + haste);
        }
        this.haste = haste;
    }

    @Override
    public Set<String> scenarios() {
        return Scenarios.names();
    }

    @Override
    public Optional<Instant> lastReset(Path directory) {
        return OrganizationState.begun(directory);
    }

    @Override
    public EmulatedDemo join(String scenario, Path directory) throws SourceException {
        return JoinedOrganization.join(scenario, directory, haste, closed -> { });
    }

    @Override
    public Optional<Demo> joined(String connectionId) {
        return joined.getOrDefault(connectionId, List.of()).stream().findFirst();
    }

    /**
     * {@inheritDoc}
     * <p>
     * A connection can join several times; each is closed by itself.
     */
    @Override
    public EmulatedDemo join(Connection connection, Path directory) throws SourceException {
        if (connection.kind() != ConnectionKind.DEMO) {
            throw new SourceException(Failure.of(Failure.Kind.REFUSED, Side.WORKSTATION,
                    NLS.bind(Messages.AttemptJoin, connection.title()), Messages.NotDemo, Messages.AdviceDemo));
        }
        List<Demo> demos = joined.computeIfAbsent(connection.id(), id -> new CopyOnWriteArrayList<>());
        EmulatedDemo demo = JoinedOrganization.join(
                connection.setting(Connection.SCENARIO).orElse(USUAL_SCENARIO), directory, haste, demos::remove);
        demos.add(demo);
        return demo;
    }
}
