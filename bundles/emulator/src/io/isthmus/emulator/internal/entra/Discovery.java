package io.isthmus.emulator.internal.entra;

import java.util.List;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** What a client asks before it signs in: which hosts belong together, and a tenant's endpoints. */
final class Discovery {

    private static final String HOST = "login.microsoftonline.com";

    private Discovery() {
    }

    static Response instance(Call call) {
        String tenant = call.request().parameters().getOrDefault("authorization_endpoint", "")
                .replaceFirst("^https://[^/]+/", "").replaceFirst("/.*$", "");
        return Response.json(200, Value.members()
                .with("tenant_discovery_endpoint", Value.of("https://" + HOST + "/" + (tenant.isEmpty() ? "common" : tenant)
                        + "/v2.0/.well-known/openid-configuration"))
                .with("api-version", Value.of("1.1"))
                .with("metadata", Value.list(
                        cloud(HOST, "login.windows.net", HOST, "login.windows.net", "login.microsoft.com", "sts.windows.net"),
                        cloud("login.partner.microsoftonline.cn", "login.partner.microsoftonline.cn",
                                "login.partner.microsoftonline.cn", "login.chinacloudapi.cn"),
                        cloud("login.microsoftonline.us", "login.microsoftonline.us", "login.microsoftonline.us",
                                "login.usgovcloudapi.net"))));
    }

    static Response openIdConfiguration(Call call, String tenant) {
        String tenantId = Authority.tenantId(call, tenant);
        String issuing = Authority.anyTenant(tenant) ? "{tenantid}" : tenantId;
        String base = "https://" + HOST + "/" + (Authority.anyTenant(tenant) ? tenant : tenantId);
        return Response.json(200, Value.members()
                .with("token_endpoint", Value.of(base + "/oauth2/v2.0/token"))
                .with("token_endpoint_auth_methods_supported",
                        Value.list(Value.of("client_secret_post"), Value.of("private_key_jwt")))
                .with("jwks_uri", Value.of(base + "/discovery/v2.0/keys"))
                .with("response_modes_supported",
                        Value.list(Value.of("query"), Value.of("fragment"), Value.of("form_post")))
                .with("subject_types_supported", Value.list(Value.of("pairwise")))
                .with("id_token_signing_alg_values_supported", Value.list(Value.of("RS256")))
                .with("response_types_supported", Value.list(Value.of("code")))
                .with("scopes_supported", Value.list(Value.of("openid"), Value.of("profile"), Value.of("email"),
                        Value.of("offline_access")))
                .with("issuer", Value.of(Tokens.issuer(issuing)))
                .with("authorization_endpoint", Value.of(base + "/oauth2/v2.0/authorize"))
                .with("device_authorization_endpoint", Value.of(base + "/oauth2/v2.0/devicecode"))
                .with("tenant_region_scope", Value.of(Authority.anyTenant(tenant) ? null : "EU"))
                .with("cloud_instance_name", Value.of("microsoftonline.com"))
                .with("cloud_graph_host_name", Value.of("graph.windows.net"))
                .with("msgraph_host", Value.of("graph.microsoft.com")));
    }

    private static Value cloud(String network, String cache, String... aliases) {
        return Value.members().with("preferred_network", Value.of(network)).with("preferred_cache", Value.of(cache))
                .with("aliases", Value.texts(List.of(aliases)));
    }
}
