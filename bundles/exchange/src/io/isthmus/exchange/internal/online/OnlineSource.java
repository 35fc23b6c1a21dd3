package io.isthmus.exchange.internal.online;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.reading.PartReader;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.TokenPort.AccessToken;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;

/** Exchange Online of one tenant. */
final class OnlineSource implements Source {

    private final Map<Part<?>, PartReader<?>> readers;
    private final OnlineConnection connection;
    private final OnlineGathering gathering;
    private final OnlineCmdlets cmdlets;
    private final AccessToken token;

    /**
     * @param connection its transport is closed with the source
     * @param token      the first one, which tells tenant and account
     */
    OnlineSource(OnlineConnection connection, AccessToken token) {
        this.connection = connection;
        this.token = token;
        readers = Stream.concat(OnlineParts.READERS.stream(), Stream.of(new OAuthToOnPremisesReader(token.account())))
                .collect(Collectors.toUnmodifiableMap(PartReader::part, Function.identity()));
        gathering = new OnlineGathering(connection);
        cmdlets = new OnlineCmdlets(connection);
    }

    @Override
    public Scope scope() {
        return new Scope(Side.EXCHANGE_ONLINE, token.tenant().text(),
                NLS.bind(Messages.Title, connection.signedIn().connection().title()));
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
                : reader.read(gathering::run, time().clock(), context);
    }

    @Override
    public Answer send(Request request, CallContext context) throws SourceException {
        if (request instanceof WebRequest web && request.side() == Side.EXCHANGE_ONLINE) {
            return new OnlineWeb(connection).ask(web, context);
        }
        if (!(request instanceof CmdletRequest cmdlet) || request.side() != Side.EXCHANGE_ONLINE) {
            throw refused(request, Messages.NotThisSide, Messages.AdviceSide);
        }
        if (connection.signedIn().access() == Access.READ && !request.reading()) {
            throw refused(request, Messages.NotReading, Messages.AdviceRead);
        }
        return cmdlets.run(cmdlet, connection.deadline(context));
    }

    @Override
    public TimeSource time() {
        return connection.signedIn().transport().settings().time();
    }

    @Override
    public Optional<String> signedInAs() {
        return Optional.of(token.account());
    }

    @Override
    public Optional<String> account() {
        return signedInAs();
    }

    @Override
    public void close() {
        connection.signedIn().close();
    }

    private static SourceException refused(Request request, String why, String advice) {
        return new SourceException(Failure.of(Failure.Kind.REFUSED, Side.EXCHANGE_ONLINE,
                NLS.bind(Messages.AttemptRun, request.describe()), why, advice));
    }
}
