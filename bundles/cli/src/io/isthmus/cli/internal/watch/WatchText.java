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
import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.OwnDeviation;
import io.isthmus.engine.watch.Sighting;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.Unseen;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.engine.watch.WatchWords;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.watch.Drift;

/** What a watch tells for a person. What stands as it was told before is counted alone. */
final class WatchText {

    private static final String INDENT = "  ";
    private static final String BENEATH = "      ";
    /** So many digits of an id tell it from the others. */
    private static final int SHORT_ID = 12;
    private static final WatchWords WORDS = new WatchWords(WatchText::time);

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
        round.authors().forEach(late -> lines.add(INDENT + NLS.bind(Messages.WatchText_Author,
                late.told().drift().message(), WORDS.who(late.told()))));
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

    /** What was found before. */
    List<String> of(FoundEntries found) {
        List<String> lines = new ArrayList<>(found.problems());
        for (FoundEntry entry : found.entries()) {
            lines.add(heading(entry));
            switch (entry.found()) {
                case ToldDrift drift -> drift(lines, drift);
                case TimedEffect effect -> effect(lines, effect);
            }
        }
        if (found.entries().isEmpty()) {
            lines.add(Messages.WatchText_NothingFound);
        }
        if (found.forgotten() > 0) {
            lines.add(NLS.bind(Messages.WatchText_Forgotten, found.forgotten()));
        }
        return lines;
    }

    private static String heading(FoundEntry entry) {
        String looked = entry.acknowledged()
                .map(who -> NLS.bind(Messages.WatchText_Looked, who.by(), time(who.at())))
                .orElse(entry.open() ? Messages.WatchText_Open : "");
        return NLS.bind(Messages.WatchText_Found,
                new Object[] {time(entry.at()), entry.id().substring(0, SHORT_ID), looked}).stripTrailing();
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
            lines.add(BENEATH + NLS.bind(Messages.WatchText_By, WORDS.who(told)));
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

    private static String side(String sentence, Value value, Optional<Sighting> sighting) {
        return NLS.bind(sentence, new Object[] {WatchWords.value(value),
                sighting.map(seen -> time(seen.at())).orElse(""), sighting.map(Sighting::origin).orElse("")});
    }

    private static void own(List<String> lines, List<OwnDeviation> own) {
        Map<String, Integer> byPlan = new LinkedHashMap<>();
        own.forEach(one -> byPlan.merge(NLS.bind(Messages.WatchText_OwnPlan, one.title(), time(one.at())), 1,
                Integer::sum));
        byPlan.forEach((plan, count) -> lines.add(INDENT + NLS.bind(Messages.WatchText_Own, plan, count)));
    }

    private static void unseen(List<String> lines, Unseen unseen) {
        lines.add(INDENT + NLS.bind(Messages.WatchText_Unseen, WatchWords.place(unseen), unseen.reason()));
        lines.add(BENEATH + WORDS.lastSeen(unseen));
        if (!unseen.advice().isEmpty()) {
            lines.add(BENEATH + unseen.advice());
        }
    }

    private static void effect(List<String> lines, TimedEffect effect) {
        lines.add(INDENT + WORDS.sentence(effect));
        effect.findings().forEach(finding -> lines.add(BENEATH + finding.message()));
    }

    private static String time(Instant instant) {
        return Moments.text(instant, ZoneId.systemDefault());
    }
}
