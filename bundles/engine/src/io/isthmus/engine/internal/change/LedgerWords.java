package io.isthmus.engine.internal.change;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.change.LedgerLine.Outcome;
import io.isthmus.engine.change.Previews;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;
import io.isthmus.sdk.text.Counted;

/** Says in words what the records of a ledger tell. */
public final class LedgerWords {

    private static final int LONGEST_VALUE = 80;
    /** The end of a canonical name, with or without on which server, in whatever language, the account is signed in. */
    private static final Pattern DIRECTORY_NAME = Pattern.compile("/([^/,]+?)(?: \\S+ \\S+\\.\\S+)?(?:,|$)");

    private final Map<UUID, Plan> plans = new HashMap<>();
    private final Map<UUID, String> by = new HashMap<>();

    private record Words(Outcome outcome, String sentence) {
    }

    private LedgerWords() {
    }

    /** A line for each record; see {@link LedgerLine#of(List)}. */
    public static List<LedgerLine> of(List<LedgerRecord> records) {
        LedgerWords words = new LedgerWords();
        return records.stream().map(words::line).toList();
    }

    private LedgerLine line(LedgerRecord record) {
        LedgerEntry entry = record.entry();
        Optional<Event> event = Event.of(entry);
        event.ifPresent(one -> learn(entry, one));
        Words words = event.map(LedgerWords::words).orElseGet(() ->
                new Words(Outcome.NOTED, NLS.bind(Messages.LedgerOtherKind, entry.kind())));
        Optional<Step> step = step(entry);
        return new LedgerLine(record, words.outcome(), words.sentence(), about(entry, step), step.map(Step::side),
                entry.plan().map(plans::get).map(LedgerWords::scopes).orElse(Set.of()), entry.plan().map(by::get).orElse(""));
    }

    private void learn(LedgerEntry entry, Event event) {
        UUID plan = entry.plan().orElseThrow();
        if (event instanceof Event.PlanBegun begun) {
            plans.putIfAbsent(plan, begun.plan());
            by.put(plan, begun.by());
        } else if (event instanceof Event.RunBegun begun) {
            by.put(plan, begun.by());
        }
    }

    private static Set<String> scopes(Plan plan) {
        return Stream.of(plan.pair().organization().stream(), plan.pair().tenant().stream(),
                plan.otherTenants().stream()).flatMap(keys -> keys).collect(Collectors.toSet());
    }

    private Optional<Step> step(LedgerEntry entry) {
        return entry.plan().map(plans::get).flatMap(plan -> entry.step().flatMap(id -> plan.steps().stream()
                .filter(step -> step.id().equals(id)).findFirst()));
    }

    private String about(LedgerEntry entry, Optional<Step> step) {
        return step.map(Step::title).or(entry::step)
                .or(() -> entry.plan().map(id -> plans.containsKey(id) ? plans.get(id).title() : id.toString()))
                .orElse("");
    }

    private static Words words(Event event) {
        return switch (event) {
            case Event.PlanBegun begun -> new Words(Outcome.RUN,
                    Counted.text(begun.plan().steps().size(), Messages.LedgerPlanBegunOne, Messages.LedgerPlanBegun,
                            begun.plan().steps().size()));
            case Event.Approved approved -> new Words(Outcome.NOTED,
                    NLS.bind(Messages.LedgerApproved, who(approved.by()), approved.hash()));
            case Event.RunBegun begun -> new Words(Outcome.RUN, begun(begun));
            case Event.RunEnded ended -> new Words(Outcome.RUN, Messages.LedgerRunEnded);
            case Event.Bound bound -> new Words(Outcome.NOTED,
                    NLS.bind(Messages.LedgerBound, bound.values().keySet().stream().sorted().collect(Collectors.joining(", "))));
            case Event.Sending sending -> new Words(Outcome.SENT,
                    NLS.bind(Messages.LedgerSending, sent(sending.request())));
            case Event.Answered answered -> new Words(Outcome.ANSWERED, answered(answered));
            case Event.Renewed renewed -> new Words(Outcome.NOTED,
                    NLS.bind(Messages.LedgerRenewed, renewed.before(), renewed.id()));
            case Event.Refused refused -> new Words(Outcome.FAILED,
                    NLS.bind(Messages.LedgerRefused, said(refused.failure())));
            case Event.Unanswered unanswered -> new Words(Outcome.UNKNOWN,
                    NLS.bind(Messages.LedgerUnanswered, said(unanswered.failure())));
            case Event.AlreadyDone done -> new Words(Outcome.DONE, done.sentence());
            case Event.Verified done -> new Words(Outcome.DONE, NLS.bind(done.direction() == Direction.FORWARD
                    ? Messages.LedgerVerified : Messages.LedgerVerifiedBack, done.sentence()));
            case Event.Stopped stopped -> new Words(stopped.unknown() ? Outcome.UNKNOWN : Outcome.FAILED,
                    NLS.bind(stopped.unknown() ? Messages.LedgerUnknown : Messages.LedgerStopped, stopped.sentence()));
            case Event.LookedAgain again -> new Words(switch (again.still()) {
                case SO -> Outcome.DONE;
                case NO_LONGER -> Outcome.FAILED;
                case NOT_SEEN -> Outcome.UNKNOWN;
            }, again.still() == SecondLook.Still.SO ? NLS.bind(Messages.LedgerSeenAgain, again.sentence())
                    : again.sentence());
            case Event.Skipped skipped -> new Words(Outcome.SKIPPED,
                    NLS.bind(Messages.LedgerSkipped, skipped.sentence()));
        };
    }

