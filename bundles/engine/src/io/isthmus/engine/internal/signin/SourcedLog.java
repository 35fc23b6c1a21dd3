package io.isthmus.engine.internal.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.extension.ContributionException;
import io.isthmus.engine.internal.snapshot.DeclaredReads;
import io.isthmus.engine.signin.SignInSourceDescriptor;
import io.isthmus.engine.signin.SignInSourceRegistry;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.data.JsonText;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.RequestPace;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.signin.SignInPage;
import io.isthmus.sdk.signin.SignInSourceContext;

/**
 * What a plug-in's source gives, as the log of the tenant that it asks. Pages are asked for as often as Microsoft lets
 * a log be asked; what one page asks of the tenant waits for the tenant's own paces besides.
 */
public final class SourcedLog implements SignInLog {

    private static final System.Logger LOG = System.getLogger(SourcedLog.class.getName());

    private static final int PAGES = 5;
    private static final Duration PERIOD = Duration.ofSeconds(10);

    /** A page of some time in whole seconds, which services compare by; its link tells the time, too. */
    private record Wanted(Instant from, Instant to, Optional<String> next) {

        private static final long ALMOST_A_SECOND = 999_999_999;

        static Wanted of(Page page) {
            return switch (page) {
                case First first when first.application().isEmpty() ->
                        new Wanted(first.from().truncatedTo(ChronoUnit.SECONDS), first.to()
                                .plusNanos(ALMOST_A_SECOND).truncatedTo(ChronoUnit.SECONDS), Optional.empty());
                case First first -> throw new IllegalArgumentException("a source gives everybody's sign-ins");
                case Next next -> of(next.link().split(" ", 3));
            };
        }

        private static Wanted of(String... link) {
            return new Wanted(Instant.parse(link[0]), Instant.parse(link[1]), Optional.of(link[2]));
        }

        String link(String further) {
            return from + " " + to + " " + further;
        }
    }

    private final SignInSourceRegistry registry;
    private final SignInSourceDescriptor source;
    private final Source tenant;
    private final SignInLog own;
    private final RequestPace pace;

    /**
     * @param registry makes the source anew for each page
     * @param source   which one
     * @param tenant   is asked
     * @param own      the tenant's own log
     */
    public SourcedLog(SignInSourceRegistry registry, SignInSourceDescriptor source, Source tenant, SignInLog own) {
        this.registry = registry;
        this.source = source;
        this.tenant = tenant;
        this.own = own;
        this.pace = new RequestPace(own.time(), PAGES, PERIOD);
    }

    @Override
    public TenantId tenant() {
        return own.tenant();
    }

    @Override
    public String title() {
        return NLS.bind(Messages.SourceOfTenant, source.title(), own.title());
    }

    @Override
    public TimeSource time() {
        return own.time();
    }

    @Override
    public RequestPace pace() {
        return pace;
    }

    @Override
    public Reply read(Page page, Body body, CallContext context) throws SourceException, IOException {
        Wanted wanted = Wanted.of(page);
        Reading<SignInPage> reading = asked(wanted, context);
        Optional<Failure> asksToWait = reading.failure().filter(one -> one.kind() == Failure.Kind.THROTTLED);
        if (asksToWait.isPresent()) {
            return new Throttled(Optional.empty(), asksToWait.get());
        }
        if (reading.state() != ReadState.READ) {
            throw new SourceException(reading.failure().orElseGet(() ->
                    failure(Failure.Kind.NOT_FOUND, reading.origin())));
        }
        body.read(new ByteArrayInputStream(json(wanted, reading.value().orElseThrow())));
        return new Answered(Optional.empty());
    }

    private Reading<SignInPage> asked(Wanted wanted, CallContext context) throws SourceException {
        try {
            return registry.create(source.id()).read(new Context(wanted, context));
        } catch (ContributionException notMade) {
            throw new SourceException(failure(Failure.Kind.BAD_INPUT, notMade.problem().reason()), notMade);
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (RuntimeException | LinkageError mistake) {
            LOG.log(System.Logger.Level.ERROR, source.id(), mistake);
            throw new SourceException(failure(Failure.Kind.BAD_INPUT, mistake.toString()), mistake);
        }
    }

    private Failure failure(Failure.Kind kind, String message) {
        return Failure.of(kind, Side.ENTRA, NLS.bind(Messages.AttemptRead, source.title(), source.bundle()), message,
                Messages.AdvicePlugIn);
    }

    private static byte[] json(Wanted wanted, SignInPage page) {
        Value.Members whole = Value.members().with("value", new Value.Array(page.signIns()));
        Value.Members linked = page.next().map(next -> whole.with("@odata.nextLink", Value.of(wanted.link(next))))
                .orElse(whole);
        return JsonText.write(linked, false).getBytes(StandardCharsets.UTF_8);
    }

    /** What the source is given. */
    private final class Context extends DeclaredReads implements SignInSourceContext {

        private final Wanted wanted;

        Context(Wanted wanted, CallContext context) {
            super(tenant, source.id(), Side.ENTRA, source.requirements(), context);
            this.wanted = wanted;
        }

        @Override
        public Instant from() {
            return wanted.from();
        }

        @Override
        public Instant to() {
            return wanted.to();
        }

        @Override
        public Optional<String> next() {
            return wanted.next();
        }
    }
}
