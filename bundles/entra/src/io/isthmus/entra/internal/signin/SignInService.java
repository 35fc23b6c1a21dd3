package io.isthmus.entra.internal.signin;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.osgi.util.NLS;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.TokenSource;

import io.isthmus.entra.ConsentLink;
import io.isthmus.http.Clouds;
import io.isthmus.http.HttpTransport;
import io.isthmus.http.Transports;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.ConsentPort;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Purpose;
import io.isthmus.sdk.port.TokenPort;

/**
 * Signs in and hands out tokens. A token is renewed some minutes before its end, silently as long as Entra allows it.
 * One sign-in of a connection at a time: parts that are read side by side wait for the same sign-in rather than opening
 * a browser each.
 */
public final class SignInService implements TokenPort, ConsentPort, AutoCloseable {

    private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofMinutes(5);
    private static final long TURN_MILLISECONDS = 100;

    private final Facts facts;
    private final Transports transports;
    private final SignInFailures failures;
    private final Map<String, String> environment;
    private final Map<SessionKey, Session> sessions = new ConcurrentHashMap<>();
    private final ExecutorService executor = Executors.newCachedThreadPool(
            task -> Thread.ofPlatform().daemon().name("isthmus-sign-in").unstarted(task));

    /**
     * @param environment variables of the process, for where tokens rest
     */
    public SignInService(Facts facts, Transports transports, Map<String, String> environment) {
        this.facts = facts;
        this.transports = transports;
        this.failures = new SignInFailures(facts);
        this.environment = Map.copyOf(environment);
    }

    private record SessionKey(Connection connection, String client) {
    }

    private record HeldKey(Audience audience, Purpose purpose) {
    }

    private record Held(AccessToken token, Instant end) {
    }

    /** What is remembered of one client of one connection while the console runs. */
    private static final class Session {
        private final ReentrantLock turn = new ReentrantLock();
        private final Map<HeldKey, Held> held = new ConcurrentHashMap<>();
        private final MsalSession msal;
        private TenantId tenant;
        private ConsoleKey key;

        Session(MsalSession msal) {
            this.msal = msal;
        }
    }

    @Override
    public AccessToken token(Connection connection, Audience audience, Access access, Optional<String> claims,
            PersonPort person, CallContext context) throws SourceException {
        return token(connection, audience, Purpose.of(access), claims, person, context);
    }

    @Override
    public AccessToken replace(AccessToken rejected, Connection connection, Audience audience, Access access,
            PersonPort person, CallContext context) throws SourceException {
        return replace(rejected, connection, audience, Purpose.of(access), person, context);
    }

    @Override
    public AccessToken token(Connection connection, Audience audience, Purpose purpose, Optional<String> claims,
            PersonPort person, CallContext context) throws SourceException {
        return token(connection, audience, purpose, claims, Optional.empty(), person, context);
    }

    @Override
    public AccessToken replace(AccessToken rejected, Connection connection, Audience audience, Purpose purpose,
            PersonPort person, CallContext context) throws SourceException {
        return token(connection, audience, purpose, Optional.empty(), Optional.of(rejected), person, context);
    }

    private AccessToken token(Connection connection, Audience audience, Purpose purpose, Optional<String> claims,
            Optional<AccessToken> rejected, PersonPort person, CallContext context) throws SourceException {
        TimeSource time = transports.time(connection);
        Session session = session(connection, audience);
        HeldKey key = new HeldKey(audience, purpose);
        Optional<AccessToken> usable = usable(session, key, claims, rejected, time.now());
        if (usable.isPresent()) {
            return usable.get();
        }
        takeTurn(session, context);
        try {
            usable = usable(session, key, claims, rejected, time.now());
            if (usable.isPresent()) {
                return usable.get();
            }
            boolean renew = session.held.containsKey(key) || rejected.isPresent();
            Held fresh = signIn(session, connection, key, renew, claims, person, context);
            session.held.put(key, fresh);
            return fresh.token();
        } finally {
            session.turn.unlock();
        }
    }

    private static Optional<AccessToken> usable(Session session, HeldKey key, Optional<String> claims,
            Optional<AccessToken> rejected, Instant now) {
        return Optional.ofNullable(session.held.get(key))
                .filter(held -> claims.isEmpty() && now.isBefore(held.end().minus(RENEWED_BEFORE_ITS_END)))
                .map(Held::token).filter(token -> rejected.filter(token::equals).isEmpty());
    }