    private static String begun(Event.RunBegun begun) {
        String sentence = NLS.bind(begun.direction() == Direction.FORWARD ? Messages.LedgerApplying
                : Messages.LedgerUndoing, who(begun.by()));
        return begun.sendAgain().isEmpty() ? sentence
                : sentence + ' ' + NLS.bind(Messages.LedgerSendAgain, String.join(", ", begun.sendAgain()));
    }

    /**
     * Whom a record means, as a colleague would say it: the name of the account in the organization's directory, else the
     * account that was signed in first; where nobody was, the user and the machine.
     *
     * @param by as {@link Applicant#of} wrote it; empty where nobody is told
     */
    public static String who(String by) {
        int machine = by.lastIndexOf(" (");
        if (machine < 0) {
            return by;
        }
        String accounts = by.substring(0, machine);
        Matcher name = DIRECTORY_NAME.matcher(accounts);
        if (name.find()) {
            return name.group(1);
        }
        return accounts.isBlank() ? by.substring(machine + 2, by.length() - 1) : accounts.split(", ", 2)[0];
    }

    /** What is sent with its values, in one line; long texts, as certificates, are cut. */
    private static String sent(Request request) {
        return switch (request) {
            case CmdletRequest cmdlet -> {
                CmdletRequest told = CmdletRequest.of(cmdlet.side(), cmdlet.cmdlet());
                for (Map.Entry<String, Value> parameter : cmdlet.parameters().entrySet()) {
                    told = told.with(parameter.getKey(), cut(parameter.getValue()));
                }
                yield String.join(" ", Previews.of(told).lines());
            }
            case GraphRequest graph -> graph.body().map(body -> graph.describe() + ' ' + Codec.write(cut(body), false))
                    .orElseGet(graph::describe);
            case WebRequest web -> web.describe();
            case DocumentRequest document -> document.describe();
        };
    }

    private static Value cut(Value value) {
        return switch (value) {
            case Value.Text text when text.value().length() > LONGEST_VALUE ->
                Value.of(text.value().substring(0, LONGEST_VALUE) + '\u2026');
            case Value.Array array -> new Value.Array(array.values().stream().map(LedgerWords::cut).toList());
            case Value.Members members -> {
                Map<String, Value> cut = new LinkedHashMap<>();
                members.values().forEach((name, member) -> cut.put(name, cut(member)));
                yield new Value.Members(cut);
            }
            default -> value;
        };
    }

    private static String answered(Event.Answered answered) {
        String sentence = answered.meantDone().map(failure -> NLS.bind(Messages.LedgerMeantDone, said(failure)))
                .orElse(Messages.LedgerAnswered);
        String traced = answered.requestId().map(id -> NLS.bind(Messages.LedgerRequestId, sentence, id))
                .orElse(sentence);
        String warned = answered.warnings().isEmpty() ? traced
                : traced + ' ' + NLS.bind(Messages.LedgerWarnings, String.join("; ", answered.warnings()));
        return answered.told().map(text -> warned + '\n' + text).orElse(warned);
    }

    private static String said(Failure failure) {
        return failure.code().map(code -> failure.message() + " (" + code + ')').orElse(failure.message());
    }
}
