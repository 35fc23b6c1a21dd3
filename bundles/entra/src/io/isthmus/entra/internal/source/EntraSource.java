package io.isthmus.entra.internal.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.entra.TenantPermission;
import io.isthmus.entra.internal.graph.GraphClient;
import io.isthmus.entra.internal.graph.GraphFailures;
import io.isthmus.entra.internal.graph.GraphSdk;
import io.isthmus.entra.internal.graph.RawGraph;
import io.isthmus.entra.internal.graph.StreamedGraph;
import io.isthmus.entra.internal.parts.PartContext;
import io.isthmus.entra.internal.parts.PartReader;
import io.isthmus.entra.internal.parts.PartReaders;
import io.isthmus.entra.internal.parts.PartValue;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.AuditQuery;
import io.isthmus.sdk.port.AuditRecord;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.ReadHints;
import io.isthmus.sdk.port.RequestPace;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.TokenPort.AccessToken;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;

/** A tenant's directory behind Microsoft Graph. */
final class EntraSource implements Source {

    /** Listed here rather than asked of the readers, so that the Graph SDK is not loaded before it is used. */
    static final Set<Part<?>> PARTS = Set.of(Parts.TENANT, Parts.DOMAINS, Parts.APPLICATIONS,
            Parts.DELETED_APPLICATIONS, Parts.DELETED_SERVICE_PRINCIPALS, Parts.SERVICE_PRINCIPALS,
            Parts.SHARED_PRINCIPAL, Parts.GRAPH_PRINCIPAL, Parts.APP_ROLE_ASSIGNMENTS, Parts.CONDITIONAL_ACCESS_POLICIES, Parts.NAMED_LOCATIONS,
            Parts.SUBSCRIBED_SKUS, Parts.SIGNED_IN_USER, Parts.APP_MANAGEMENT_POLICY, Parts.APPLICATION_SIGN_INS);

    /** The parts that begin with finding the applications that can be the dedicated one. */
    private static final Set<Part<?>> ABOUT_CANDIDATES = Set.of(Parts.APPLICATIONS, Parts.DELETED_APPLICATIONS,
            Parts.SERVICE_PRINCIPALS, Parts.DELETED_SERVICE_PRINCIPALS, Parts.APP_ROLE_ASSIGNMENTS,
            Parts.APPLICATION_SIGN_INS);

    private final GraphClient client;
    private final RequestPace logs;
    private final RawGraph raw;
    private final Scope scope;
    private final Access access;
    private final AccessToken signedIn;
    private final Function<UUID, SignInWorkspace> workspaces;
    private final Optional<String> note;

