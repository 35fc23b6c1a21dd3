package io.isthmus.entra;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.Access;

/**
 * The address that an admin is handed to consent, for the whole tenant, to what the console asks for. Opening it signs
 * in and shows the permissions; nothing happens before the admin accepts.
 *
 * @since 1.0
 */
public final class ConsentLink {

    private static final String REDIRECT = "http://localhost";

    private ConsentLink() {
    }

    /**
     * @param cloud  the tenant's cloud
     * @param tenant the tenant's id or one of its domains
     * @param client the application that the console signs in as
     * @param access reading, or writing too
     * @return an address of the endpoint /v2.0/adminconsent
     */
    public static URI of(Cloud cloud, String tenant, String client, Access access) {
        String scopes = TenantPermission.askedFor(access).stream()
                .map(permission -> cloud.graph() + "/" + permission.value()).collect(Collectors.joining(" "));
        return URI.create(cloud.entra() + "/" + encode(tenant) + "/v2.0/adminconsent?client_id=" + encode(client)
                + "&redirect_uri=" + encode(REDIRECT) + "&scope=" + encode(scopes));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
