package io.isthmus.emulator.internal.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/**
 * The audit log of the directory: who did what to which object. It holds an entry some time after it was written, and
 * not for ever.
 */
final class DirectoryAudits {

    /** Microsoft tells two minutes for 95 of a hundred entries. */
    private static final Duration USUAL_LAG = Duration.ofMinutes(2);
    /** What a tenant with a licence for Entra ID P1 keeps. */
    private static final Duration USUAL_RETENTION = Duration.ofDays(30);
    private static final String TIME = "activityDateTime";

    private final Answers answers;

    DirectoryAudits(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        routes.add("GET", "auditLogs/directoryAudits", "directory-audit-read",
                graph -> answers.list(graph, EntityType.DIRECTORY_AUDIT, held(graph)));
        routes.add("GET", "auditLogs/directoryAudits/{audit}", "directory-audit-read", this::single);
    }

    private Response single(GraphCall graph) {
        Value.Members found = held(graph).stream()
                .filter(audit -> Values.text(audit, "id").equals(graph.key("audit"))).findFirst()
                .orElseThrow(() -> GraphError.notFound(graph.key("audit")));
        return answers.single(graph, EntityType.DIRECTORY_AUDIT, found, 200);
    }

    /** What it shows now, the newest first. */
    private static List<Value.Members> held(GraphCall graph) {
        Value settings = graph.call().settings().at("/auditLog");
        Instant until = graph.call().now().minus(duration(settings, "lag", USUAL_LAG));
        Instant since = graph.call().now().minus(duration(settings, "retention", USUAL_RETENTION));
        return graph.visible().list(Directory.DIRECTORY_AUDITS).stream()
                .filter(audit -> !time(audit).isAfter(until) && !time(audit).isBefore(since))
                .sorted(Comparator.comparing(DirectoryAudits::time).reversed()).toList();
    }

    private static Duration duration(Value settings, String name, Duration usual) {
        return settings.at("/" + name).text().map(Duration::parse).orElse(usual);
    }

    private static Instant time(Value audit) {
        return Instant.parse(Values.text(audit, TIME));
    }
}
