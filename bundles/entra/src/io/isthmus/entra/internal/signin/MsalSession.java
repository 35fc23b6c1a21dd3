package io.isthmus.entra.internal.signin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.PersonPort;

/**
 * One client application of one connection, as MSAL sees it. Its tokens stay in its store from one sign-in to the next.
 * Used by one thread at a time.
 */
final class MsalSession {

    private static final Set<String> KNOWS_CLAIMS_CHALLENGES = Set.of("CP1");

    private final MsalHttp http = new MsalHttp();
    private final String client;
    private final String authority;
    private final TokenStore store;
    private final ExecutorService executor;
    private final SignInFailures failures;
    private PublicClientApplication forPerson;
    private ConfidentialClientApplication forConsole;

    /**
     * @param client    as which application
     * @param authority of the tenant: https://login.microsoftonline.com/contoso.com
     * @param store     where tokens rest
     * @param executor  runs what MSAL does in the background
     */
    MsalSession(String client, String authority, TokenStore store, ExecutorService executor,
            SignInFailures failures) {
        this.client = client;
        this.authority = authority;
        this.store = store;
        this.executor = executor;
        this.failures = failures;
    }

    /** Opens a page in a browser, for a person or in a person's place. */
    interface Browser {
        boolean open(URI page) throws SourceException;
    }

    MsalHttp http() {
        return http;
    }

    /** What must be told to the person about where tokens rest. */
    Optional<String> note() {
        return store.note();
    }