    /**
     * @param logs       what is waited for before one of the tenant's logs is asked
     * @param workspaces those that are asked as the same person or application, by their ids
     */
    EntraSource(GraphClient client, RequestPace logs, Access access, AccessToken signedIn, String title,
            Optional<String> note, Function<UUID, SignInWorkspace> workspaces) {
        this.client = client;
        this.logs = logs;
        this.raw = new RawGraph(client, logs);
        this.access = access;
        this.signedIn = signedIn;
        this.note = note;
        this.workspaces = workspaces;
        this.scope = new Scope(Side.ENTRA, signedIn.tenant().text(), title);
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Set<Part<?>> parts() {
        return PARTS;
    }

    @Override
    public <T> Reading<T> read(Part<T> part, CallContext context) {
        return read(part, ReadHints.none(), context);
    }

    @Override
    public Set<Part<?>> partsToReadAgain(ReadHints hints, SideSnapshot first) {
        Set<AppId> found = Stream.of(Parts.APPLICATIONS, Parts.DELETED_APPLICATIONS)
                .flatMap(part -> first.read(part).value().stream()).flatMap(List::stream).map(Application::appId)
                .collect(Collectors.toSet());
        return found.containsAll(hints.applications()) ? Set.of() : ABOUT_CANDIDATES;
    }

    @Override
    public <T> Reading<T> read(Part<T> part, ReadHints hints, CallContext context) {
        Optional<PartReader<T>> reader = PARTS.contains(part) ? PartReaders.of(part) : Optional.empty();
        return reader.map(found -> read(found, hints, context))
                .orElseGet(() -> Reading.notAsked(NLS.bind(Messages.notInGraph, part.id())));
    }

    private <T> Reading<T> read(PartReader<T> reader, ReadHints hints, CallContext context) {
        context.progress().doing(NLS.bind(Messages.reading, reader.origin()));
        Instant at = client.time().now();
        try {
            PartValue<T> read = reader.read(
                    new PartContext(GraphSdk.open(client, context), raw, client.cloud(), signedIn, hints, context,
                            NLS.bind(Messages.attemptedRequest, reader.origin())));
            return reading(reader, read, at);
        } catch (SourceException failed) {
            return Reading.failed(explained(reader, failed.failure()), at, reader.origin());
        } catch (RuntimeException thrown) {
            return Reading.failed(explained(reader, GraphSdk.failure(thrown,
                    NLS.bind(Messages.attemptedRequest, reader.origin())).failure()), at, reader.origin());
        }
    }

    private static <T> Reading<T> reading(PartReader<T> reader, PartValue<T> read, Instant at) {
        if (read.value().isEmpty()) {
            return Reading.absent(at, reader.origin());
        }
        T value = read.value().get();
        return read.missing()
                .map(failure -> Reading.partial(value, explained(reader, failure), at, reader.origin()))
                .orElseGet(() -> Reading.read(value, at, reader.origin()));
    }

    private static Failure explained(PartReader<?> reader, Failure failure) {
        return GraphFailures.withPermission(failure, reader.permission().value());
    }

    @Override
    public Answer send(Request request, CallContext context) throws SourceException {
        if (access == Access.READ && !request.reading()) {
            throw refused(Failure.Kind.DENIED, request, Messages.readOnly, Messages.readOnlyAdvice);
        }
        return switch (request) {
            case GraphRequest graph -> raw.send(graph, context);
            case WebRequest web -> raw.send(web, context);
            case CmdletRequest cmdlet ->
                    throw refused(Failure.Kind.REFUSED, cmdlet, Messages.cmdletRefused, Messages.cmdletRefusedAdvice);
            case DocumentRequest document ->
                    throw new IllegalArgumentException("no service has it: " + document.describe());
        };
    }

    @Override
    public Reading<List<AuditRecord>> audit(AuditQuery query, CallContext context) {
        Instant at = client.time().now();
        try {
            return Reading.read(new DirectoryAuditLog(raw).read(query, context), at, DirectoryAuditLog.ORIGIN);
        } catch (SourceException failed) {
            Failure failure = failed.failure();
            return Reading.failed(failure.kind() != Failure.Kind.DENIED ? failure : new Failure(failure.kind(),
                    failure.side(), failure.attempted(), failure.code(), failure.message(), failure.requestId(),
                    NLS.bind(Messages.auditPermission, TenantPermission.SIGN_INS.value())), at,
                    DirectoryAuditLog.ORIGIN);
        }
    }

    private static SourceException refused(Failure.Kind kind, Request request, String message, String advice) {
        return new SourceException(Failure.of(kind, request.side(),
                NLS.bind(Messages.attemptedRequest, request.describe()), message, advice));
    }

    @Override
    public Optional<SignInLog> signInLog() {
        return Optional.of(new GraphSignInLog(new StreamedGraph(client), signedIn.tenant(), scope.title(), time(),
                logs));
    }

    @Override
    public Optional<SignInWorkspace> signInWorkspace(UUID id) {
        return Optional.of(workspaces.apply(id));
    }

    @Override
    public TimeSource time() {
        return client.time();
    }

    @Override
    public Optional<String> signedInAs() {
        String rights = access == Access.WRITE ? Messages.readAndWrite : Messages.readOnlyAccess;
        return Optional.of(NLS.bind(Messages.signedInAs, signedIn.account(), rights));
    }

    @Override
    public Optional<String> account() {
        return Optional.of(signedIn.account());
    }

    @Override
    public List<String> notes() {
        return Stream.of(note).flatMap(Optional::stream).toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
