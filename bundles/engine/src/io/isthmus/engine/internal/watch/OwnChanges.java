package io.isthmus.engine.internal.watch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.isthmus.engine.internal.change.SentPlan;
import io.isthmus.engine.internal.snapshot.Pairs;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.engine.watch.OwnDeviation;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.watch.Deviation;

/**
 * Tells by the ledger which changes are this console's own: one plan sent, in the time in question and to that side,
 * what names the object, the property and the value. A request that failed is no proof, and neither is the time alone:
 * what somebody else changed meanwhile has another name or another value.
 */
final class OwnChanges {

    /** What services and shells name an object by. */
    private static final List<String> NAMES = List.of("/id", "/appId", "/uniqueName", "/displayName", "/identity",
            "/name", "/server", "/fullyQualifiedName", "/keyId", "/thumbprint", "/resource", "/principalId");
    /** Of these, what no two objects share: who has one is known by it, and by no name that somebody may give twice. */
    private static final List<String> UNIQUE = List.of("/id", "/appId", "/uniqueName", "/keyId", "/thumbprint");
    private static final String ROLE = "/appRoleId";
    /** Graph's action that brings a deleted object back with all it had. */
    private static final String RESTORE = "restore";
    /** Shorter texts are no certificates. */
    private static final int SHORTEST_CERTIFICATE = 40;

    /** What a plan spoke of on one side. */
    private record Spoken(SentPlan sent, Set<String> texts, Set<String> members) {
    }

    private final List<LedgerRecord> records;
    private final Snapshot before;
    private final Snapshot after;
    private final Map<String, List<Spoken>> spoken = new HashMap<>();

    /**
     * @param records the ledger, read after the later snapshot was taken
     */
    OwnChanges(List<LedgerRecord> records, Snapshot before, Snapshot after) {
        this.records = records;
        this.before = before;
        this.after = after;
    }

    /**
     * The plan that made a change.
     *
     * @param head how many records the ledger had when it was not there yet
     */
    Optional<OwnDeviation> of(Deviation deviation, long head) {
        return spoken.computeIfAbsent(String.join(" ", deviation.scope().side().name(), deviation.scope().key(),
                Long.toString(head), Boolean.toString(follows(deviation))),
                key -> spoken(deviation, head)).stream().filter(one -> makes(one, deviation))
                .max(Comparator.comparing(one -> one.sent().at()))
                .map(one -> new OwnDeviation(deviation, one.sent().plan().id(), one.sent().plan().title(),
                        one.sent().at()));
    }

    private List<Spoken> spoken(Deviation deviation, long head) {
        List<SentPlan> plans = new ArrayList<>(SentPlan.since(head, records));
        if (follows(deviation)) {
            plans.addAll(SentPlan.settling(before.taken(), records));
        }
        return plans.stream()
                .filter(sent -> sent.requests().stream().anyMatch(one -> one.side() == deviation.scope().side()
                        && Pairs.key(sent.plan().pair(), one).equals(Optional.of(deviation.scope().key()))))
                .map(sent -> spoken(sent, deviation)).toList();
    }

    private Spoken spoken(SentPlan sent, Deviation deviation) {
        Set<String> texts = new HashSet<>();
        Set<String> members = new HashSet<>();
        sent.requests().forEach(request -> speak(request, texts, members));
        sent.properties().forEach(property -> members.add(lower(property)));
        sent.declared().forEach(value -> collect(value, texts, new HashSet<>()));
        for (int round = 0, known = -1; known != texts.size() && round < NAMES.size(); round++) {
            known = texts.size();
            alias(before, deviation, texts);
            alias(after, deviation, texts);
        }
        return new Spoken(sent, texts, members);
    }

    /** An object that is named by what it is known by is named by all its names. */
    private static void alias(Snapshot snapshot, Deviation deviation, Set<String> texts) {
        snapshot.side(deviation.scope().side(), deviation.scope().key()).ifPresent(side ->
                side.parts().values().forEach(reading -> objects(reading).forEach(object -> {
                    if (known(object).stream().anyMatch(texts::contains)) {
                        texts.addAll(names(object));
                    }
                })));
    }

    private static List<Value> objects(Reading<?> reading) {
        return reading.value().map(Codec::toValue).map(value -> value instanceof Value.Array array ? array.values()
                : List.of(value)).orElse(List.of());
    }

    private static Set<String> names(Value object) {
        Set<String> names = new HashSet<>();
        object.text().ifPresent(text -> names.add(lower(text)));
        names.addAll(texts(object, NAMES.stream().filter(pointer -> !pointer.equals("/principalId")).toList()));
        return names;
    }

    /** What an object is known by: what is its own alone, or all its names where it has nothing of that kind. */
    private static Set<String> known(Value object) {
        Set<String> unique = texts(object, UNIQUE);
        return unique.isEmpty() ? names(object) : unique;
    }

    private static Set<String> texts(Value object, List<String> pointers) {
        Set<String> texts = new HashSet<>();
        pointers.stream().map(object::at).flatMap(value -> value.text().stream()).filter(text -> !text.isEmpty())
                .forEach(text -> texts.add(lower(text)));
        return texts;
    }

