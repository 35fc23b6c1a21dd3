package io.isthmus.plugins.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.host.HealthEvent;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.PluginHealth;

/**
 * A plug-in that is installed, and how it fares.
 *
 * @param plugin   which one
 * @param standing how it stands
 * @param failures in a row
 * @param troubles what went wrong, the newest first; before them what is wrong as long as it is installed
 */
record PluginRow(InstalledPlugin plugin, Standing standing, int failures, List<Trouble> troubles) {

    /**
     * Puts together what is told of a plug-in.
     *
     * @param problems contributions that were set aside, whosever
     * @param waiting  whether it has parts that wait for the window's next start
     */
    static PluginRow of(PluginHealth.State state, List<ContributionProblem> problems, boolean waiting) {
        List<ContributionProblem> own = state.plugin().own(problems);
        List<HealthEvent> newestFirst = new ArrayList<>(state.events());
        newestFirst.sort(Comparator.comparing(HealthEvent::at).reversed());
        return new PluginRow(state.plugin(), standing(state, own, waiting), state.failures(),
                Stream.concat(own.stream().map(Trouble::of), newestFirst.stream().map(Trouble::of)).toList());
    }

    private static Standing standing(PluginHealth.State state, List<ContributionProblem> problems, boolean waiting) {
        if (!state.on()) {
            return Standing.SWITCHED_OFF;
        }
        boolean undeclared = state.failures() > 0 && !state.events().isEmpty()
                && state.events().getLast().kind() == HealthEvent.Kind.DECLARATION;
        if (!problems.isEmpty() || undeclared) {
            return Standing.BROKEN;
        }
        if (state.failures() > 0) {
            return Standing.FAILING;
        }
        return waiting ? Standing.WAITING : Standing.IN_USE;
    }

    /** What is told of it first. */
    Optional<Trouble> last() {
        return troubles.stream().findFirst();
    }
}
