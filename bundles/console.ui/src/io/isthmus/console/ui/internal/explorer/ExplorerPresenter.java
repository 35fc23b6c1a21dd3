package io.isthmus.console.ui.internal.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.model.Topic;

/** The state of the Tenant Explorer. */
final class ExplorerPresenter extends Presenter {

    private final ConsoleModel model;
    private volatile String typed = ""; //$NON-NLS-1$

    /**
     * What is to be seen.
     *
     * @param roots     the nodes that are left by the filter
     * @param revealed  the node that stands for what is selected in whichever view, with those above it, the root first
     * @param emptyText what to say in place of nodes; empty where there are some
     * @param filtered  whether something was typed, so that everything that is left is worth seeing
     */
    record Looked(List<ExplorerNode> roots, List<ExplorerNode> revealed, String emptyText, boolean filtered) {
    }

    ExplorerPresenter(ConsoleModel model) {
        this.model = model;
        track(model.onChange(Topic.SNAPSHOT, this::changed));
        track(model.onChange(Topic.CHECKS, this::changed));
        track(model.onChange(Topic.SELECTION, this::changed));
    }

    /** Filters by what was typed: nodes that have it, with all above and below them. */
    void setFilter(String newTyped) {
        typed = newTyped.toLowerCase(Locale.ROOT).strip();
        changed();
    }

    /** Makes the tree of what was read and found; in any thread. */
    Looked look() {
        String wanted = typed;
        List<ExplorerNode> all = model.snapshot()
                .map(snapshot -> ExplorerTree.of(snapshot, model.checks()::knownFindings,
                        model.visit().shown()::awaits))
                .orElse(List.of());
        List<ExplorerNode> roots = wanted.isEmpty() ? all
                : all.stream().map(node -> filter(node, wanted)).filter(Objects::nonNull).toList();
        return new Looked(roots, revealed(roots),
                roots.isEmpty() ? emptyText(wanted) : "", !wanted.isEmpty()); //$NON-NLS-1$
    }

    private String emptyText(String wanted) {
        if (model.connecting().isPresent()) {
            return NLS.bind(Messages.ExplorerPresenter_connecting, model.connecting().get().title());
        }
        if (model.reading()) {
            return Messages.ExplorerPresenter_reading;
        }
        return wanted.isEmpty() ? Messages.ExplorerPresenter_empty : Messages.ExplorerPresenter_filtered;
    }

    private static ExplorerNode filter(ExplorerNode node, String wanted) {
        if ((node.title() + ' ' + node.note() + ' ' + node.state()).toLowerCase(Locale.ROOT).contains(wanted)) {
            return node;
        }
        List<ExplorerNode> left = node.children().stream().map(child -> filter(child, wanted))
                .filter(Objects::nonNull).toList();
        return left.isEmpty() ? null : node.with(left);
    }

    /** Selects what a node stands for. */
    void select(ExplorerNode node) {
        node.resource().ifPresent(resource -> model.select(
                new Selected.ResourceSelected(resource, Optional.of(node.scope()))));
    }

    private List<ExplorerNode> revealed(List<ExplorerNode> roots) {
        return switch (model.selected()) {
            case Selected.ResourceSelected selected -> path(roots, selected.scope(), selected.resource());
            case Selected.FindingSelected selected -> path(roots, selected.scope(), selected.finding().resource());
            case Selected.FoundSelected selected -> ModelObjects.resource(selected.entry())
                    .map(changed -> path(roots, ModelObjects.scope(selected.entry()).map(Scope::key), changed))
                    .orElse(List.of());
            default -> List.of();
        };
    }

    private static List<ExplorerNode> path(List<ExplorerNode> roots, Optional<String> scope, Resource wanted) {
        return path(roots.stream().filter(root -> scope.isEmpty() || scope.get().equals(root.scope())).toList(),
                wanted);
    }

    private static List<ExplorerNode> path(List<ExplorerNode> nodes, Resource wanted) {
        for (ExplorerNode node : nodes) {
            if (standsFor(node, wanted)) {
                return List.of(node);
            }
            List<ExplorerNode> below = path(node.children(), wanted);
            if (!below.isEmpty()) {
                List<ExplorerNode> path = new ArrayList<>(List.of(node));
                path.addAll(below);
                return path;
            }
        }
        return List.of();
    }

    private static boolean standsFor(ExplorerNode node, Resource wanted) {
        return node.resource().filter(own -> own.part().equals(wanted.part()) && (own.id().equalsIgnoreCase(wanted.id())
                || !wanted.id().isEmpty() && node.value()
                        .map(value -> ModelObjects.ids(value).stream().anyMatch(wanted.id()::equalsIgnoreCase))
                        .orElse(false))).isPresent();
    }
}
