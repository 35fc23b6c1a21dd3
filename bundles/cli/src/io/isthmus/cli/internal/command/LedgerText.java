package io.isthmus.cli.internal.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StateWords;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.text.Sides;

/** The ledger for a person: by plans, or record by record. */
final class LedgerText {

    private LedgerText() {
    }

    /** A block for each plan: what became of it, when, by whom, and how each step stands. */
    static List<String> byPlan(List<PlanState> plans) {
        List<String> lines = new ArrayList<>();
        for (PlanState state : plans) {
            lines.add(NLS.bind(Messages.LedgerText_Plan, state.plan().title(), StateWords.of(state.phase())));
            lines.add("    " + NLS.bind(Messages.LedgerText_When, new Object[] {time(state.started()),
                time(state.changed()), state.by(), state.plan().id()}));
            int number = 1;
            for (Step step : state.plan().steps()) {
                lines.add(String.format("  %2d  %s (%s): %s", number++, step.title(), Sides.name(step.side()),
                        state.step(step.id()).map(LedgerText::stands).orElse("")));
            }
            lines.add("");
        }
        return lines;
    }

    private static String stands(StepProgress progress) {
        String words = StateWords.of(progress.state());
        return progress.until().map(until -> NLS.bind(Messages.LedgerText_Until, words, time(until))).orElse(words);
    }

    private static String time(Instant instant) {
        return Moments.text(instant, ZoneId.systemDefault());
    }

    /** A line for each record. */
    static List<String> records(List<LedgerLine> records) {
        return records.stream().map(one -> String.format("%5d  %s  %-16s %-16s %s", one.record().number(),
                time(one.record().entry().at()), one.who(), one.side().map(Sides::name).orElse(""),
                one.about().isEmpty() ? one.sentence()
                        : NLS.bind(Messages.LedgerCommand_About, one.about(), one.sentence()))).toList();
    }
}
