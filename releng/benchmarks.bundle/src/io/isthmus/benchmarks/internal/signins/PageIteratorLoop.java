package io.isthmus.benchmarks.internal.signins;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.graph.core.tasks.PageIterator;
import com.microsoft.graph.models.SignIn;
import com.microsoft.graph.models.SignInCollectionResponse;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.AuthenticationProvider;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;

/**
 * Goes over a sign-in log as the documentation of Microsoft's Graph SDK shows it, and does nothing with a sign-in. Writes the
 * nanoseconds for each, after some that are not counted.
 * <p>
 * Usage: {@code PageIteratorLoop ADDRESS TENANT RESULT}.
 */
public final class PageIteratorLoop {

    private static final int PAGE = 1000;
    private static final int UNCOUNTED = 20_000;
    private static final int COUNTED = 50_000;

    private int count;
    private long began;

    private PageIteratorLoop() {
    }

    /** Goes over it. */
    public static void main(String[] arguments) throws Throwable {
        URI address = URI.create(arguments[0]);
        String token = new PortalToken(address, arguments[1]).get();
        GraphServiceClient client = client(new BaseBearerTokenAuthenticationProvider(new AccessTokenProvider() {
            @Override
            public String getAuthorizationToken(URI uri, Map<String, Object> context) {
                return token;
            }

            @Override
            public AllowedHostsValidator getAllowedHostsValidator() {
                return new AllowedHostsValidator(address.getHost());
            }
        }));
        client.getRequestAdapter().setBaseUrl(address + "/beta"); //$NON-NLS-1$
        Files.writeString(Path.of(arguments[2]), Double.toString(new PageIteratorLoop().run(client)));
        System.exit(0);
    }

    /** Found by its type: the compiler looks at the SDK's other constructors as well, and for what they need beside it. */
    private static GraphServiceClient client(AuthenticationProvider authentication) throws Throwable {
        return (GraphServiceClient) MethodHandles.publicLookup().findConstructor(GraphServiceClient.class,
                MethodType.methodType(void.class, AuthenticationProvider.class)).invoke(authentication);
    }

    private double run(GraphServiceClient client) throws ReflectiveOperationException {
        new PageIterator.Builder<SignIn, SignInCollectionResponse>().client(client)
                .collectionPage(client.auditLogs().signIns().get(request -> {
                    request.queryParameters.filter = "signInEventTypes/any(t: t eq 'servicePrincipal')"; //$NON-NLS-1$
                    request.queryParameters.top = PAGE;
                })).collectionPageFactory(SignInCollectionResponse::createFromDiscriminatorValue)
                .processPageItemCallback(signIn -> goesOn()).build().iterate();
        return (double) (System.nanoTime() - began) / COUNTED;
    }

    private boolean goesOn() {
        count++;
        began = count == UNCOUNTED ? System.nanoTime() : began;
        return count < UNCOUNTED + COUNTED;
    }
}
