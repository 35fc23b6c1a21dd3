package io.isthmus.exchange.internal.onpremises;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.mapping.OrganizationMapper;
import io.isthmus.exchange.internal.reading.Mapping;
import io.isthmus.exchange.internal.shell.ExchangeShell;
import io.isthmus.http.Clouds;
import io.isthmus.http.TlsProbe;
import io.isthmus.http.Transports;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * Opens the on-premises side: of a demo organization over its port, of a tenant's connection that names a server
 * through Windows PowerShell.
 */
public final class OnPremisesSourceFactory implements SourceFactory {

    private static final String DNS_NAME = "[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,62}))*";

    private final AtomicReference<DemoPort> demos = new AtomicReference<>();
    private final Facts facts;
    private final Transports transports;
    private final Map<String, String> environment;

    /**
     * A factory on this machine.
     *
     * @param facts      the clouds
     * @param transports the way to a connection's public names
     */
    public OnPremisesSourceFactory(Facts facts, Transports transports) {
        this(facts, transports, System.getenv());
    }

    /**
     * @param facts       the clouds
     * @param transports  the way to a connection's public names
     * @param environment the machine's variables
     */
    OnPremisesSourceFactory(Facts facts, Transports transports, Map<String, String> environment) {
        this.facts = facts;
        this.transports = transports;
        this.environment = environment;
    }

    /** Gives the demo organizations, where they are installed. */
    public void bindDemos(DemoPort port) {
        demos.set(port);
    }

    /** Takes them away. */
    public void unbindDemos(DemoPort port) {
        demos.compareAndSet(port, null);
    }

    @Override
    public Set<ConnectionKind> kinds() {
        return Set.of(ConnectionKind.DEMO, ConnectionKind.TENANT);
    }

    @Override
    public List<Connection> each(Connection connection) {
        List<String> servers = connection.setting(Connection.SERVER).isPresent() ? connection.values(Connection.SERVER)
                : demo(connection).map(demo -> List.copyOf(demo.shells().keySet())).orElse(List.of());
        return servers.size() < 2 ? List.of(connection)
                : servers.stream().map(server -> connection.with(Connection.SERVER, server)).toList();
    }

    private Optional<DemoPort.Demo> demo(Connection connection) {
        return connection.kind() == ConnectionKind.DEMO ? Optional.ofNullable(demos.get())
                .flatMap(port -> port.joined(connection.id())) : Optional.empty();
    }

    @Override
    public List<Source> open(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException {
        if (connection.kind() == ConnectionKind.DEMO) {
            Optional<DemoPort.Demo> demo = demo(connection);
            return demo.isEmpty() ? List.of() : List.of(open(ExchangeShell.demo(shell(demo.get(), connection),
                    demo.get().shellSecret()), access, demo.get().time(), connection, context));
        }
        Optional<String> server = connection.setting(Connection.SERVER);
        return server.isEmpty() ? List.of()
                : List.of(open(powerShell(server.get()), access, TimeSource.system(), connection, context));
    }

    private static URI shell(DemoPort.Demo demo, Connection connection) {
        return connection.setting(Connection.SERVER).map(demo.shells()::get).orElseGet(demo::shell);
    }

    private Source open(ExchangeShell shell, Access access, TimeSource time, Connection connection,
            CallContext context) throws SourceException {
        try {
            Cloud cloud = Clouds.of(connection, facts);
            TlsProbe probe = transports.probe(connection);
            shell.start(context);
            List<Organization> organizations = new Mapping<>(CmdletRequest.onPremises("Get-OrganizationConfig"),
                    new OrganizationMapper()).run(shell::answer, context);
            if (organizations.isEmpty()) {
                throw new SourceException(Failure.of(Failure.Kind.NOT_FOUND, Side.ON_PREMISES,
                        NLS.bind(Messages.AttemptSend, "Get-OrganizationConfig"), Messages.NoOrganization,
                        Messages.AdviceServer));
            }
            return new OnPremisesSource(shell, organizations.getFirst(), access, time, cloud, probe);
        } catch (SourceException | CancelledException failed) {
            shell.close();
            throw failed;
        }
    }

    private ExchangeShell powerShell(String server) throws SourceException {
        if (!server.matches(DNS_NAME)) {
            throw failure(server, NLS.bind(Messages.NotServer, server), Messages.AdviceServer);
        }
        Optional<Path> program = Optional.ofNullable(environment.get("SystemRoot"))
                .map(root -> Path.of(root, "System32", "WindowsPowerShell", "v1.0", "powershell.exe"))
                .filter(Files::isExecutable);
        return ExchangeShell.powerShell(program
                .orElseThrow(() -> failure(server, Messages.WindowsOnly, Messages.AdviceWindows)), server);
    }

    private static SourceException failure(String server, String message, String advice) {
        return new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.ON_PREMISES,
                NLS.bind(Messages.AttemptConnect, server), message, advice));
    }
}
