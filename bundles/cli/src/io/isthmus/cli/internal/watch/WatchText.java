package io.isthmus.cli.internal.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.command.SameOrganization;
import io.isthmus.engine.snapshot.PartTitles;
import io.isthmus.engine.watch.OwnDeviation;
import io.isthmus.engine.watch.Sighting;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.Unseen;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.text.Sides;
import io.isthmus.sdk.watch.Drift;

/** What a watch tells for a person. What stands as it was told before is counted alone. */
final class WatchText {

    private static final String INDENT = "  ";
    private static final String BENEATH = "      ";
    /** Longer values, as the bytes of a certificate, tell nobody anything. */
    private static final int LONGEST_VALUE = 160;

    private final String organization;

    WatchText(Connection connection) {
        this.organization = SameOrganization.option(connection);
    }

    /** What an effect is and how it stands: equal in two looks where nothing is new about it. */
    static String sameAs(TimedEffect effect) {
        return effect.plan() + " " + effect.step() + " " + effect.state();
    }

    /**
     * A look.
     *
     * @param standing what was told before and stands the same
     * @param next     when the next look comes, where one does
     */
    List<String> of(WatchRound round, Set<String> standing, Optional<Instant> next) {
        List<String> lines = new ArrayList<>();
        String now = time(round.snapshot().taken());
        lines.add(round.since().map(since -> NLS.bind(Messages.WatchText_Compared, now, time(since)))
                .orElseGet(() -> NLS.bind(Messages.WatchText_First, now)));
        round.problems().stream().filter(problem -> !standing.contains(problem))
                .forEach(problem -> lines.add(INDENT + problem));
        round.drifts().forEach(drift -> drift(lines, drift));
        own(lines, round.own());
        List<Unseen> known = round.unseen().stream().filter(one -> standing.contains(one.sameAs())).toList();
        round.unseen().stream().filter(one -> !known.contains(one)).forEach(one -> unseen(lines, one));
        round.effects().stream().filter(effect -> !standing.contains(sameAs(effect)))
                .forEach(effect -> effect(lines, effect));
        if (!known.isEmpty()) {
            lines.add(INDENT + NLS.bind(Messages.WatchText_StillUnseen, known.size()));
        }
        if (round.since().isPresent() && round.drifts().isEmpty()) {
            lines.add(INDENT + (round.unseen().isEmpty() ? Messages.WatchText_Nothing : Messages.WatchText_NothingSeen));
        }
        next.ifPresent(at -> lines.add(INDENT + NLS.bind(Messages.WatchText_Next, time(at))));
        return lines;
    }

    /** A look that failed as a whole. */
    List<String> failed(Instant at, Failure failure, Instant next, boolean again) {
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(Messages.WatchText_Failed, time(at)));
        if (again) {
            lines.add(INDENT + Messages.WatchText_SameFailure);
        } else {
            FailureText.details(failure).lines().forEach(line -> lines.add(INDENT + line));
        }
        lines.add(INDENT + NLS.bind(Messages.WatchText_Next, time(next)));
        return lines;
    }

    private void drift(List<String> lines, ToldDrift told) {
        Drift drift = told.drift();
        lines.add(INDENT + NLS.bind(severity(drift.severity()), drift.message()));
        told.deviation().ifPresent(deviation -> {
            lines.add(BENEATH + side(Messages.WatchText_Before, deviation.before(), told.before()));
            lines.add(BENEATH + side(Messages.WatchText_After, deviation.after(), told.after()));
            lines.add(BENEATH + drift.by().map(who -> NLS.bind(Messages.WatchText_By, who))
                    .orElseGet(() -> nobodyTells(deviation.scope().side())));
        });
        if (!drift.meaning().isEmpty()) {
            lines.add(BENEATH + drift.meaning());
        }
        if (!drift.advice().isEmpty()) {
            lines.add(BENEATH + drift.advice());
        }
        drift.remediation().ifPresent(plan ->
                lines.add(BENEATH + NLS.bind(Messages.WatchText_Plan, plan.plan(), organization)));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Messages.WatchText_Critical;
            case ERROR -> Messages.WatchText_Error;
            case WARNING -> Messages.WatchText_Warning;
            case INFORMATION -> Messages.WatchText_Information;
        };
    }

    /** Nothing is guessed: where it would stand is said instead. */
    private static String nobodyTells(Side side) {
        return switch (side) {
            case ENTRA -> Messages.WatchText_ByEntra;
            case EXCHANGE_ONLINE -> Messages.WatchText_ByOnline;
            case ON_PREMISES, WORKSTATION -> Messages.WatchText_ByOnPremises;
        };
    }

    private static String side(String sentence, Value value, Optional<Sighting> sighting) {
        return NLS.bind(sentence, new Object[] {value.isNull() ? Messages.WatchText_NotThere : shown(value),
                sighting.map(seen -> time(seen.at())).orElse(""), sighting.map(Sighting::origin).orElse("")});
    }

    private static String shown(Value value) {
        String text = value.text().orElseGet(() -> Codec.write(value instanceof Value.Members members
                ? filled(members) : value, false));
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /** What is not set says nothing, and bytes say nothing either. */
    private static Value filled(Value.Members object) {
        Map<String, Value> left = new LinkedHashMap<>();
        object.values().forEach((name, value) -> {
            boolean bytes = value.text().filter(text -> text.length() > LONGEST_VALUE).isPresent();
            if (!value.isNull() && !bytes && !value.equals(Value.list())) {
                left.put(name, value);
            }
        });
        return new Value.Members(left);
    }

    private static void own(List<String> lines, List<OwnDeviation> own) {
        Map<String, Integer> byPlan = new LinkedHashMap<>();
        own.forEach(one -> byPlan.merge(NLS.bind(Messages.WatchText_OwnPlan, one.title(), time(one.at())), 1,
                Integer::sum));
        byPlan.forEach((plan, count) -> lines.add(INDENT + NLS.bind(Messages.WatchText_Own, plan, count)));
    }

    private static void unseen(List<String> lines, Unseen unseen) {
        String side = unseen.scope().title().isEmpty() ? Sides.name(unseen.scope().side())
                : NLS.bind(Messages.WatchText_Scope, Sides.name(unseen.scope().side()), unseen.scope().title());
        String part = unseen.part().isEmpty() ? side : NLS.bind(Messages.WatchText_Part,
                PartTitles.of(unseen.part()).orElse(unseen.part()), side);
        lines.add(INDENT + NLS.bind(Messages.WatchText_Unseen, unseen.object().isEmpty() ? part
                : NLS.bind(Messages.WatchText_Object, part, unseen.object()), unseen.reason()));
        lines.add(BENEATH + unseen.lastSeen().map(at -> NLS.bind(Messages.WatchText_LastSeen, time(at)))
                .orElse(Messages.WatchText_NeverSeen));
        if (!unseen.advice().isEmpty()) {
            lines.add(BENEATH + unseen.advice());
        }
    }

    private static void effect(List<String> lines, TimedEffect effect) {
        String until = time(effect.effect().until());
        lines.add(INDENT + NLS.bind(switch (effect.state()) {
            case WAITING -> Messages.WatchText_Waiting;
            case PROVEN -> Messages.WatchText_Proven;
            case CONFIGURED -> Messages.WatchText_Configured;
            case BROKEN -> Messages.WatchText_Broken;
            case UNSEEN -> Messages.WatchText_Untested;
        }, effect.step(), until));
        effect.findings().forEach(finding -> lines.add(BENEATH + finding.message()));
    }

    private static String time(Instant instant) {
        return Moments.text(instant, ZoneId.systemDefault());
    }
}
