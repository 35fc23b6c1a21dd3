package io.isthmus.emulator.internal.online;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** Autodiscover of Exchange Online, version 2: JSON, without sign-in. */
public final class AutodiscoverService {

    /** Tells where the mailboxes of a domain are served. */
    public Response answer(Call call) {
        String path = URLDecoder.decode(call.request().path(), StandardCharsets.UTF_8);
        String mailbox = path.substring(path.lastIndexOf('/') + 1);
        String domain = mailbox.substring(mailbox.indexOf('@') + 1);
        Map<String, String> parameters = call.request().parameters();
        String protocol = parameters.getOrDefault("Protocol", "");
        if (!path.startsWith("/autodiscover/autodiscover.json/v1.0/") || !mailbox.contains("@")) {
            return error(400, "MandatoryParameterMissing", "The email address is missing.");
        }
        if (!protocol.equalsIgnoreCase("EWS") && !protocol.equalsIgnoreCase("AutodiscoverV1")) {
            return error(400, "ProtocolNotSupported", "The given protocol value '" + protocol
                    + "' is invalid. Supported values are 'EWS,AutodiscoverV1'.");
        }
        Value foreign = call.settings().at("/foreignTenants").at("/" + domain.replace("/", "~1"));
        boolean hosted = call.visible().find(Directory.DOMAINS, domain).isPresent()
                || foreign.at("/exchangeOnline").bool().orElse(false);
        if (!hosted) {
            return error(404, "UserNotFound", "The given user is not found.");
        }
        Value.Members answer = Value.members().with("Protocol", Value.of(protocol))
                .with("Url", Value.of("https://outlook.office365.com/EWS/Exchange.asmx"));
        return Response.json(200, "true".equalsIgnoreCase(parameters.get("ServerLocation"))
                ? answer.with("ServerLocation", Value.of("Exchange Online")) : answer);
    }

    private static Response error(int status, String code, String message) {
        return Response.json(status, Value.members().with("ErrorCode", Value.of(code))
                .with("ErrorMessage", Value.of(message)));
    }
}
