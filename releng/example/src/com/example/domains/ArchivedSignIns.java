package com.example.domains;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.signin.SignInPage;
import io.isthmus.sdk.signin.SignInSource;
import io.isthmus.sdk.signin.SignInSourceContext;

/** Reads sign-ins a day a page. */
public final class ArchivedSignIns implements SignInSource {

    private static final Duration PAGE = Duration.ofDays(1);

    @Override
    public Reading<SignInPage> read(SignInSourceContext context) {
        Instant to = context.next().map(Instant::parse).orElse(context.to());
        Instant dayBefore = to.minus(PAGE);
        boolean last = !dayBefore.isAfter(context.from());
        Instant from = last ? context.from() : dayBefore;
        Reading<Value> answer = context.ask(GraphRequest.get("/beta/auditLogs/signIns?$filter=" + URLEncoder.encode(
                "createdDateTime ge " + from + " and createdDateTime le " + to, StandardCharsets.UTF_8)
                .replace("+", "%20")));
        if (answer.value().isEmpty()) {
            return answer.withoutValue();
        }
        return Reading.read(new SignInPage(answer.value().get().at("/value").entries().toList(),
                last ? Optional.empty() : Optional.of(from.toString())), context.now(), answer.origin());
    }
}
