package io.isthmus.console.ui.internal.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.console.ui.internal.explorer.ModelObjects;
import io.isthmus.console.ui.internal.explorer.NodeStates;
import io.isthmus.console.ui.internal.explorer.PartNames;
import io.isthmus.console.ui.internal.explorer.RecordValues;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.text.Sides;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.text.Times;

/** Finds in the model what the details of a selection are. */
final class Subjects {

    private final ConsoleModel model;

    Subjects(ConsoleModel model) {
        this.model = model;
    }

    Optional<Subject> selected() {
        return switch (model.selected()) {
            case Selected.Nothing nothing -> Optional.empty();
            case Selected.ResourceSelected selected -> Optional.of(resource(selected.resource(), selected.scope()));
            case Selected.FindingSelected selected ->
                    Optional.of(resource(selected.finding().resource(), selected.scope()));
            case Selected.StepSelected selected -> Optional.of(step(selected.step()));
            case Selected.FoundSelected selected -> Optional.of(new FoundSubject(model).of(selected.entry()));
            case Selected.RecordSelected selected -> Optional.of(record(selected.line()));
        };
    }

    private Subject resource(Resource resource, Optional<String> scope) {
        Optional<SideSnapshot> side = side(resource, scope);
        Optional<Reading<?>> reading = side.map(found -> found.parts().get(resource.part()));
        Optional<Object> object = reading.flatMap(found -> found.value()).flatMap(value -> object(value, resource));
        Set<String> ids = object.map(ModelObjects::ids)
                .orElseGet(() -> Stream.of(resource.id(), resource.name()).collect(Collectors.toSet()));
        List<Finding> about = new NodeStates(side.filter(found -> scope.isPresent())
                .map(found -> model.checks().knownFindings(found.scope())).orElseGet(model.checks()::knownFindings))
                .about(resource.part(), ids);
        String kind = NLS.bind(Messages.Subjects_kind, PartNames.of(resource.part()), Sides.name(resource.side()));
        String state = reading.map(this::state).orElse(Messages.Subjects_notRead);
        Mark mark = reading.map(NodeStates::mark).orElse(Mark.UNSEEN);
        return new Subject(resource.name(), kind, worst(about).orElse(mark), state,
                object.map(value -> ObjectProperties.of(value, model.times()))
                        .orElseGet(() -> reading.map(Subjects::contents).orElse(List.of())), about,
                side.map(found -> found.scope().key()), ids);
    }

    /** A part as a whole: what is in it, a row for each object. */
    private static List<Property> contents(Reading<?> reading) {
        return reading.value().map(RecordValues::entries).orElse(List.of()).stream()
                .map(value -> new Property(ModelObjects.name(value), ModelObjects.note(value),
                        ModelObjects.ids(value).iterator().next(), "")).toList(); //$NON-NLS-1$
    }

    private static Optional<Mark> worst(List<Finding> about) {
        List<Mark> order = List.of(Mark.BAD, Mark.WARNING, Mark.UNSEEN, Mark.WAITING, Mark.INFORMATION, Mark.GOOD);
        return about.stream().map(NodeStates::mark).filter(order::contains)
                .min(Comparator.comparingInt(order::indexOf));
    }

    private String state(Reading<?> reading) {
        Times times = model.times();
        String when = reading.at().map(at -> NLS.bind(Messages.Subjects_since, times.shortly(at), reading.origin()))
                .orElse(reading.origin());
        return NodeStates.words(reading) + ", " + when; //$NON-NLS-1$
    }

    /** The organization or tenant in which it stands: where nobody says which, rather one that has it. */
    private Optional<SideSnapshot> side(Resource resource, Optional<String> scope) {
        return model.snapshot().map(Snapshot::sides).stream().flatMap(List::stream)
                .filter(side -> side.scope().side() == resource.side() && side.parts().containsKey(resource.part()))
                .filter(side -> scope.isEmpty() || scope.get().equals(side.scope().key()))
                .max(Comparator.comparing(side -> side.parts().get(resource.part()).value()
                        .flatMap(value -> object(value, resource)).isPresent()));
    }

    private static Optional<Object> object(Object value, Resource resource) {
        if (!(value instanceof List<?> list)) {
            return resource.id().isEmpty() ? Optional.of(value)
                    : within(List.of(value), resource.id()).or(() -> Optional.of(value));
        }
        return within(new ArrayList<>(list), resource.id());
    }

    private static Optional<Object> within(List<Object> values, String id) {
        for (Object value : values) {
            if (ModelObjects.ids(value).stream().anyMatch(id::equalsIgnoreCase)) {
                return Optional.of(value);
            }
            Optional<Object> below = within(ModelObjects.below(value), id);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static Subject step(Step step) {
        List<Property> rows = step.differences().stream()
                .map(difference -> new Property(difference.object() + " › " + difference.property(), //$NON-NLS-1$
                        ValueText.of(difference.after()), ValueText.of(difference.after()),
                        NLS.bind(Messages.Subjects_before, ValueText.of(difference.before())))).toList();
        return new Subject(step.title(), NLS.bind(Messages.Subjects_step, Sides.name(step.side())), Mark.PENDING,
                step.change().effect(), rows, List.of(), Optional.empty(),
                step.differences().stream().map(Difference::object).collect(Collectors.toSet()));
    }

    private Subject record(LedgerLine line) {
        LedgerEntry entry = line.record().entry();
        List<Property> rows = new ArrayList<>();
        rows.add(row(Messages.History_number, Long.toString(line.record().number())));
        rows.add(row(Messages.Subjects_recordKind, entry.kind()));
        entry.step().ifPresent(step -> rows.add(row(Messages.Subjects_recordStep, step)));
        entry.plan().ifPresent(plan -> rows.add(row(Messages.History_plan, plan.toString())));
        rows.add(row(Messages.History_by, line.by()));
        rows.addAll(ValueText.rows(entry.content()));
        rows.add(row(Messages.History_hash, line.record().hash()));
        return new Subject(line.about().isEmpty() ? entry.kind() : line.about(), Messages.Subjects_record,
                History.mark(line.outcome()),
                NLS.bind(Messages.Subjects_recordState, line.sentence(), model.times().exactly(entry.at())), rows,
                List.of(), Optional.empty(), Set.of());
    }

    private static Property row(String name, String value) {
        return new Property(name, value, value, ""); //$NON-NLS-1$
    }
}
