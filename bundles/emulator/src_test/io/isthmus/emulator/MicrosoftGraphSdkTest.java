package io.isthmus.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.graph.core.tasks.PageIterator;
import com.microsoft.graph.models.Application;
import com.microsoft.graph.models.Domain;
import com.microsoft.graph.models.DomainCollectionResponse;
import com.microsoft.graph.models.KeyCredential;
import com.microsoft.graph.models.ServicePrincipal;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;

import io.isthmus.sdk.data.Value;

/** Microsoft's own Graph client, unchanged, against the emulated Graph. */
class MicrosoftGraphSdkTest {

    @TempDir
    private Path directory;
    private Contoso contoso;
    private GraphServiceClient client;

    @BeforeEach
    void open() throws Exception {
        contoso = Contoso.open("fresh-hybrid", directory);
        String token = contoso.token(Contoso.GRAPH_SCOPE);
        client = new GraphServiceClient(new BaseBearerTokenAuthenticationProvider(new AccessTokenProvider() {
            @Override
            public String getAuthorizationToken(URI uri, Map<String, Object> context) {
                return token;
            }

            @Override
            public AllowedHostsValidator getAllowedHostsValidator() {
                return new AllowedHostsValidator("127.0.0.1");
            }
        }));
        client.getRequestAdapter().setBaseUrl(contoso.demo().address() + "/v1.0");
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    @Test
    void itFollowsEveryPage() throws Exception {
        List<String> names = new ArrayList<>();
        new PageIterator.Builder<Domain, DomainCollectionResponse>().client(client)
                .collectionPage(client.domains().get())
                .collectionPageFactory(DomainCollectionResponse::createFromDiscriminatorValue)
                .processPageItemCallback(domain -> names.add(domain.getId())).build().iterate();
        assertEquals(23, names.size());
    }

    @Test
    void itSeesKeysOnlyWhereGraphShowsThem() {
        String id = client.servicePrincipals()
                .get(request -> request.queryParameters.filter = "appId eq '" + Contoso.EXCHANGE_ONLINE + "'")
                .getValue().getFirst().getId();
        List<KeyCredential> listed = client.servicePrincipals().byServicePrincipalId(id).get().getKeyCredentials();
        assertEquals(3, listed.size());
        assertNull(listed.getFirst().getKey());
        ServicePrincipal selected = client.servicePrincipals().byServicePrincipalId(id)
                .get(request -> request.queryParameters.select = new String[] {"keyCredentials"});
        assertNotNull(selected.getKeyCredentials().getFirst().getKey());
    }

    @Test
    void itMakesAndDeletesAnApplication() {
        Application asked = new Application();
        asked.setDisplayName("made by the SDK");
        Application made = client.applications().post(asked);
        assertEquals("made by the SDK", client.applications().byApplicationId(made.getId()).get().getDisplayName());
        client.applications().byApplicationId(made.getId()).delete();
        assertNotNull(client.directory().deletedItems().byDirectoryObjectId(made.getId()).get());
    }

    @Test
    void itUnderstandsErrors() {
        ODataError error = assertThrows(ODataError.class,
                () -> client.applications().byApplicationId("11111111-2222-3333-4444-555555555555").get());
        assertEquals(404, error.getResponseStatusCode());
        assertEquals("Request_ResourceNotFound", error.getError().getCode());
        assertNotNull(error.getError().getInnerError().getRequestId());
    }

    @Test
    void itWaitsAsLongAsItIsTold() throws Exception {
        contoso.demo().planFaults(List.of(Contoso.object("kind", "status", "status", value(429), "retryAfter", "1",
                "protocol", "graph")));
        assertEquals("Contoso", client.organization().get().getValue().getFirst().getDisplayName());
    }

    @Test
    void itReadsWhatIsDerived() {
        assertEquals("Contoso offices", client.identity().conditionalAccess().namedLocations().get().getValue()
                .getFirst().getDisplayName());
        assertEquals(2, client.me().memberOf().get().getValue().size());
    }

    private static Value value(long number) {
        return Value.of(number);
    }
}