    private static void takeTurn(Session session, CallContext context) {
        try {
            while (!session.turn.tryLock(TURN_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                context.cancel().check();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private Held signIn(Session session, Connection connection, HeldKey wanted, boolean renew,
            Optional<String> claims, PersonPort person, CallContext context) throws SourceException {
        context.progress().doing(Messages.signingIn);
        Cloud cloud = Clouds.of(connection, facts);
        try (HttpTransport transport = transports.open(connection)) {
            session.msal.http().bind(transport, context.cancel());
            SignInMethod method = SignInMethod.of(connection);
            Set<String> scopes = Scopes.of(cloud, wanted.audience(), wanted.purpose(),
                    method == SignInMethod.CERTIFICATE);
            if (session.tenant == null) {
                session.tenant = TenantDirectory.resolve(transport, cloud, tenant(connection), context.cancel());
            }
            IAuthenticationResult result = switch (method) {
                case CERTIFICATE -> {
                    if (session.key == null) {
                        session.key = ConsoleKey.open(connection, person);
                    }
                    yield session.msal.withOwnKey(scopes, session.key, renew, claims, context);
                }
                case INTERACTIVE, DEVICE_CODE -> {
                    Optional<IAuthenticationResult> silent = session.msal.silently(scopes, renew, claims, context);
                    yield silent.isPresent() ? silent.get()
                            : byPerson(session, connection, method, scopes, claims, transport, person, context);
                }
            };
            return held(session, result, connection, transport.settings().time().now(), method);
        }
    }

    private IAuthenticationResult byPerson(Session session, Connection connection, SignInMethod method,
            Set<String> scopes, Optional<String> claims, HttpTransport transport, PersonPort person,
            CallContext context) throws SourceException {
        try {
            if (method == SignInMethod.DEVICE_CODE) {
                return session.msal.withDeviceCode(scopes, claims, person, transport.settings().time().now(), context);
            }
            MsalSession.Browser browser = person::browse;
            if (connection.kind() == ConnectionKind.DEMO) {
                DemoPort.Demo demo = transports.demo(connection);
                browser = new DemoBrowser(transport, demo.accounts().getOrDefault(session.tenant.text(), demo.account()),
                        context.cancel())::open;
            }
            return session.msal.interactively(scopes, claims, browser, context);
        } catch (SourceException failed) {
            throw SignInFailures.inFull(failed, scopes, tenant(connection), session.tenant);
        }
    }

    private static Held held(Session session, IAuthenticationResult result, Connection connection, Instant now,
            SignInMethod method) throws SourceException {
        boolean person = method != SignInMethod.CERTIFICATE;
        String account = person ? result.account().username()
                : NLS.bind(Messages.application, connection.setting(Connection.CLIENT).orElse(""));
        TenantId issuer = TokenClaims.of(person ? result.idToken() : result.accessToken()).tenant()
                .orElse(session.tenant);
        if (!issuer.equals(session.tenant)) {
            session.msal.forget(result);
            throw SignInFailures.wrongTenant(session.tenant, issuer, account);
        }
        return new Held(new AccessToken(result.accessToken(), issuer, account, person), end(result, now));
    }

    /** By the connection's clock, which on a demo runs faster than the one that MSAL reads. */
    private static Instant end(IAuthenticationResult result, Instant now) {
        Duration lifetime = Duration.between(Instant.now(), result.expiresOnDate().toInstant());
        boolean fresh = result.metadata().tokenSource() == TokenSource.IDENTITY_PROVIDER;
        return fresh || !lifetime.isNegative() ? now.plus(lifetime) : now;
    }

    private Session session(Connection connection, Audience audience) throws SourceException {
        SessionKey key = new SessionKey(connection, SignInClients.of(connection, audience, facts));
        String authority = Clouds.of(connection, facts).entra() + "/" + tenant(connection) + "/";
        // Each tenant has a store of its own: silently, MSAL would take the account of another.
        String store = connection.id() + "-" + tenant(connection) + "-" + key.client();
        return sessions.computeIfAbsent(key, absent -> new Session(new MsalSession(absent.client(), authority,
                connection.kind() == ConnectionKind.DEMO ? TokenStore.memory() : TokenStore.open(store, environment),
                executor, failures)));
    }

    /** As the connection names it; a demo that names none is the one that its account belongs to. */
    private String tenant(Connection connection) throws SourceException {
        Optional<String> setting = connection.setting(Connection.TENANT);
        if (setting.isEmpty() && connection.kind() == ConnectionKind.DEMO) {
            setting = Optional.of(transports.demo(connection).account().replaceFirst(".*@", ""));
        }
        return setting.map(String::strip)
                .filter(name -> name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,252}"))
                .orElseThrow(() -> badSetting(Messages.noTenantSetting));
    }

    private static SourceException badSetting(String message) {
        return new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.attemptedSignIn,
                message, Messages.badSettingAdvice));
    }

    @Override
    public Optional<URI> link(Connection connection, Access access) throws SourceException {
        if (connection.kind() != ConnectionKind.TENANT) {
            return Optional.empty();
        }
        String client = SignInClients.of(connection, Audience.GRAPH, facts);
        return Optional.of(connection.setting(Connection.CLIENT).isPresent()
                ? ConsentLink.toAllRegistered(Clouds.of(connection, facts), tenant(connection), client)
                : ConsentLink.of(Clouds.of(connection, facts), tenant(connection), client, access));
    }

    @Override
    public boolean missing(Failure failure) {
        return failure.side() == Side.ENTRA && SignInFailures.consentMissing(failure);
    }

    /** What the person must know about where a connection's tokens rest. */
    public Optional<String> note(Connection connection) throws SourceException {
        return session(connection, Audience.GRAPH).msal.note();
    }

    @Override
    public void close() {
        sessions.clear();
        executor.shutdownNow();
    }
}
