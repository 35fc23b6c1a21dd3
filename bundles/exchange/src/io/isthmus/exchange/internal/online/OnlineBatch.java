package io.isthmus.exchange.internal.online;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.Deadline;
import io.isthmus.http.HttpAnswer;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * Runs several reading cmdlets by one $batch, ten at the most. What the service put off inside the batch (429, 503,
 * 504), or did not answer at all, is asked again by itself.
 */
final class OnlineBatch {

    /** The most cmdlets that one batch takes. */
    static final int MOST = 10;

    private static final int OK = 200;
    private static final List<Long> PUT_OFF = List.of(429L, 503L, 504L);

    private final OnlineConnection connection;
    private final OnlineCmdlets cmdlets;

    OnlineBatch(OnlineConnection connection) {
        this.connection = connection;
        this.cmdlets = new OnlineCmdlets(connection);
    }

    /** What came of one of them: an answer or a failure. */
    record Outcome(Optional<Answer> answer, Optional<SourceException> failure) {

        /** The answer. */
        Answer get() throws SourceException {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return answer.orElseThrow();
        }
    }

    /**
     * Runs them.
     *
     * @param requests two to ten that read
     * @param deadline for all of them together, further pages included
     * @return an outcome for each, in their order
     */
    List<Outcome> run(List<CmdletRequest> requests, Deadline deadline) {
        Map<String, Value> answers;
        try {
            answers = send(requests, deadline);
        } catch (SourceException failed) {
            return requests.stream().map(request -> new Outcome(Optional.empty(), Optional.of(failed))).toList();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            outcomes.add(outcome(requests.get(i), answers.getOrDefault(String.valueOf(i), Value.none()), deadline));
        }
        return outcomes;
    }

    private Map<String, Value> send(List<CmdletRequest> requests, Deadline deadline) throws SourceException {
        String attempted = NLS.bind(Messages.AttemptBatch,
                String.join(", ", requests.stream().map(CmdletRequest::cmdlet).toList()));
        HttpAnswer answer = new OnlineCall(connection, attempted, true, deadline).post("$batch", Map.of(),
                body(requests));
        OnlineFailures failures = new OnlineFailures(connection.facts(), attempted);
        if (answer.status() != OK) {
            throw failures.of(answer);
        }
        try {
            Map<String, Value> answers = new LinkedHashMap<>();
            Codec.read(answer.text()).at("/responses").entries().forEach(response -> answers.put(
                    response.at("/id").text().or(() -> response.at("/id").whole().map(String::valueOf)).orElse(""),
                    response));
            return answers;
        } catch (JsonException broken) {
            throw failures.badAnswer(broken.getMessage(), OnlineFailures.requestId(answer));
        }
    }

    private Outcome outcome(CmdletRequest request, Value response, Deadline deadline) {
        try {
            long status = response.at("/status").whole().orElse(PUT_OFF.getFirst());
            if (PUT_OFF.contains(status)) {
                return new Outcome(Optional.of(cmdlets.run(request, deadline)), Optional.empty());
            }
            Value body = response.at("/body");
            if (status != OK) {
                throw new OnlineFailures(connection.facts(), OnlineCmdlets.attempted(request)).of((int) status, body,
                        response.at("/headers/request-id").text());
            }
            return new Outcome(Optional.of(cmdlets.pages(request, body, Optional.empty(), deadline)), Optional.empty());
        } catch (SourceException failed) {
            return new Outcome(Optional.empty(), Optional.of(failed));
        }
    }

    private Value body(List<CmdletRequest> requests) {
        List<Value> parts = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            CmdletRequest request = requests.get(i);
            Map<String, Value> headers = new LinkedHashMap<>();
            OnlineCmdlets.HEADERS.forEach((name, value) -> headers.put(name, Value.of(value
                    + ", odata.continue-on-error")));
            headers.put("X-CmdletName", Value.of(request.cmdlet()));
            headers.put("Accept", Value.of("application/json; odata.metadata=minimal"));
            headers.put("Content-Type", Value.of("application/json; charset=utf-8"));
            parts.add(Value.members().with("id", Value.of(String.valueOf(i))).with("method", Value.of("POST"))
                    .with("url", Value.of("/" + OnlineCmdlets.ENDPOINT)).with("headers", new Value.Members(headers))
                    .with("body", CmdletBody.of(request)));
        }
        return Value.members().with("requests", new Value.Array(parts));
    }
}
