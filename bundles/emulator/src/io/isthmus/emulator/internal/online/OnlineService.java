package io.isthmus.emulator.internal.online;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.cmdlet.CmdletError;
import io.isthmus.emulator.internal.cmdlet.CmdletResult;
import io.isthmus.emulator.internal.cmdlet.CmdletRunner;
import io.isthmus.emulator.internal.cmdlet.CmdletSpec;
import io.isthmus.emulator.internal.cmdlet.Invocation;
import io.isthmus.emulator.internal.cmdlet.ManagementRoles;
import io.isthmus.emulator.internal.cmdlet.OnlineCmdlets;
import io.isthmus.emulator.internal.entra.AccessToken;
import io.isthmus.emulator.internal.entra.Resource;
import io.isthmus.emulator.internal.entra.Tokens;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** Cmdlets of Exchange Online over REST, at the paths of outlook.office365.com/adminapi. */
public final class OnlineService {

    private static final Pattern PATH = Pattern.compile("/adminapi/(?:beta|v1\\.0|v2\\.0)/([^/]+)/([^/]+)");
    private static final Pattern PAGE_SIZE = Pattern.compile("odata\\.maxpagesize=([0-9]+)");
    private static final String EXCHANGE_ADMINISTRATOR = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    private static final Set<String> ADMINISTRATORS =
            Set.of(EXCHANGE_ADMINISTRATOR, "62e90394-69f5-4237-9190-012177145e10");
    private static final int LARGEST_BATCH = 10;
    private static final int LARGEST_PAGE = 1000;

    private final Tokens tokens;
    private final CmdletRunner runner = OnlineCmdlets.runner();

