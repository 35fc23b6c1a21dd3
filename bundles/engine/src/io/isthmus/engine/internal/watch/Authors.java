package io.isthmus.engine.internal.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.internal.snapshot.Deviations;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.watch.Authorship;
import io.isthmus.engine.watch.Authorship.Act;
import io.isthmus.engine.watch.LateAuthor;
import io.isthmus.engine.watch.Sighting;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.json.Codec;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.AuditQuery;
import io.isthmus.sdk.port.AuditRecord;
import io.isthmus.sdk.port.AuditRecord.Kind;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.text.Sides;
import io.isthmus.sdk.watch.Deviation;

/**
 * Asks the audit logs of the services who made the changes that were found. One question a scope, for all of them and
 * for those of before that no log told of yet. Whatever goes wrong with that is a reason why nobody knows, and never one
 * to lose what was found.
 */
final class Authors {

    private static final System.Logger LOG = System.getLogger(Authors.class.getName());

    /** Logs lag behind; what they do not have after so long they never get. */
    private static final Duration ASKED_AGAIN = Duration.ofHours(24);
    /** Readers of a directory see a change some minutes late, and no two clocks are the same. */
    private static final Duration SKEW = Duration.ofMinutes(10);
    /** A log that does not answer must not hold up the look. */
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** What tells one entry of a list from others. */
    private static final List<String> OWN = List.of("/id", "/keyId", "/appRoleId");
    private static final String ROLE = "/appRoleId";
    private static final String CONSENT = "appRoleAssignments";

    private final Session session;
    private final CallContext call;

    /**
     * @param session the organization that was looked at
     * @param call    of the look
     */
    Authors(Session session, CallContext call) {
        this.session = session;
        this.call = new CallContext(call.cancel(), call.progress(),
                call.deadline().compareTo(LONGEST) < 0 ? call.deadline() : LONGEST);
    }

    /** What was asked and answered. */
    record Told(List<ToldDrift> drifts, List<LateAuthor> late) {
    }

    /** Something to ask for. */
    private record Question(ToldDrift drift, Deviation deviation, Set<String> objects) {

        Instant since() {
            return drift.before().map(Sighting::at).orElse(until().minus(ASKED_AGAIN)).minus(SKEW);
        }

        Instant until() {
            return drift.after().map(Sighting::at).orElse(Instant.EPOCH).plus(SKEW);
        }
    }

    /**
     * Asks.
     *
     * @param drifts what this look found
     * @param kept   what earlier ones found
     */
    Told ask(List<ToldDrift> drifts, List<FoundJournal.Line> kept, LastReadings before, LastReadings after, Instant now) {
        Map<Integer, Question> fresh = new LinkedHashMap<>();
        for (int index = 0; index < drifts.size(); index++) {
            ToldDrift drift = drifts.get(index);
            int place = index;
            drift.deviation().filter(deviation -> drift.drift().by().isEmpty() && drift.after().isPresent())
                    .ifPresent(deviation -> fresh.put(place, new Question(drift, deviation,
                            objects(deviation, before, after))));
        }
        Map<String, Question> again = new LinkedHashMap<>();
        kept.forEach(line -> again(line, now).ifPresent(question -> again.put(line.id(), question)));
        Map<Scope, Reading<List<AuditRecord>>> logs = read(Stream.concat(fresh.values().stream(),
                again.values().stream()).toList());
        List<ToldDrift> told = new ArrayList<>(drifts);
        fresh.forEach((index, question) -> answer(question, logs)
                .ifPresent(who -> told.set(index, question.drift().by(who))));
        List<LateAuthor> late = new ArrayList<>();
        again.forEach((id, question) -> answer(question, logs).filter(Authorship::known)
                .ifPresent(who -> late.add(new LateAuthor(id, question.drift().by(who)))));
        return new Told(told, late);
    }

    private static Optional<Question> again(FoundJournal.Line line, Instant now) {
        if (!(line.found() instanceof ToldDrift drift) || drift.deviation().isEmpty()) {
            return Optional.empty();
        }
        boolean fresh = drift.after().filter(seen -> seen.at().plus(ASKED_AGAIN).isAfter(now)).isPresent();
        return drift.author().filter(who -> fresh && !who.known())
                .map(who -> new Question(drift, drift.deviation().get(), who.objects()));
    }

    private Map<Scope, Reading<List<AuditRecord>>> read(List<Question> questions) {
        Map<Scope, Reading<List<AuditRecord>>> logs = new LinkedHashMap<>();
        questions.stream().filter(one -> !one.objects().isEmpty()).map(one -> one.deviation().scope()).distinct()
                .forEach(scope -> logs.put(scope, read(scope, questions.stream()
                        .filter(one -> one.deviation().scope().equals(scope) && !one.objects().isEmpty()).toList())));
        return logs;
    }

