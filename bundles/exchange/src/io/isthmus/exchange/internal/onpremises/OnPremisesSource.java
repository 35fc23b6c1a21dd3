package io.isthmus.exchange.internal.onpremises;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.reading.PartReader;
import io.isthmus.exchange.internal.shell.ExchangeShell;
import io.isthmus.exchange.internal.shell.ShellReady;
import io.isthmus.http.TlsProbe;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.ReadHints;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;

/** An organization through the Exchange Management Shell of one of its servers. */
final class OnPremisesSource implements Source {

    private final Map<Part<?>, PartReader<?>> readers;
    private final PublicNamesReader names;
    private final ExchangeShell shell;
    private final Scope scope;
    private final Access access;
    private final TimeSource time;

    /**
     * @param shell  closed with the source
     * @param access reading, or writing too
     * @param time   of the servers
     * @param cloud  that the organization is hybrid with
     * @param probe  looks at the organization's public names
     */
    OnPremisesSource(ExchangeShell shell, Organization organization, Access access, TimeSource time, Cloud cloud,
            TlsProbe probe) {
        this.shell = shell;
        PartReader<?> proof = new OAuthToCloudReader(cloud.exchangeOnline(),
                () -> shell.ready().map(ShellReady::server), this::elsewhere);
        readers = Stream.concat(OnPremisesParts.READERS.stream(), Stream.of(proof))
                .collect(Collectors.toUnmodifiableMap(PartReader::part, Function.identity()));
        this.scope = new Scope(Side.ON_PREMISES, organization.forest(),
                organization.name() + " (" + organization.forest() + ")");
        this.access = access;
        this.time = time;
        names = new PublicNamesReader(probe, time.clock());
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Set<Part<?>> parts() {
        return Stream.concat(readers.keySet().stream(), Stream.of(Parts.PUBLIC_NAMES))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Reading<T> read(Part<T> part, CallContext context) {
        PartReader<T> reader = (PartReader<T>) readers.get(part);
        return reader == null ? Reading.notAsked(NLS.bind(part.equals(Parts.PUBLIC_NAMES) ? Messages.NamesNotTold
                : Messages.NotAPart, part.id())) : reader.read(shell::answer, time.clock(), context);
    }

    /** Exchange Online tells names, too, so public names are looked at once it was read. */
    @Override
    public Set<Part<?>> partsToReadAgain(ReadHints hints, SideSnapshot first) {
        return hints.names().containsKey(scope.key()) ? Set.of(Parts.PUBLIC_NAMES) : Set.of();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Reading<T> read(Part<T> part, ReadHints hints, CallContext context) {
        return part.equals(Parts.PUBLIC_NAMES)
                ? (Reading<T>) names.read(hints.names().getOrDefault(scope.key(), List.of()), context)
                : read(part, context);
    }

    @Override
    public Answer send(Request request, CallContext context) throws SourceException {
        if (!(request instanceof CmdletRequest cmdlet) || request.side() != Side.ON_PREMISES) {
            throw refused(request, Messages.NotThisSide, Messages.AdviceSide);
        }
        if (access == Access.READ && !request.reading()) {
            throw refused(request, Messages.NotReading, Messages.AdviceRead);
        }
        return shell.answer(cmdlet, context);
    }

    private Answer elsewhere(String server, CmdletRequest request, CallContext context) throws SourceException {
        try (ExchangeShell other = shell.on(server)) {
            return other.answer(request, context);
        }
    }

    @Override
    public TimeSource time() {
        return time;
    }

    @Override
    public Optional<String> signedInAs() {
        return shell.ready().map(ready -> NLS.bind(Messages.SignedIn, ready.user(), ready.server()));
    }

    @Override
    public Optional<String> account() {
        return shell.ready().map(ShellReady::user);
    }

    @Override
    public void close() {
        shell.close();
    }

    private static SourceException refused(Request request, String why, String advice) {
        return new SourceException(Failure.of(Failure.Kind.REFUSED, Side.ON_PREMISES,
                NLS.bind(Messages.AttemptSend, request.describe()), why, advice));
    }
}
