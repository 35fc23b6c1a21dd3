package io.isthmus.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.Preview;
import io.isthmus.engine.change.Previews;
import io.isthmus.engine.right.PlanRights;
import io.isthmus.json.Codec;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.text.Placeholders;
import io.isthmus.sdk.text.Sides;

/** A plan for a person. */
public final class PlanText {

    private PlanText() {
    }

    /** The plan in short. */
    public static List<String> lines(Plan plan) {
        return lines(plan, Optional.empty(), false);
    }

    /**
     * @param rights   what whoever is signed in may do of it, where that was looked at
     * @param previews whether to show what is sent, too
     */
    public static List<String> lines(Plan plan, Optional<PlanRights> rights, boolean previews) {
        List<String> lines = new ArrayList<>();
        lines.add(plan.title() + " · " + plan.pair().title());
        lines.add(plan.summary());
        lines.add("");
        plan.warnings().forEach(warning -> lines.add(NLS.bind(Messages.PlanText_Warning, warning)));
        Placeholders placeholders = Placeholders.of(plan);
        int number = 1;
        for (Step step : plan.steps()) {
            lines.add(String.format("%2d  %s (%s)", number++, step.title(), Sides.name(step.side())));
            rights.flatMap(known -> known.of(step.id()))
                    .ifPresent(right -> lines.add("    " + right.sentence()));
            if (previews) {
                preview(lines, step, placeholders);
            }
        }
        return lines;
    }

    private static void preview(List<String> lines, Step step, Placeholders placeholders) {
        lines.add("    " + step.change().effect());
        placeholders.explained(step.change().effect()).forEach(sentence -> lines.add("    " + sentence));
        for (Difference difference : step.differences()) {
            lines.add("    " + NLS.bind(Messages.PlanText_Difference, new Object[] {difference.object(),
                    difference.property(), Codec.write(difference.before(), false),
                    Codec.write(difference.after(), false)}));
        }
        for (Preview preview : Previews.of(step)) {
            preview.lines().forEach(line -> lines.add("      > " + line));
            placeholders.explained(preview.text()).forEach(sentence -> lines.add("    " + sentence));
        }
        for (Expectation expectation : step.change().verification().expectations()) {
            lines.add("    " + NLS.bind(Messages.PlanText_Verified, expectation.sentence()));
        }
        lines.add("    " + undo(step));
        lines.add("");
    }

    private static String undo(Step step) {
        return switch (step.reversibility()) {
            case Reversibility.Reversible reversible ->
                NLS.bind(Messages.PlanText_Undone, step.inverse().orElseThrow().effect());
            case Reversibility.ReversibleFor limited -> NLS.bind(Messages.PlanText_UndoneFor,
                    step.inverse().orElseThrow().effect(), limited.within().toDays());
            case Reversibility.Irreversible irreversible ->
                NLS.bind(Messages.PlanText_Irreversible, irreversible.reason());
        };
    }
}
