package io.isthmus.exchange.internal.onpremises;

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
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;

/** An organization through the Exchange Management Shell of one of its servers. */
final class OnPremisesSource implements Source {

    private final Map<Part<?>, PartReader<?>> readers;
    private final ExchangeShell shell;
    private final Scope scope;
    private final Access access;
    private final TimeSource time;

    /**
     * @param shell  closed with the source
     * @param access reading, or writing too
     * @param time   of the servers
     * @param cloud  that the organization is hybrid with
     */
    OnPremisesSource(ExchangeShell shell, Organization organization, Access access, TimeSource time, Cloud cloud) {
        this.shell = shell;
        PartReader<?> proof = new OAuthToCloudReader(cloud.exchangeOnline(),
                () -> shell.ready().map(ShellReady::server));
        readers = Stream.concat(OnPremisesParts.READERS.stream(), Stream.of(proof))
                .collect(Collectors.toUnmodifiableMap(PartReader::part, Function.identity()));
        this.scope = new Scope(Side.ON_PREMISES, organization.forest(),
                organization.name() + " (" + organization.forest() + ")");
        this.access = access;
        this.time = time;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Set<Part<?>> parts() {
        return readers.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Reading<T> read(Part<T> part, CallContext context) {
        PartReader<T> reader = (PartReader<T>) readers.get(part);
        return reader == null ? Reading.notAsked(NLS.bind(Messages.NotAPart, part.id()))
                : reader.read(shell::answer, time.clock(), context);
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

    @Override
    public TimeSource time() {
        return time;
    }

    @Override
    public Optional<String> signedInAs() {
        return shell.ready().map(ready -> NLS.bind(Messages.SignedIn, ready.user(), ready.server()));
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
