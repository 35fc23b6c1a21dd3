package io.isthmus.console.ui.internal.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.console.ui.internal.checks.FindingWords;
import io.isthmus.console.ui.internal.explorer.NodeStates;
import io.isthmus.console.ui.internal.explorer.PartNames;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.Sighting;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.WatchWords;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.Sides;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.text.Words;

/** The details of what a watch found: before and after, where that was read, what it means and what mends it. */
final class FoundSubject {

    private final ConsoleModel model;

    FoundSubject(ConsoleModel model) {
        this.model = model;
    }

    Subject of(FoundEntry entry) {
        return switch (entry.found()) {
            case ToldDrift told -> drift(entry, told);
            case TimedEffect effect -> effect(entry, effect);
        };
    }

    private Subject drift(FoundEntry entry, ToldDrift told) {
        List<Property> rows = new ArrayList<>();
        told.deviation().ifPresent(deviation -> {
            row(rows, Messages.FoundSubject_property, deviation.property());
            rows.add(value(Messages.FoundSubject_before, deviation.before(), told.before()));
            rows.add(value(Messages.FoundSubject_after, deviation.after(), told.after()));
        });
        row(rows, Messages.FoundSubject_who, new WatchWords(model.times()::shortly).who(told));
        row(rows, Messages.FoundSubject_meaning, told.drift().meaning());
        row(rows, Messages.FoundSubject_advice, told.drift().advice());
        entry.acknowledged().ifPresent(seen -> row(rows, Messages.FoundSubject_seen,
                NLS.bind(Messages.Subjects_since, model.times().exactly(seen.at()), seen.by())));
        String kind = told.deviation().map(one -> NLS.bind(Messages.Subjects_kind, PartNames.of(one.part()),
                Sides.name(one.scope().side()))).orElse(Messages.FoundSubject_passed);
        return new Subject(told.drift().message(), kind, NodeStates.mark(told.drift().severity()),
                state(entry, Words.capitalized(FindingWords.severity(told.drift().severity()))), rows, List.of(),
                told.deviation().map(one -> one.scope().key()),
                told.deviation().map(Deviation::object).filter(object -> !object.isEmpty()).map(Set::of).orElse(Set.of()));
    }

    private Property value(String name, Value value, Optional<Sighting> seen) {
        String whole = value.isNull() ? WatchWords.value(value) : ValueText.of(value);
        return new Property(name, WatchWords.value(value), whole, seen.map(one -> NLS.bind(Messages.Subjects_since,
                model.times().exactly(one.at()), one.origin())).orElse("")); //$NON-NLS-1$
    }

    private Subject effect(FoundEntry entry, TimedEffect effect) {
        List<Property> rows = new ArrayList<>();
        row(rows, Messages.Subjects_recordStep, effect.step());
        row(rows, Messages.History_plan, effect.plan().toString());
        row(rows, Messages.FoundSubject_since, model.times().exactly(effect.effect().since()));
        row(rows, Messages.FoundSubject_until, model.times().exactly(effect.effect().until()));
        return new Subject(new WatchWords(model.times()::shortly).sentence(effect), Messages.FoundSubject_effect,
                effect.state() == TimedEffect.State.BROKEN ? Mark.BAD : Mark.GOOD, state(entry, ""), rows, //$NON-NLS-1$
                effect.findings(), Optional.empty(), Set.of(effect.effect().resource()));
    }

    private String state(FoundEntry entry, String severity) {
        String found = NLS.bind(Messages.FoundSubject_found, model.times().shortly(entry.at()),
                model.times().distance(entry.at()));
        return severity.isEmpty() ? found : severity + ", " + found; //$NON-NLS-1$
    }

    private static void row(List<Property> rows, String name, String value) {
        if (!value.isEmpty()) {
            rows.add(new Property(name, value, value, "")); //$NON-NLS-1$
        }
    }
}
