package io.isthmus.console.ui.internal.making;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.text.Sides;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.table.TablePresenter;

/** The kinds of plan that are installed, to choose from: a table of them, and of each what it does and needs. */
final class PlanKinds {

    private static final String SEPARATOR = ", "; //$NON-NLS-1$

    private final TablePresenter<PlanDescriptor> table = new TablePresenter<>("plan.kinds", List.of( //$NON-NLS-1$
            Column.of("plan", Messages.PlanKinds_plan, 46, PlanDescriptor::title) //$NON-NLS-1$
                    .marked(kind -> offered(kind) ? Mark.NONE : Mark.ABSENT),
            Column.of("side", Messages.PlanKinds_side, 36, PlanKinds::sides).explained(PlanKinds::sides), //$NON-NLS-1$
            Column.of("role", Messages.PlanKinds_role, 36, (PlanDescriptor kind) -> joined(kind.roles())) //$NON-NLS-1$
                    .explained(kind -> joined(kind.roles())),
            Column.of("description", Messages.PlanKinds_description, 60, PlanDescriptor::description) //$NON-NLS-1$
                    .explained(PlanDescriptor::description).hidden(),
            Column.of("permission", Messages.PlanKinds_permission, 40, //$NON-NLS-1$
                    (PlanDescriptor kind) -> joined(kind.permissions())).hidden(),
            Column.of("cmdlet", Messages.PlanKinds_cmdlet, 40, //$NON-NLS-1$
                    (PlanDescriptor kind) -> joined(kind.cmdlets())).hidden(),
            Column.of("id", Messages.PlanKinds_id, 24, PlanDescriptor::id).hidden())); //$NON-NLS-1$

    private final Optional<Cloud> cloud;

    /**
     * @param kinds all that are installed
     * @param cloud of the organization that is looked at, where it is known
     */
    PlanKinds(List<PlanDescriptor> kinds, Optional<Cloud> cloud) {
        this.cloud = cloud;
        table.setEmptyText(Messages.PlanKinds_none);
        table.setRows(kinds);
    }

    TablePresenter<PlanDescriptor> table() {
        return table;
    }

    private static String sides(PlanDescriptor kind) {
        return new TreeSet<>(kind.sides()).stream().map(Sides::name).collect(Collectors.joining(SEPARATOR));
    }

    private static String joined(Collection<String> names) {
        return String.join(SEPARATOR, names);
    }

    /** Whether a plan of this kind can be made at all: not where the cloud lacks what it needs. */
    boolean offered(PlanDescriptor kind) {
        return missing(kind).isEmpty();
    }

    private List<String> missing(PlanDescriptor kind) {
        return cloud.map(kind::missingIn).orElse(List.of());
    }

    /** What a kind does, what whoever applies it needs, and what it is asked for. */
    String about(PlanDescriptor kind) {
        List<String> lines = new ArrayList<>();
        missing(kind).forEach(reason ->
                lines.add(NLS.bind(Messages.PlanKinds_notInCloud, cloud.orElseThrow().title(), reason)));
        lines.add(kind.description());
        lines.add(needed(Messages.PlanKinds_where, sides(kind)));
        lines.add(needed(Messages.PlanKinds_permissions, joined(kind.permissions())));
        lines.add(needed(Messages.PlanKinds_cmdlets, joined(kind.cmdlets())));
        lines.add(needed(Messages.PlanKinds_roles, joined(kind.roles())));
        lines.add(needed(Messages.PlanKinds_required, parameters(kind, true)));
        lines.add(needed(Messages.PlanKinds_optional, parameters(kind, false)));
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    private static String parameters(PlanDescriptor kind, boolean required) {
        return kind.parameters().stream().filter(parameter -> parameter.required() == required)
                .map(PlanParameter::title).collect(Collectors.joining("; ")); //$NON-NLS-1$
    }

    private static String needed(String sentence, String names) {
        return names.isEmpty() ? "" : NLS.bind(sentence, names); //$NON-NLS-1$
    }
}
