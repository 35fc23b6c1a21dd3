package io.isthmus.emulator.internal.loganalytics;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.entra.AccessToken;
import io.isthmus.emulator.internal.entra.Resource;
import io.isthmus.emulator.internal.entra.Tokens;
import io.isthmus.emulator.internal.graph.SignInLogs;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.kql.KqlException;
import io.isthmus.emulator.internal.kql.KqlQuery;
import io.isthmus.sdk.data.Value;

/** The query service of Azure Monitor, at the paths of api.loganalytics.io. */
public final class LogAnalyticsService {

    private static final Pattern QUERY = Pattern.compile("/v1/workspaces/([^/]+)/query");
    private static final String PERMISSION = "Data.Read";
    /** What a workspace with Microsoft Sentinel keeps without a price. */
    private static final Duration RETENTION = Duration.ofDays(90);
    /** So many requests of a user are taken in half a minute. */
    private static final int REQUESTS = 200;
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final Tokens tokens;
    private final SignInLogs logs;
    private final Map<String, Deque<Instant>> asked = new HashMap<>();

    /**
     * @param tokens verifies who asks
     * @param logs   what the workspace is sent
     */
    public LogAnalyticsService(Tokens tokens, SignInLogs logs) {
        this.tokens = tokens;
        this.logs = logs;
    }

    /** Answers a request. */
    public Response answer(Call call) {
        try {
            AccessToken token = tokens.verify(call, Resource.LOG_ANALYTICS).orElseThrow(() -> WorkspaceError.of(401,
                    "InvalidTokenError", "The provided authentication is not valid for this resource"));
            if (!(token.applicationOnly() ? token.applicationRoles() : token.scopes()).contains(PERMISSION)) {
                throw WorkspaceError.of(403, "InsufficientAccessError",
                        "The provided credentials have insufficient access to perform the requested operation");
            }
            Optional<Response> tooMany = limit(call, token.principal());
            return tooMany.isPresent() ? tooMany.get() : answer(call, workspace(call));
        } catch (WorkspaceError refused) {
            return refused.toResponse(call);
        } catch (KqlException wrong) {
            return WorkspaceError.of(wrong).toResponse(call);
        }
    }

    private Optional<Response> limit(Call call, String principal) {
        Deque<Instant> times = asked.computeIfAbsent(principal, who -> new ArrayDeque<>());
        Instant now = logs.now();
        times.removeIf(time -> !time.plus(WITHIN).isAfter(now) || time.isAfter(now));
        if (times.size() < REQUESTS) {
            times.addLast(now);
            return Optional.empty();
        }
        long wait = Math.ceilDiv(Duration.between(now, times.getFirst().plus(WITHIN)).toMillis(), 1000);
        return Optional.of(WorkspaceError.of(429, "ThrottledError", "Rate limit is exceeded. Try again in " + wait
                + " seconds.").toResponse(call).with("Retry-After", Long.toString(wait)));
    }

    private static String workspace(Call call) {
        Matcher path = QUERY.matcher(call.request().decodedPath());
        if (!path.matches()) {
            throw WorkspaceError.of(404, "PathNotFoundError", "The requested path does not exist");
        }
        return call.settings().at("/workspace/id").text().filter(path.group(1)::equalsIgnoreCase).orElseThrow(
                () -> WorkspaceError.of(404, "WorkspaceNotFoundError", "The workspace could not be found"));
    }

    private Response answer(Call call, String workspace) {
        boolean post = call.request().method().equals("POST");
        Value parameters = post ? body(call) : Value.none();
        Map<String, String> inAddress = call.request().parameters();
        String query = parameters.at("/query").text().or(() -> Optional.ofNullable(inAddress.get("query")))
                .filter(text -> !text.isBlank()).orElseThrow(() -> WorkspaceError.badArgument(Value.members()
                        .with("code", Value.of("QueryValidationError")).with("message", Value.of("No query was given."))));
        List<Instant> span = parameters.at("/timespan").text().or(() -> Optional.ofNullable(inAddress.get("timespan")))
                .map(text -> span(text, call.now())).orElseGet(() -> List.of(Instant.MIN, Instant.MAX));
        Instant kept = call.now().minus(RETENTION);
        return WorkspaceAnswer.of(KqlQuery.read(query, Map.of(SignInTable.NAME, SignInTable.of(workspace,
                logs.signIns(call.tenantId(), call.now()), span.getFirst().isBefore(kept) ? kept : span.getFirst(),
                span.getLast())), call.now()));
    }

    private static Value body(Call call) {
        try {
            return call.request().json();
        } catch (IllegalArgumentException broken) {
            throw WorkspaceError.badArgument(Value.members().with("code", Value.of("InvalidJsonBody"))
                    .with("message", Value.of("Unexpected end of JSON input")));
        }
    }

    /** Beginning and end of an interval of ISO 8601: two times, a time and a duration, or how long until now. */
    private static List<Instant> span(String text, Instant now) {
        try {
            String[] parts = text.split("/", 2);
            if (parts.length == 1) {
                return List.of(back(now, text), now);
            }
            boolean beginsWithDuration = parts[0].startsWith("P");
            Instant end = parts[1].startsWith("P") ? now : instant(parts[1]);
            return beginsWithDuration ? List.of(back(end, parts[0]), end)
                    : List.of(instant(parts[0]), parts[1].startsWith("P") ? forth(instant(parts[0]), parts[1]) : end);
        } catch (DateTimeException wrong) {
            throw WorkspaceError.badArgument(Value.members().with("code", Value.of("InvalidTimespanError"))
                    .with("message", Value.of("The timespan '" + text + "' is no interval of ISO 8601.")));
        }
    }

    private static Instant instant(String text) {
        return text.length() == "2026-11-23".length()
                ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(text).toInstant();
    }

    private static Instant back(Instant from, String duration) {
        return from.minus(Duration.between(from, forth(from, duration)));
    }

    private static Instant forth(Instant from, String duration) {
        return duration.contains("T") || duration.endsWith("D") ? from.plus(Duration.parse(duration))
                : from.atOffset(ZoneOffset.UTC).plus(Period.parse(duration)).toInstant();
    }
}
