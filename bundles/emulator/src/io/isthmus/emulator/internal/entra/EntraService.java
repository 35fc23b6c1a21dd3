package io.isthmus.emulator.internal.entra;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** The sign-in service, Microsoft Entra ID, at the paths of login.microsoftonline.com. */
public final class EntraService {

    private static final Pattern TENANT_PATH = Pattern.compile("/([^/]+)/(.+)");

    private final Tokens tokens;
    private final AuthorizePage authorizePage;
    private final DeviceCodes deviceCodes;
    private final TokenEndpoint tokenEndpoint;

    /**
     * @param tokens issues what clients ask for
     * @param choice what the person at the sign-in page does
     */
    public EntraService(Tokens tokens, SignInChoice choice) {
        this.tokens = tokens;
        Grants grants = new Grants(tokens.key());
        authorizePage = new AuthorizePage(grants, choice);
        deviceCodes = new DeviceCodes(grants, choice);
        tokenEndpoint = new TokenEndpoint(tokens, grants, deviceCodes);
    }

    /** Answers a request. */
    public Response answer(Call call) {
        try {
            String path = call.request().decodedPath();
            if (path.equals("/common/discovery/instance")) {
                return Discovery.instance(call);
            }
            if (path.equals("/devicelogin")) {
                return deviceCodes.page(call);
            }
            Matcher matcher = TENANT_PATH.matcher(path);
            if (!matcher.matches()) {
                return Response.empty(404);
            }
            String tenant = matcher.group(1);
            Authority.tenantId(call, tenant);
            return answer(call, tenant, call.request().method() + " " + matcher.group(2));
        } catch (EntraError refused) {
            return refused.toResponse(call);
        }
    }

    private Response answer(Call call, String tenant, String operation) {
        return switch (operation) {
            case "GET v2.0/.well-known/openid-configuration" -> Discovery.openIdConfiguration(call, tenant);
            case "GET discovery/v2.0/keys" -> Response.json(200,
                    Value.members().with("keys", Value.list(tokens.key().toJwk())));
            case "GET oauth2/v2.0/authorize" -> authorizePage.answer(call, tenant);
            case "POST oauth2/v2.0/devicecode" -> deviceCodes.begin(call, tenant);
            case "POST oauth2/v2.0/token" -> tokenEndpoint.answer(call, tenant);
            default -> Response.empty(404);
        };
    }
}
