package io.isthmus.console.ui.internal.explorer;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import io.isthmus.sdk.check.Resource;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.model.Topic;

/** The state of the Tenant Explorer. */
final class ExplorerPresenter extends Presenter {

    private final ConsoleModel model;
    private String typed = ""; //$NON-NLS-1$

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

    /** Whether something was typed, so that everything that is left is worth seeing. */
    boolean filtered() {
        return !typed.isEmpty();
    }

    /** The roots that are left by the filter. */
    List<ExplorerNode> roots() {
        List<ExplorerNode> all = model.snapshot()
                .map(snapshot -> ExplorerTree.of(snapshot, model.checks().findings())).orElse(List.of());
        return filtered() ? all.stream().map(this::filter).filter(Objects::nonNull).toList() : all;
    }

    private ExplorerNode filter(ExplorerNode node) {
        if (fits(node)) {
            return node;
        }
        List<ExplorerNode> left = node.children().stream().map(this::filter).filter(Objects::nonNull).toList();
        return left.isEmpty() ? null : node.with(left);
    }

    private boolean fits(ExplorerNode node) {
        return (node.title() + ' ' + node.note() + ' ' + node.state()).toLowerCase(Locale.ROOT).contains(typed);
    }

    /** What to say in place of nodes; empty where there are some. */
    String emptyText() {
        if (!roots().isEmpty()) {
            return ""; //$NON-NLS-1$
        }
        return filtered() ? Messages.ExplorerPresenter_filtered : Messages.ExplorerPresenter_empty;
    }

    /** Selects what a node stands for. */
    void select(ExplorerNode node) {
        node.resource().ifPresent(resource -> model.select(new Selected.ResourceSelected(resource)));
    }

    /** The node that stands for what is selected in whichever view, with those above it, the root first. */
    List<ExplorerNode> revealed(List<ExplorerNode> roots) {
        return resource().map(wanted -> path(roots, wanted)).orElse(List.of());
    }

    private Optional<Resource> resource() {
        return switch (model.selected()) {
            case Selected.ResourceSelected selected -> Optional.of(selected.resource());
            case Selected.FindingSelected selected -> Optional.of(selected.finding().resource());
            default -> Optional.empty();
        };
    }

    private static List<ExplorerNode> path(List<ExplorerNode> nodes, Resource wanted) {
        for (ExplorerNode node : nodes) {
            if (standsFor(node, wanted)) {
                return List.of(node);
            }
            List<ExplorerNode> below = path(node.children(), wanted);
            if (!below.isEmpty()) {
                List<ExplorerNode> path = new java.util.ArrayList<>(List.of(node));
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