    private Reading<List<AuditRecord>> read(Scope scope, List<Question> questions) {
        Set<String> objects = new HashSet<>();
        questions.forEach(one -> objects.addAll(one.objects()));
        AuditQuery query = new AuditQuery(objects,
                questions.stream().map(Question::since).min(Instant::compareTo).orElseThrow(),
                questions.stream().map(Question::until).max(Instant::compareTo).orElseThrow());
        try {
            return session.sources().stream().filter(source -> source.scope().side() == scope.side()
                    && source.scope().key().equals(scope.key())).findFirst()
                    .map(source -> source.audit(query, call)).orElseGet(() -> Reading.notAsked(scope.key()));
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (RuntimeException mistake) {
            LOG.log(System.Logger.Level.WARNING, scope.title(), mistake);
            return Reading.failed(Failure.of(Failure.Kind.SERVICE_ERROR, scope.side(), query.toString(),
                    mistake.toString(), ""), session.time().now(), scope.key());
        }
    }

    /** Empty where no log was asked. */
    private static Optional<Authorship> answer(Question question, Map<Scope, Reading<List<AuditRecord>>> logs) {
        Scope scope = question.deviation().scope();
        Reading<List<AuditRecord>> log = logs.getOrDefault(scope, Reading.notAsked(scope.key()));
        if (log.state() == ReadState.NOT_ASKED || question.objects().isEmpty()) {
            return Optional.empty();
        }
        List<Act> acts = log.value().map(records -> acts(question, records)).orElse(List.of());
        String reason = !acts.isEmpty() ? "" : log.failure()
                .map(failure -> NLS.bind(Messages.AuditUnread, new Object[] {Sides.name(scope.side()),
                    failure.message(), failure.advice()}).stripTrailing())
                .orElseGet(() -> NLS.bind(Messages.AuditLacks, Sides.name(scope.side())));
        return Optional.of(new Authorship(acts, reason, question.objects()));
    }

    /** Who made changes that fit, each once, the newest first. */
    private static List<Act> acts(Question question, List<AuditRecord> records) {
        List<AuditRecord> fitting = records.stream().filter(record -> !record.at().isBefore(question.since())
                && !record.at().isAfter(question.until())
                && record.objects().stream().anyMatch(question.objects()::contains)
                && fits(record, question)).toList();
        List<String> own = own(question.deviation());
        List<AuditRecord> named = fitting.stream().filter(record -> own.stream().anyMatch(record::mentions)).toList();
        Map<String, Act> acts = new LinkedHashMap<>();
        (named.isEmpty() ? fitting : named).forEach(record ->
                acts.putIfAbsent(record.by(), new Act(record.by(), record.at(), record.activity())));
        return List.copyOf(acts.values());
    }

    private static boolean fits(AuditRecord record, Question question) {
        Deviation deviation = question.deviation();
        if (deviation.whole() && consent(deviation)) {
            boolean withThePrincipal = record.kind() == Kind.REMOVED && record.properties().isEmpty() && deviation.went();
            return withThePrincipal || record.properties().contains(CONSENT)
                    && question.objects().stream().allMatch(record::mentions)
                    && record.kind() == (deviation.came() ? Kind.MADE : Kind.REMOVED);
        }
        if (record.properties().contains(CONSENT)) {
            return false;
        }
        if (deviation.whole()) {
            return record.kind() == (deviation.came() ? Kind.MADE : Kind.REMOVED);
        }
        return record.kind() == Kind.CHANGED && (record.properties().isEmpty()
                || record.properties().contains(deviation.property().substring(1).split("/")[0]));
    }

    private static boolean consent(Deviation deviation) {
        return !deviation.subject().at(ROLE).isNull();
    }

    private static List<String> own(Deviation deviation) {
        Value subject = deviation.subject();
        return Stream.concat(OWN.stream().map(subject::at).flatMap(value -> value.text().stream()),
                subject.text().stream()).filter(text -> !text.isEmpty()).toList();
    }

    /**
     * What the service knows the changed object by, in either reading; empty for what it has no id for. Consent is known
     * by who got it and for what.
     */
    private static Set<String> objects(Deviation deviation, LastReadings before, LastReadings after) {
        Set<String> ids = new HashSet<>();
        boolean consent = deviation.whole() && consent(deviation);
        List<String> pointers = consent ? List.of("/principalId", "/resourceId") : List.of("/id");
        Stream.of(before, after).flatMap(readings -> readings.reading(deviation.scope(), deviation.part())
                .flatMap(Reading::value).map(Codec::toValue).stream())
                .flatMap(part -> consent ? part.entries().filter(one -> one.at("/id").equals(deviation.subject().at("/id")))
                        : Deviations.objects(deviation, part).stream())
                .flatMap(object -> pointers.stream().map(object::at)).map(id -> id.text().orElse(""))
                .filter(id -> !id.isEmpty()).map(id -> id.toLowerCase(Locale.ROOT)).forEach(ids::add);
        return ids;
    }
}
