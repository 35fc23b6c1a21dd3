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
    private static final String ALL_REGISTERED = "/.default";

    private ConsentLink() {
    }

    /**
     * The link for an application that registers nothing of what the console needs: it names each permission.
     *
     * @param cloud  the tenant's cloud
     * @param tenant the tenant's id or one of its domains
     * @param client the application that the console signs in as
     * @param access reading, or writing too
     * @return an address of the endpoint /v2.0/adminconsent
     */
    public static URI of(Cloud cloud, String tenant, String client, Access access) {
        return of(cloud, tenant, client, TenantPermission.askedFor(access).stream()
                .map(permission -> cloud.graph() + "/" + permission.value()).collect(Collectors.joining(" ")));
    }

    /**
     * The link for an application of the tenant's own: it consents to all that its registration lists, Exchange
     * Online's permission and application permissions among them, which cannot be named in an address.
     *
     * @param cloud  the tenant's cloud
     * @param tenant the tenant's id or one of its domains
     * @param client the application that the console signs in as
     * @return an address of the endpoint /v2.0/adminconsent
     */
    public static URI toAllRegistered(Cloud cloud, String tenant, String client) {
        return of(cloud, tenant, client, cloud.graph() + ALL_REGISTERED);
    }

    private static URI of(Cloud cloud, String tenant, String client, String scopes) {
        return URI.create(cloud.entra() + "/" + encode(tenant) + "/v2.0/adminconsent?client_id=" + encode(client)
                + "&redirect_uri=" + encode(REDIRECT) + "&scope=" + encode(scopes));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
