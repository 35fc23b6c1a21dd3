package io.isthmus.console.ui.internal.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.console.ui.internal.checks.FindingWords;
import io.isthmus.console.ui.internal.explorer.NodeStates;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.Sighting;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.Unseen;
import io.isthmus.engine.watch.WatchWords;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.text.Sides;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.ui.model.WatchState;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.text.Times;
import io.isthmus.ui.text.Words;

/** Makes rows of what a watch tells. */
final class ChangeRows {

    private final Times times;
    private final WatchWords words;

    ChangeRows(Times times) {
        this.times = times;
        this.words = new WatchWords(times::shortly);
    }

    /** All of it: what was found, the newest first, then what waits, then what could not be looked at. */
    List<ChangeRow> of(List<FoundEntry> entries, WatchState state) {
        List<ChangeRow> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(switch (entry.found()) {
            case ToldDrift told -> drift(entry, told);
            case TimedEffect effect -> effect(effect, Optional.of(entry));
        }));
        state.effects().forEach(effect -> rows.add(effect(effect, Optional.empty())));
        state.unseen().forEach(unseen -> rows.add(unseen(unseen)));
        return rows;
    }

    private ChangeRow drift(FoundEntry entry, ToldDrift told) {
        Drift drift = told.drift();
        Optional<Deviation> deviation = told.deviation();
        String side = deviation.map(one -> Sides.name(one.scope().side())).orElse(""); //$NON-NLS-1$
        return new ChangeRow(NodeStates.mark(drift.severity()),
                Words.capitalized(FindingWords.severity(drift.severity())), Optional.of(entry.at()), side,
                deviation.map(Deviation::object).orElse(""), drift.message(), //$NON-NLS-1$
                joined(Stream.of(drift.meaning(), drift.advice())), between(told), words.who(told), seen(entry),
                Optional.of(entry), drift.remediation());
    }

    private String between(ToldDrift told) {
        return told.before().map(Sighting::at).flatMap(from -> told.after().map(Sighting::at)
                .map(to -> NLS.bind(Messages.ChangeRows_between, times.shortly(from), times.shortly(to))))
                .orElse(""); //$NON-NLS-1$
    }

    private ChangeRow effect(TimedEffect effect, Optional<FoundEntry> entry) {
        Optional<Finding> mended = effect.findings().stream().filter(finding -> finding.remediation().isPresent())
                .findFirst();
        String side = mended.map(finding -> Sides.name(finding.resource().side())).orElse(""); //$NON-NLS-1$
        String between = NLS.bind(Messages.ChangeRows_between, times.shortly(effect.effect().since()),
                times.shortly(effect.effect().until()));
        return new ChangeRow(mark(effect.state()), state(effect.state()),
                entry.map(FoundEntry::at).or(() -> Optional.of(effect.effect().until())), side,
                effect.effect().resource(), words.sentence(effect),
                joined(effect.findings().stream().map(Finding::message)), between, Messages.ChangeRows_isthmus,
                entry.map(this::seen).orElse(""), entry, //$NON-NLS-1$
                effect.state() == TimedEffect.State.BROKEN ? mended.flatMap(Finding::remediation) : Optional.empty());
    }

    private ChangeRow unseen(Unseen unseen) {
        return new ChangeRow(Mark.UNSEEN, Messages.ChangeRows_unseen, unseen.lastSeen(),
                Sides.name(unseen.scope().side()), WatchWords.place(unseen), unseen.reason(),
                joined(Stream.of(words.lastSeen(unseen), unseen.advice())), "", "", "", Optional.empty(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                Optional.empty());
    }

    private String seen(FoundEntry entry) {
        return entry.acknowledged().map(by -> NLS.bind(Messages.ChangeRows_seen, by.by(),
                Times.system().shortly(by.at()))).orElse(entry.open() ? Messages.ChangeRows_open : ""); //$NON-NLS-1$
    }

    private static String joined(Stream<String> sentences) {
        return sentences.filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" ")); //$NON-NLS-1$
    }

    private static Mark mark(TimedEffect.State state) {
        return switch (state) {
            case WAITING -> Mark.WAITING;
            case PROVEN, CONFIGURED -> Mark.GOOD;
            case BROKEN -> Mark.BAD;
            case UNSEEN -> Mark.UNSEEN;
        };
    }

    private static String state(TimedEffect.State state) {
        return switch (state) {
            case WAITING -> Messages.ChangeRows_waiting;
            case PROVEN -> Messages.ChangeRows_proven;
            case CONFIGURED -> Messages.ChangeRows_configured;
            case BROKEN -> Messages.ChangeRows_broken;
            case UNSEEN -> Messages.ChangeRows_unseen;
        };
    }
}
