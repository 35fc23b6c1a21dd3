package io.isthmus.console.ui.internal.making;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.sdk.change.PlanChoice;

/**
 * Which choices of a parameter are ticked, as what is typed in its field says; where nothing is typed, the usual ones.
 *
 * @param choices all of them
 */
record Ticks(List<PlanChoice> choices) {

    private static final String BETWEEN = "; "; //$NON-NLS-1$

    /** Copies the list. */
    Ticks {
        choices = List.copyOf(choices);
    }

    boolean ticked(PlanChoice choice, String typed) {
        List<String> values = values(typed);
        return values.isEmpty() ? choice.usual() : values.stream().anyMatch(choice.value()::equalsIgnoreCase);
    }

    /**
     * What is typed once a box was ticked or not. What is typed besides the choices stays. The last one cannot be taken
     * away: nothing typed means the usual ones.
     */
    String typed(String before, PlanChoice choice, boolean ticked) {
        List<PlanChoice> chosen = choices.stream()
                .filter(one -> one.equals(choice) ? ticked : ticked(one, before)).toList();
        List<String> foreign = values(before).stream()
                .filter(value -> choices.stream().noneMatch(one -> one.value().equalsIgnoreCase(value))).toList();
        if (chosen.isEmpty() && foreign.isEmpty()) {
            return before;
        }
        boolean usual = foreign.isEmpty() && chosen.equals(choices.stream().filter(PlanChoice::usual).toList());
        return usual ? "" : Stream.concat(chosen.stream().map(PlanChoice::value), foreign.stream()) //$NON-NLS-1$
                .collect(Collectors.joining(BETWEEN));
    }

    private static List<String> values(String typed) {
        return Stream.of(typed.split(";")).map(String::strip).filter(value -> !value.isEmpty()).toList(); //$NON-NLS-1$
    }
}
