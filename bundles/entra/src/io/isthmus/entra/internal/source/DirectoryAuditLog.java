package io.isthmus.entra.internal.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.entra.internal.graph.RawGraph;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.AuditQuery;
import io.isthmus.sdk.port.AuditRecord;
import io.isthmus.sdk.port.AuditRecord.Kind;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.GraphRequest;

/**
 * The audit log of the directory, which tells for thirty days, or seven without a licence for Entra ID P1, who changed
 * what; an entry comes minutes after the change. The log takes five requests in ten seconds, of everybody who reads it, so
 * that many objects are asked for at once.
 */
final class DirectoryAuditLog {

    static final String ORIGIN = "GET /v1.0/auditLogs/directoryAudits";

    /** So many objects fit into one address. */
    private static final int OBJECTS = 12;
    private static final int PAGE = 500;
    private static final int PAGES = 4;
    private static final String CONSENT = "app role assignment";
    /** What the log calls properties that the model calls otherwise. */
    private static final Map<String, List<String>> MODEL_NAMES = Map.of(
            "KeyDescription", List.of("keyCredentials", "passwordCredentials"),
            "Credential", List.of("keyCredentials", "passwordCredentials"));

    private final RawGraph raw;

    DirectoryAuditLog(RawGraph raw) {
        this.raw = raw;
    }

    /** The changes that went through, the newest first. */
    List<AuditRecord> read(AuditQuery query, CallContext context) throws SourceException {
        List<String> ids = query.objects().stream().sorted().toList();
        List<AuditRecord> records = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int from = 0; from < ids.size(); from += OBJECTS) {
            String objects = ids.subList(from, Math.min(from + OBJECTS, ids.size())).stream()
                    .map(id -> "targetResources/any(t: t/id eq '" + id.replace("'", "''") + "')")
                    .collect(Collectors.joining(" or "));
            String filter = "activityDateTime ge " + query.since().truncatedTo(ChronoUnit.SECONDS)
                    + " and activityDateTime le " + query.until().truncatedTo(ChronoUnit.SECONDS) + " and (" + objects + ")";
            raw.read(GraphRequest.get("/v1.0/auditLogs/directoryAudits?$top=" + PAGE + "&$filter="
                    + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20")), PAGES, context).body()
                    .at("/value").entries().filter(entry -> known.add(text(entry, "/id")))
                    .filter(entry -> text(entry, "/result").equals("success")).map(DirectoryAuditLog::record)
                    .forEach(records::add);
        }
        records.sort(Comparator.comparing(AuditRecord::at).reversed());
        return records;
    }

    private static AuditRecord record(Value entry) {
        String activity = text(entry, "/activityDisplayName").strip();
        List<Value> modified = entry.at("/targetResources").entries()
                .flatMap(target -> target.at("/modifiedProperties").entries()).toList();
        return new AuditRecord(Instant.parse(text(entry, "/activityDateTime")), activity, by(entry.at("/initiatedBy")),
                kind(activity.toLowerCase(Locale.ROOT)),
                entry.at("/targetResources").entries().map(target -> text(target, "/id").toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                properties(activity.toLowerCase(Locale.ROOT), modified),
                modified.stream().flatMap(one -> Stream.of(text(one, "/oldValue"), text(one, "/newValue")))
                        .filter(value -> !value.isEmpty()).collect(Collectors.toSet()));
    }

    private static String by(Value initiator) {
        Value user = initiator.at("/user");
        if (!user.isNull()) {
            return named(text(user, "/displayName"), first(text(user, "/userPrincipalName"), text(user, "/id")));
        }
        Value app = initiator.at("/app");
        return app.isNull() ? Messages.auditNobody : NLS.bind(Messages.auditApplication,
                named(text(app, "/displayName"), first(text(app, "/appId"), text(app, "/servicePrincipalId"))));
    }

    private static String named(String name, String account) {
        return name.isEmpty() || account.isEmpty() ? name + account : NLS.bind(Messages.auditNamed, name, account);
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static Kind kind(String activity) {
        boolean part = activity.contains("owner") || activity.contains("credentials") || activity.contains("secrets");
        if (part) {
            return Kind.CHANGED;
        }
        if (activity.startsWith("add ") || activity.startsWith("restore ")) {
            return Kind.MADE;
        }
        boolean gone = Stream.of("delete ", "hard delete ", "remove ").anyMatch(activity::startsWith);
        return gone ? Kind.REMOVED : Kind.CHANGED;
    }

    private static Set<String> properties(String activity, List<Value> modified) {
        if (activity.contains(CONSENT)) {
            return Set.of("appRoleAssignments");
        }
        if (activity.contains("owner")) {
            return Set.of("owners");
        }
        if (kind(activity) != Kind.CHANGED) {
            return Set.of();
        }
        return modified.stream().map(one -> text(one, "/displayName"))
                .filter(name -> !name.isEmpty() && name.chars().allMatch(Character::isLetterOrDigit))
                .flatMap(name -> MODEL_NAMES.getOrDefault(name,
                        List.of(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))).stream())
                .collect(Collectors.toSet());
    }

    private static String text(Value value, String pointer) {
        return value.at(pointer).text().orElse("");
    }
}
