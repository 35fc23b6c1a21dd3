package io.isthmus.report.internal.plan;

import java.util.Map;
import java.util.stream.Collectors;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
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
        };
    }

    /** One statement that reads; it gives nothing where the service knows that there is nothing. */
    String reading(Request request) {
        return request instanceof CmdletRequest cmdlet ? "Read-Objects { " + cmdlet(cmdlet) + " }" : line(request);
    }

    private String cmdlet(CmdletRequest request) {
        return request.parameters().entrySet().stream().map(this::parameter)
                .collect(Collectors.joining("", name(request), ""));
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
