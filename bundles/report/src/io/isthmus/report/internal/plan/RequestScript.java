package io.isthmus.report.internal.plan;

import java.util.Map;
import java.util.stream.Collectors;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.JsonText;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;

/**
 * Requests as lines of a script. Cmdlets of Exchange Online carry a prefix, since both sides have cmdlets of the same
 * name.
 *
 * @param text how data is written
 */
record RequestScript(PowerShellText text) {

    /** The prefix that Connect-ExchangeOnline is given. */
    static final String CLOUD_PREFIX = "Cloud";

    /** One statement that sends the request. */
    String line(Request request) {
        return switch (request) {
            case CmdletRequest cmdlet -> cmdlet(cmdlet);
            case GraphRequest graph -> graph(graph);
            case WebRequest web -> "Invoke-RestMethod -Uri " + text.text(web.address().toString());
            case DocumentRequest document -> document(document);
        };
    }

    /** One statement that reads; it gives nothing where the service knows that there is nothing. */
    String reading(Request request) {
        return request instanceof CmdletRequest cmdlet ? "Read-Objects { " + cmdlet(cmdlet) + " }" : line(request);
    }

    /** The document stands as one text: the script neither reads nor changes what is in it. */
    private String document(DocumentRequest request) {
        String name = PowerShellText.literal(request.name());
        return switch (request.operation()) {
            case READ -> "Read-Document " + name;
            case WRITE -> "Write-Document " + name + " "
                    + text.text(JsonText.write(request.document().orElseThrow(), false));
            case REMOVE -> "Remove-Document " + name;
        };
    }

    private String cmdlet(CmdletRequest request) {
        String line = request.parameters().entrySet().stream().map(this::parameter)
                .collect(Collectors.joining("", name(request), ""));
        return request.organization().map(other ->
                "Read-OtherOrganization " + PowerShellText.literal(other) + " { " + line + " }").orElse(line);
    }

    /** A switch takes its value only behind a colon, and every other parameter takes it there, too. */
    private String parameter(Map.Entry<String, Value> parameter) {
        return " -" + parameter.getKey() + (parameter.getValue() instanceof Value.Bool ? ":" : " ")
                + text.expression(parameter.getValue());
    }

    private static String name(CmdletRequest request) {
        return request.side() == Side.EXCHANGE_ONLINE
                ? request.cmdlet().replaceFirst("-", "-" + CLOUD_PREFIX) : request.cmdlet();
    }

    private String graph(GraphRequest request) {
        String line = send(request);
        return request.tenant().map(other -> "Use-OtherTenant " + PowerShellText.literal(other) + " { " + line + " }"
                + (request.reading() ? " -Reading" : "")).orElse(line);
    }

    private String send(GraphRequest request) {
        StringBuilder line = new StringBuilder("Send-Graph ").append(PowerShellText.literal(request.method()))
                .append(' ').append(text.text(request.path()));
        if (!request.headers().isEmpty()) {
            line.append(request.headers().entrySet().stream()
                    .map(header -> PowerShellText.literal(header.getKey()) + " = " + text.text(header.getValue()))
                    .collect(Collectors.joining("; ", " -Headers @{ ", " }")));
        }
        request.body().ifPresent(body -> line.append(" -Body ").append(text.expression(body)));
        return line.toString();
    }
}