    private static void speak(Request request, Set<String> texts, Set<String> members) {
        switch (request) {
            case CmdletRequest cmdlet -> {
                members.add(lower(cmdlet.cmdlet().substring(cmdlet.cmdlet().indexOf('-') + 1)));
                collect(new Value.Members(cmdlet.parameters()), texts, members);
            }
            case GraphRequest graph -> {
                for (String piece : graph.path().split("[/()'=?&$,]+")) {
                    String decoded = lower(URLDecoder.decode(piece.replace("+", "%2B"), StandardCharsets.UTF_8));
                    texts.add(decoded);
                    members.add(decoded);
                }
                graph.body().ifPresent(body -> collect(body, texts, members));
            }
            case WebRequest web -> texts.add(lower(web.describe()));
            case DocumentRequest own -> { }
        }
    }

    private static void collect(Value value, Set<String> texts, Set<String> members) {
        switch (value) {
            case Value.Members inner -> inner.values().forEach((name, member) -> {
                members.add(lower(name));
                collect(member, texts, members);
            });
            case Value.Array array -> {
                if (array.values().isEmpty()) {
                    texts.add("");
                }
                array.values().forEach(entry -> collect(entry, texts, members));
            }
            case Value.Text text -> {
                texts.add(lower(text.value()));
                if (text.value().startsWith("http")) {
                    texts.add(lower(text.value().substring(text.value().lastIndexOf('/') + 1)));
                }
                if (text.value().length() >= SHORTEST_CERTIFICATE) {
                    KeyRules.thumbprintOf(text.value()).ifPresent(print -> texts.add(lower(print.text())));
                }
            }
            case Value.Null none -> texts.add("");
            default -> texts.add(lower(Codec.canonical(value)));
        }
    }

    private boolean makes(Spoken plan, Deviation deviation) {
        boolean named = deviation.whole() || deviation.object().isEmpty() || follows(deviation)
                || plan.texts().contains(lower(deviation.object()));
        return named && (deviation.whole() || member(plan.members(), deviation.property()))
                && agrees(plan.texts(), deviation);
    }

    /**
     * Whether it came by itself, of an override that stands: each server reads those in its own time, also servers that
     * no plan speaks of since they cannot go by them.
     */
    private static boolean follows(Deviation deviation) {
        return deviation.of(Parts.SERVER_OVERRIDES) && !deviation.whole() && deviation.came();
    }

    /**
     * Whether a property was spoken of: services and shells write "DomainName" where it is "domainNames", and
     * "NextCertificateEffectiveDate" where it is "nextEffective".
     */
    private static boolean member(Set<String> members, String pointer) {
        String property = pointer.substring(1).split("/")[0];
        String whole = lower(property);
        List<String> words = Stream.of(property.replaceFirst("(Credentials|s)$", "").split("(?=\\p{Lu})"))
                .map(OwnChanges::lower).toList();
        return members.stream().anyMatch(member -> member.equals(whole) || words.stream().allMatch(member::contains)
                || !member.isEmpty() && whole.equals(member + "s"));
    }

    private boolean agrees(Set<String> texts, Deviation deviation) {
        Value subject = deviation.subject();
        if (deviation.whole() && !subject.at(ROLE).isNull()) {
            return assignment(texts, deviation);
        }
        return switch (subject) {
            case Value.Members object -> {
                Set<String> unique = texts(object, UNIQUE);
                Set<String> identifying = unique.isEmpty() ? texts(object, NAMES) : unique;
                yield identifying.isEmpty() ? emptied(texts, deviation) || said(texts, deviation, object.values().values())
                        : identifying.stream().anyMatch(texts::contains);
            }
            case Value.Array list -> said(texts, deviation, list.values());
            default -> emptied(texts, deviation) || said(texts, deviation, subject);
        };
    }

    private static boolean emptied(Set<String> texts, Deviation deviation) {
        return deviation.went() && texts.contains("");
    }

    private static boolean said(Set<String> texts, Deviation deviation, Collection<Value> values) {
        return values.stream().allMatch(value -> said(texts, deviation, value));
    }

    private static boolean said(Set<String> texts, Deviation deviation, Value value) {
        String text = lower(value.text().orElseGet(() -> Codec.canonical(value)));
        String member = lower(deviation.property().substring(deviation.property().lastIndexOf('/') + 1));
        return texts.contains(text) || texts.contains(member + "=" + text);
    }

    /**
     * Consent is the plan's where it spoke of the role, or where the principal as a whole went with it or was restored
     * with it. Consent to a principal that is new says nothing of who gave it.
     */
    private boolean assignment(Set<String> texts, Deviation deviation) {
        String principal = lower(deviation.subject().at("/principalId").text().orElse(""));
        boolean role = Stream.of(ROLE, "/id").map(deviation.subject()::at).flatMap(value -> value.text().stream())
                .anyMatch(text -> texts.contains(lower(text)));
        Snapshot other = deviation.came() ? before : after;
        boolean alone = other.side(deviation.scope().side(), deviation.scope().key()).stream()
                .flatMap(side -> side.parts().values().stream()).flatMap(reading -> objects(reading).stream())
                .filter(object -> object.at(ROLE).isNull()).noneMatch(object -> names(object).contains(principal));
        return texts.contains(principal) && (role || alone && (deviation.went() || texts.contains(RESTORE)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
