package io.isthmus.exchange.internal.online;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.Deadline;
import io.isthmus.http.HttpAnswer;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;

/** Runs a cmdlet by InvokeCommand: the same body is posted again to the address of each next page. */
final class OnlineCmdlets {

    static final String ENDPOINT = "InvokeCommand";
    static final Map<String, String> HEADERS = Map.of("Prefer", "odata.maxpagesize=1000");

    private static final int OK = 200;
    private static final int SUCCESS_END = 300;

    private final OnlineConnection connection;

    OnlineCmdlets(OnlineConnection connection) {
        this.connection = connection;
    }

    /**
     * Runs a cmdlet; see {@link io.isthmus.sdk.port.Source#send}.
     *
     * @param deadline for all its pages together
     * @throws SourceException where it failed
     */
    Answer run(CmdletRequest request, Deadline deadline) throws SourceException {
        HttpAnswer first = call(request, deadline).post(ENDPOINT, HEADERS, CmdletBody.of(request));
        return pages(request, page(request, first), OnlineFailures.requestId(first), deadline);
    }

    /**
     * Follows the pages behind a first one that is here already.
     *
     * @param page      the first page's body
     * @param requestId of the first page
     * @param deadline  for all pages together
     */
    Answer pages(CmdletRequest request, Value page, Optional<String> requestId, Deadline deadline)
            throws SourceException {
        List<Value> objects = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        Value current = page;
        while (true) {
            current.at("/value").entries().map(CmdletBody::object).forEach(objects::add);
            current.at("/@adminapi.warnings").entries().flatMap(warning -> warning.text().stream())
                    .forEach(warnings::add);
            Optional<String> next = current.at("/@odata.nextLink").text();
            if (next.isEmpty()) {
                return new Answer(OK, new Value.Array(objects), requestId, warnings);
            }
            HttpAnswer answer = call(request, deadline).postAgain(checked(request, next.get(), seen), HEADERS,
                    CmdletBody.of(request));
            current = page(request, answer);
        }
    }

    /** The body of a page. */
    private Value page(CmdletRequest request, HttpAnswer answer) throws SourceException {
        if (answer.status() < OK || answer.status() >= SUCCESS_END) {
            throw failures(request).of(answer);
        }
        if (answer.body().length == 0) {
            return Value.members();
        }
        try {
            return Codec.read(answer.text());
        } catch (JsonException broken) {
            throw failures(request).badAnswer(broken.getMessage(), OnlineFailures.requestId(answer));
        }
    }

    /** A next link carries the token along, so it must lead back to the service; and it must lead on. */
    private URI checked(CmdletRequest request, String link, Set<URI> seen) throws SourceException {
        Optional<URI> address = Optional.of(link).filter(text -> text.matches("https?://[\\x21-\\x7E]+"))
                .map(OnlineCmdlets::parse);
        boolean leadsOn = address.isPresent() && connection.signedIn().transport().settings().routes()
                .sameOrigin(connection.service(), address.get()) && seen.add(address.get());
        if (!leadsOn) {
            throw failures(request).badAnswer(NLS.bind(Messages.BadLink, link), Optional.empty());
        }
        return address.get();
    }

    private static URI parse(String link) {
        try {
            return URI.create(link.replace("{", "%7B").replace("}", "%7D").replace("|", "%7C").replace("\"", "%22"));
        } catch (IllegalArgumentException broken) {
            return URI.create("invalid:link");
        }
    }

    private OnlineCall call(CmdletRequest request, Deadline deadline) {
        return new OnlineCall(connection, attempted(request), request.reading(), deadline);
    }

    private OnlineFailures failures(CmdletRequest request) {
        return new OnlineFailures(connection.facts(), attempted(request));
    }

    static String attempted(CmdletRequest request) {
        return NLS.bind(Messages.AttemptRun, request.describe());
    }
}
