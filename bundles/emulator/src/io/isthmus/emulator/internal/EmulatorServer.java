package io.isthmus.emulator.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.cmdlet.CmdletError;
import io.isthmus.emulator.internal.entra.EntraService;
import io.isthmus.emulator.internal.entra.SignInChoice;
import io.isthmus.emulator.internal.entra.SigningKey;
import io.isthmus.emulator.internal.entra.Tokens;
import io.isthmus.emulator.internal.graph.GraphService;
import io.isthmus.emulator.internal.graph.SkipTokens;
import io.isthmus.emulator.internal.http.Disconnect;
import io.isthmus.emulator.internal.http.LoopbackServer;
import io.isthmus.emulator.internal.http.Protocol;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.loganalytics.LogAnalyticsService;
import io.isthmus.emulator.internal.name.PublicNames;
import io.isthmus.emulator.internal.online.AutodiscoverService;
import io.isthmus.emulator.internal.online.OnlineService;
import io.isthmus.emulator.internal.shell.ShellServer;
import io.isthmus.emulator.internal.shell.ShellService;
import io.isthmus.emulator.internal.shell.ShellSession;
import io.isthmus.emulator.internal.state.Site;
import io.isthmus.emulator.internal.time.SimulatedClock;
import io.isthmus.sdk.data.Value;

/** All services of one emulated organization on loopback: HTTP on one port, the shell on another, public names on others. */
public final class EmulatorServer implements AutoCloseable {

    private final EmulatedOrganization organization;
    private final Gate gate;
    private final Map<Protocol, Function<Call, Response>> services;
    private final ControlService control;
    private final LoopbackServer http;
    private final PublicNames names;
    private final Map<String, ShellServer> shells = new LinkedHashMap<>();
    private final String secret = UUID.randomUUID().toString();

    private EmulatorServer(EmulatedOrganization organization, SigningKey signingKey, int port) throws IOException {
        this.organization = organization;
        Tokens tokens = new Tokens(signingKey);
        SkipTokens skipTokens = new SkipTokens();
        SignInChoice signIn = new SignInChoice();
        gate = new Gate(organization, tokens, skipTokens);
        EntraService entra = new EntraService(tokens, signIn);
        GraphService graph = new GraphService(tokens, skipTokens, organization);
        OnlineService online = new OnlineService(tokens);
        LogAnalyticsService logAnalytics = new LogAnalyticsService(tokens, organization);
        AutodiscoverService autodiscover = new AutodiscoverService();
        services = Map.of(Protocol.ENTRA, entra::answer, Protocol.GRAPH, graph::answer,
                Protocol.ONLINE, online::answer, Protocol.AUTODISCOVER, autodiscover::answer,
                Protocol.LOG_ANALYTICS, logAnalytics::answer);
        control = new ControlService(organization, gate, signIn, secret);
        http = new LoopbackServer(port, this::answer);
        for (String name : Site.organizations(organization.settings())) {
            ShellService shell = new ShellService(organization, new Site(Site.FIRST.tenant(), name));
            shells.put(shell.server(), new ShellServer(new Cmdlets(shell), secret));
        }
        names = new PublicNames(organization.settings());
    }

    /**
     * Serves the organization that a directory holds, or begins the scenario there.
     *
     * @param port       for HTTP, or 0 for a free one
     * @param timeFactor how much faster than real time the clock runs; 0 stands
     * @throws IOException              where directory or port cannot be used
     * @throws IllegalArgumentException where there is no such scenario
     */
    public static EmulatorServer start(Path directory, String scenario, int port, double timeFactor) throws IOException {
        EmulatedOrganization organization = EmulatedOrganization.open(directory, scenario, timeFactor);
        try {
            return new EmulatorServer(organization, SigningKey.in(directory), port);
        } catch (IOException failure) {
            organization.close();
            throw failure;
        }
    }

    /** Where Entra, Graph, Exchange Online, Log Analytics and Autodiscover are spoken. */
    public URI address() {
        return http.address();
    }

    /** Where the shell's protocol is spoken, by the server that the shell is on; the first organization's first. */
    public Map<String, URI> shells() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        shells.forEach((server, shell) -> addresses.put(server, shell.address()));
        return addresses;
    }

    /** Where the public names answer, by their address. */
    public Map<URI, URI> publicNames() {
        return names.addresses();
    }

    /** Opens the shell and the control. */
    public String secret() {
        return secret;
    }

    /** The scenario that the organization began with. */
    public String scenario() {
        return organization.scenario();
    }

    /** Who signs in by default, by the tenant's id; the first tenant's first. */
    public Map<String, String> accounts() {
        Map<String, String> accounts = new LinkedHashMap<>();
        for (String tenant : Site.tenants(organization.settings())) {
            Value settings = organization.settings(new Site(tenant, Site.FIRST.organization()));
            accounts.put(settings.at("/tenantId").text().orElseThrow(),
                    settings.at("/accounts/0/userPrincipalName").text().orElseThrow());
        }
        return accounts;
    }

    /** The organization's clock. */
    public SimulatedClock clock() {
        return organization.clock();
    }

    @Override
    public void close() {
        gate.held().drop();
        http.close();
        shells.values().forEach(ShellServer::close);
        names.close();
        organization.close();
    }

    private Response answer(Request request) throws Disconnect {
        if (request.protocol() == Protocol.CONTROL) {
            return control.answer(request);
        }
        return gate.pass(request.protocol(), request.method(), target(request), new Gate.Answering<>(
                fault -> organization.transact(FaultAnswers.seen(request, fault), FaultAnswers.ahead(fault),
                        services.get(request.protocol())),
                fault -> FaultAnswers.status(fault, request, organization.clock().instant(),
                        UUID.randomUUID().toString()),
                (fault, response) -> FaultAnswers.changed(fault, request, response, gate.held()),
                response -> Integer.toString(response.status())));
    }

    /** Path and query, and after a blank the cmdlets that Exchange Online is to run: their address is always the same. */
    private static String target(Request request) {
        String address = request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
        return request.protocol() != Protocol.ONLINE ? address
                : Stream.concat(Stream.of(address), OnlineService.cmdlets(request)).collect(Collectors.joining(" "));
    }

    /** The shell's conversations, through the same gate as all other requests. */
    private final class Cmdlets implements ShellSession.Calls {

        private final ShellService shell;
        private final String hello;

        Cmdlets(ShellService shell) {
            this(shell, "hello");
        }

        private Cmdlets(ShellService shell, String hello) {
            this.shell = shell;
            this.hello = hello;
        }

        @Override
        public ShellSession.Calls on(String server) {
            return new Cmdlets(shell.on(server), "hello " + server);
        }

        @Override
        public Map<String, Value> greet() throws Disconnect {
            return pass("HELLO", hello, shell::greeting);
        }

        @Override
        public ShellService.Answer run(String cmdlet, Map<String, Value> parameters) throws Disconnect {
            return pass("RUN", cmdlet, () -> shell.run(cmdlet, parameters));
        }

        private <T> T pass(String method, String target, Supplier<T> work) throws Disconnect {
            return gate.pass(Protocol.SHELL, method, target, new Gate.Answering<>(fault -> work.get(), fault -> {
                throw CmdletError.transientFailure();
            }, (fault, answer) -> answer, answer -> "done"));
        }
    }
}
