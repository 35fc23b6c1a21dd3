package io.isthmus.exchange.internal.online;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.WebRequest;

/** Asks what Exchange Online tells everybody, without a token: Autodiscover. */
final class OnlineWeb {

    private static final int REDIRECTION = 300;

    private final OnlineConnection connection;

    OnlineWeb(OnlineConnection connection) {
        this.connection = connection;
    }

    /**
     * Asks.
     *
     * @throws SourceException where it failed, or the answer is no JSON
     */
    Answer ask(WebRequest request, CallContext context) throws SourceException {
        String attempted = NLS.bind(Messages.AttemptRun, request.describe());
        HttpCall call = HttpCall.get(request.side(), attempted, request.address())
                .withHeader("Accept", "application/json").withDeadline(context.deadline());
        HttpAnswer answer = connection.signedIn().transport().send(call, context.cancel());
        OnlineFailures failures = new OnlineFailures(connection.facts(), attempted);
        if (answer.status() >= REDIRECTION) {
            throw failures.of(answer);
        }
        try {
            return new Answer(answer.status(), Codec.read(answer.text()), answer.requestId(), List.of());
        } catch (JsonException noJson) {
            throw failures.badAnswer(noJson.getMessage(), OnlineFailures.requestId(answer));
        }
    }
}