    /**
     * A token without asking anybody.
     *
     * @param renew  whether a token that rests in the store does not count any more
     * @param claims a challenge, which no token that rests can answer
     * @return empty where a person must sign in
     */
    @SuppressWarnings("deprecation")
    Optional<IAuthenticationResult> silently(Set<String> scopes, boolean renew, Optional<String> claims,
            CallContext context) throws SourceException {
        PublicClientApplication application = forPerson();
        try {
            Optional<IAccount> account = account(application, context);
            if (account.isEmpty()) {
                return Optional.empty();
            }
            SilentParameters.SilentParametersBuilder parameters = SilentParameters.builder(scopes, account.get())
                    .forceRefresh(renew);
            claims.ifPresent(challenge -> parameters.claims(ClaimsRequest.formatAsClaimsRequest(challenge))
                    .extraQueryParameters(Map.of("claims", withCapabilities(challenge))));
            return Optional.of(await(application.acquireTokenSilently(parameters.build()), context));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof MsalInteractionRequiredException || nothingRests(thrown.getCause())) {
                return Optional.empty();
            }
            throw failures.of(thrown.getCause());
        }
    }

    private static Optional<IAccount> account(PublicClientApplication application, CallContext context)
            throws SourceException, ExecutionException {
        return await(application.getAccounts(), context).stream().findFirst();
    }

    /**
     * The challenge together with what the console understands. MSAL takes the challenge for a reason to renew the
     * token and then leaves it out of the renewal, so it is given to it as a parameter of its own.
     */
    private static String withCapabilities(String challenge) {
        try {
            Value.Members whole = (Value.Members) Codec.read(challenge);
            Value.Members ofToken = whole.at("/access_token") instanceof Value.Members members ? members
                    : Value.members();
            return Codec.write(whole.with("access_token", ofToken.with("xms_cc",
                    Value.members().with("values", Value.texts(KNOWS_CLAIMS_CHALLENGES)))), false);
        } catch (JsonException | ClassCastException notAChallenge) {
            return challenge;
        }
    }

    private static boolean nothingRests(Throwable thrown) {
        return thrown instanceof MsalClientException && !(thrown.getCause() instanceof SourceException);
    }

    /** A person signs in with a browser, which comes back to any free port of this machine. */
    IAuthenticationResult interactively(Set<String> scopes, Optional<String> claims, Browser browser,
            CallContext context) throws SourceException {
        BrowserSignIn signIn = BrowserSignIn.begin(scopes, claims);
        PublicClientApplication application = forPerson();
        try (RedirectListener listener = new RedirectListener(signIn.state(), executor)) {
            Optional<String> known = account(application, context).map(IAccount::username);
            URI page = signIn.page(application, listener.address(), known);
            executor.execute(() -> open(browser, page, listener.answer()));
            Map<String, String> answer = await(listener.answer(), context);
            return await(application.acquireToken(signIn.redeem(answer, listener.address(), failures)), context);
        } catch (IOException noPort) {
            throw failures.of(noPort);
        } catch (ExecutionException thrown) {
            throw failures.of(thrown.getCause());
        }
    }

    private static void open(Browser browser, URI page, CompletableFuture<?> answer) {
        try {
            if (!browser.open(page)) {
                answer.completeExceptionally(SignInFailures.nobody(Messages.noBrowser));
            }
        } catch (SourceException | RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }

    /** A person signs in on any device with a code. */
    IAuthenticationResult withDeviceCode(Set<String> scopes, Optional<String> claims, PersonPort person,
            Instant now, CallContext context) throws SourceException {
        CompletableFuture<Void> nobody = new CompletableFuture<>();
        CompletableFuture<String> shown = new CompletableFuture<>();
        DeviceCodeFlowParameters.DeviceCodeFlowParametersBuilder parameters = DeviceCodeFlowParameters.builder(scopes,
                code -> show(person, code, now, shown, nobody));
        claims.ifPresent(challenge -> parameters.claims(ClaimsRequest.formatAsClaimsRequest(challenge)));
        CompletableFuture<IAuthenticationResult> result = forPerson().acquireToken(parameters.build());
        nobody.exceptionally(failure -> {
            result.completeExceptionally(failure);
            return null;
        });
        try {
            return finish(result, context);
        } finally {
            shown.thenAccept(person::hideDeviceCode);
        }
    }

    private static void show(PersonPort person, DeviceCode code, Instant now, CompletableFuture<String> shown,
            CompletableFuture<Void> nobody) {
        boolean seen = person.showDeviceCode(code.userCode(), URI.create(code.verificationUri()),
                now.plus(Duration.ofSeconds(code.expiresIn())));
        if (seen) {
            shown.complete(code.userCode());
        } else {
            nobody.completeExceptionally(SignInFailures.nobody(Messages.nobodySeesCode));
        }
    }

    /** Forgets who signed in, so that the next time somebody else can. */
    void forget(IAuthenticationResult result) throws SourceException {
        if (result.account() != null) {
            forPerson().removeAccount(result.account()).join();
        }
    }

    /** The console signs in by itself. */
    IAuthenticationResult withOwnKey(Set<String> scopes, ConsoleKey key, boolean renew, Optional<String> claims,
            CallContext context) throws SourceException {
        ClientCredentialParameters.ClientCredentialParametersBuilder parameters =
                ClientCredentialParameters.builder(scopes).skipCache(renew || claims.isPresent());
        claims.ifPresent(challenge -> parameters.claims(ClaimsRequest.formatAsClaimsRequest(challenge)));
        return finish(forConsole(key).acquireToken(parameters.build()), context);
    }

    private IAuthenticationResult finish(CompletableFuture<IAuthenticationResult> result, CallContext context)
            throws SourceException {
        try {
            return await(result, context);
        } catch (ExecutionException thrown) {
            throw failures.of(thrown.getCause());
        }
    }

    private static <T> T await(CompletableFuture<T> result, CallContext context)
            throws SourceException, ExecutionException {
        Cancel cancel = context.cancel();
        try (Cancel.Registration reachesMsal = cancel.onCancel(() -> result.cancel(true))) {
            return result.get(context.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (CancellationException cancelled) {
            throw new CancelledException();
        } catch (InterruptedException interrupted) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (TimeoutException late) {
            result.cancel(true);
            throw SignInFailures.late();
        }
    }

    private PublicClientApplication forPerson() throws SourceException {
        if (forPerson == null) {
            try {
                PublicClientApplication.Builder builder = PublicClientApplication.builder(client)
                        .authority(authority).clientCapabilities(KNOWS_CLAIMS_CHALLENGES).httpClient(http)
                        .executorService(executor).disableInternalRetries();
                store.aspect().ifPresent(builder::setTokenCacheAccessAspect);
                forPerson = builder.build();
            } catch (MalformedURLException | RuntimeException unusable) {
                throw failures.of(unusable);
            }
        }
        return forPerson;
    }

    private ConfidentialClientApplication forConsole(ConsoleKey key) throws SourceException {
        if (forConsole == null) {
            try {
                forConsole = ConfidentialClientApplication
                        .builder(client, ClientCredentialFactory.createFromCertificate(key.key(), key.certificate()))
                        .authority(authority).clientCapabilities(KNOWS_CLAIMS_CHALLENGES).httpClient(http)
                        .executorService(executor).disableInternalRetries().build();
            } catch (MalformedURLException | RuntimeException unusable) {
                throw failures.of(unusable);
            }
        }
        return forConsole;
    }
}