    /** @param tokens verifies who asks */
    public OnlineService(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The names of the cmdlets that a request asks for; none where it cannot be understood. */
    public static Stream<String> cmdlets(Request request) {
        try {
            Value.Members body = request.json();
            return Stream.concat(Stream.of(body), body.at("/requests").entries().map(each -> each.at("/body")))
                    .flatMap(each -> each.at("/CmdletInput/CmdletName").text().stream());
        } catch (IllegalArgumentException broken) {
            return Stream.empty();
        }
    }

    /** Answers a request. */
    public Response answer(Call call) {
        String requestId = call.ids().next();
        return routed(call).with("request-id", requestId);
    }

    private Response routed(Call call) {
        try {
            Matcher path = PATH.matcher(call.request().decodedPath());
            if (!path.matches() || !call.request().method().equals("POST")) {
                return Response.empty(404);
            }
            AccessToken token = tokens.verify(call, Resource.EXCHANGE_ONLINE).filter(it -> !tokens.revoked(it))
                    .orElseThrow(OnlineError::unauthorized);
            if (!path.group(1).equalsIgnoreCase(call.tenantId())) {
                throw new OnlineError(403, "Forbidden", "Microsoft.Exchange.Admin.WrongTenantException",
                        "The token was not issued by the tenant in the address.");
            }
            return switch (path.group(2)) {
                case "InvokeCommand" -> invoke(call, token);
                case "$batch" -> batch(call, token);
                default -> Response.empty(404);
            };
        } catch (OnlineError refused) {
            return refused.toResponse();
        } catch (IllegalArgumentException broken) {
            return OnlineError.badRequest("The request body is no valid JSON.").toResponse();
        }
    }

    private Response invoke(Call call, AccessToken token) {
        if (call.request().header("X-AnchorMailbox").isEmpty()) {
            throw OnlineError.badRequest("The header X-AnchorMailbox is missing.");
        }
        Value input = call.request().json().at("/CmdletInput");
        String name = input.at("/CmdletName").text()
                .orElseThrow(() -> OnlineError.badRequest("CmdletInput.CmdletName is missing."));
        CmdletSpec cmdlet = runner.catalog().find(name).orElseThrow(() -> new OnlineError(404, "NotFound",
                "System.Management.Automation.CommandNotFoundException", CmdletError.unknownCmdlet(name).getMessage()));
        checkAccess(call, token, cmdlet);
        Map<String, Value> parameters = input.at("/Parameters") instanceof Value.Members given ? given.values() : Map.of();
        try {
            CmdletResult result = runner.run(new Invocation(cmdlet, parameters, call.writes(), call.now(),
                    call.settings(), call.ids()));
            return Response.json(200, page(call, result));
        } catch (CmdletError refused) {
            throw new OnlineError(400, "BadRequest", refused.type(), refused.getMessage());
        }
    }

    private static Value page(Call call, CmdletResult result) {
        Map<String, String> parameters = call.request().parameters();
        int size = call.request().header("Prefer").map(PAGE_SIZE::matcher).filter(Matcher::find)
                .map(matcher -> Math.min(Integer.parseInt(matcher.group(1)), LARGEST_PAGE)).orElse(LARGEST_PAGE);
        int from = Math.min(position(parameters.get("$skiptoken")), result.objects().size());
        int to = Math.min(from + Math.max(size, 1), result.objects().size());
        Value.Members body = Value.members()
                .with("@odata.context", Value.of("https://outlook.office365.com/adminapi/beta/" + call.tenantId()
                        + "/$metadata#Collection(Exchange.GenericHashTable)"))
                .with("adminapi.warnings@odata.type", Value.of("#Collection(String)"))
                .with("@adminapi.warnings", Value.texts(result.warnings()));
        if (to < result.objects().size()) {
            body = body.with("@odata.nextLink", Value.of(call.request().origin() + call.request().path() + "?$skiptoken="
                    + Integer.toString(to, Character.MAX_RADIX)));
        }
        return body.with("value", new Value.Array(result.objects().subList(from, to).stream()
                .map(OnlineService::toRest).toList()));
    }

    private static int position(String skipToken) {
        try {
            return skipToken == null ? 0 : Integer.parseInt(skipToken, Character.MAX_RADIX);
        } catch (NumberFormatException broken) {
            throw OnlineError.badRequest("The skip token is not valid.");
        }
    }

    /** Lists carry their type beside them. */
    private static Value toRest(CmdletResult.Output output) {
        Value.Members object = Value.members().with("@odata.type", Value.of("#Exchange.GenericHashTable"));
        for (Map.Entry<String, Value> property : output.document().values().entrySet()) {
            if (property.getValue() instanceof Value.Array) {
                object = object.with(property.getKey() + "@odata.type", Value.of("#Collection(String)"));
            }
            if (!property.getKey().startsWith("_")) {
                object = object.with(property.getKey(), property.getValue());
            }
        }
        return object;
    }

    private Response batch(Call call, AccessToken token) {
        List<Value> requests = call.request().json().at("/requests").entries().toList();
        if (requests.isEmpty() || requests.size() > LARGEST_BATCH) {
            throw OnlineError.badRequest("A batch holds 1 to " + LARGEST_BATCH + " requests.");
        }
        List<Value> responses = new ArrayList<>();
        for (Value each : requests) {
            Response response;
            try {
                response = invoke(new Call(inner(call.request(), each), call.visible(), call.writes(), call.now(),
                        call.machine(), call.settings(), call.ids()), token);
            } catch (OnlineError refused) {
                response = refused.toResponse();
            }
            responses.add(Value.members().with("id", each.at("/id")).with("status", Value.of(response.status()))
                    .with("body", Json.read(response.text())));
        }
        return Response.json(200, Value.members().with("responses", new Value.Array(responses)));
    }

    private static Request inner(Request outer, Value each) {
        Map<String, String> headers = new LinkedHashMap<>(outer.headers());
        if (each.at("/headers") instanceof Value.Members own) {
            own.values().forEach((name, value) -> headers.put(name, value.text().orElse("")));
        }
        String url = each.at("/url").text().orElse("");
        int question = url.indexOf('?');
        String path = outer.path().replace("$batch", "InvokeCommand").replace("%24batch", "InvokeCommand");
        return new Request("POST", path, question < 0 ? "" : url.substring(question + 1), headers,
                Json.print(each.at("/body")).getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever administers the tenant or its Exchange is in Organization Management without being in it by name. */
    private static void checkAccess(Call call, AccessToken token, CmdletSpec cmdlet) {
        boolean administers = token.directoryRoles().stream().anyMatch(ADMINISTRATORS::contains);
        boolean allowed = token.applicationOnly()
                ? token.applicationRoles().contains("Exchange.ManageAsApp")
                        && token.directoryRoles().contains(EXCHANGE_ADMINISTRATOR)
                : token.scopes().stream().anyMatch(scope -> scope.startsWith("Exchange.Manage"))
                        && (administers || call.settings().at("/onlineRoleGroups/" + token.principal()).text()
                                .filter(group -> ManagementRoles.allow(cmdlet, group, call.settings())).isPresent());
        if (!allowed) {
            throw OnlineError.forbidden(cmdlet.name());
        }
    }
}
