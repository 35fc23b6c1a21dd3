package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.MakePlanBot;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.Ui;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.change.Preview;
import io.isthmus.engine.change.Previews;
import io.isthmus.engine.change.StepState;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.ui.model.PlanRun;

/** Plans of any kind as somebody makes, applies and undoes them in the window. */
final class Plans {

    /** What {@link #made} tells where there is a plan. */
    static final String MADE = "a plan";

    private static final int STATE = 1;
    private static final String NOT_BEGUN = "Not begun";
    private static final String EVERY_SERVER = "everyServer";
    private static final Pattern SCRIPT = Pattern.compile("Export-ExchangeCertificate -Thumbprint ([0-9A-F]{40}) ");

    private final ConsoleBot console;

    Plans(ConsoleBot console) {
        this.console = console;
    }

    /** All kinds that are installed. */
    static List<PlanDescriptor> kinds() {
        return Contoso.model().console().plans().all();
    }

    /** What a kind can be asked for. */
    static List<PlanParameter> parameters(String kind) {
        return kinds().stream().filter(one -> one.id().equals(kind)).findFirst().orElseThrow().parameters();
    }

    /** The plan that is looked at, and how it stands. */
    static PlanRun run() {
        return Contoso.model().plan().orElseThrow();
    }

    /** The plan that is looked at. */
    static Plan plan() {
        return run().plan();
    }

    /** Asks the wizard for a plan; does not press the button that makes it. */
    MakePlanBot ask(String kind, Map<String, String> given) {
        MakePlanBot wizard = console.makePlan();
        wizard.kinds().filter("id:" + kind);
        wizard.kinds().waitForRows();
        wizard.kinds().select(0);
        assertFalse(wizard.about().isBlank(), kind);
        if (!given.isEmpty()) {
            wizard.next();
            parameters(kind).stream().filter(parameter -> given.containsKey(parameter.name())).forEach(parameter -> {
                if (parameter.type() == PlanParameter.Type.BOOLEAN) {
                    wizard.tick(parameter.name(), Boolean.parseBoolean(given.get(parameter.name())));
                } else {
                    wizard.field(parameter.name()).type(given.get(parameter.name()));
                }
            });
        }
        return wizard;
    }

    /** Makes a plan, which shows all that it sends. */
    void make(String kind, Map<String, String> given) {
        assertEquals(MADE, made(ask(kind, given), kind));
    }

    /** Presses the button; {@link #MADE}, or else the reason why there is none. */
    String made(MakePlanBot wizard, String kind) {
        wizard.make();
        if (wizard.made()) {
            assertShown(kind);
            return MADE;
        }
        String reason = Stream.concat(Stream.of(wizard.refused()), parameters(kind).stream()
                .map(parameter -> wizard.said(parameter.name()))).filter(text -> !text.isBlank()).toList().toString();
        wizard.cancel();
        return reason;
    }

    /** Each step shows what is sent; nothing of it is sent. */
    private void assertShown(String kind) {
        assertEquals(kind, plan().kind());
        console.workbench().show(ConsoleBot.PLAN);
        assertEquals(plan().steps().size(), console.steps().rowCount(), kind);
        for (int row = 0; row < plan().steps().size(); row++) {
            console.steps().select(row);
            List<String> previews = Previews.of(plan().steps().get(row)).stream().map(Preview::text).toList();
            Ui.waitUntil(kind + " shows what step " + row + " sends: " + previews,
                    () -> !console.sent().text().isBlank()
                            && previews.stream().allMatch(console.sent().text()::contains));
        }
    }

    /** Makes a plan and applies it, typing the organization's name where that is asked for. */
    void apply(String kind) {
        apply(kind, Map.of());
    }

    /** The same with something that is asked for. */
    void apply(String kind, Map<String, String> given) {
        make(kind, given);
        int records = console.records().rowCount();
        Contoso.apply(console);
        Ui.waitUntil("no step is shown that is to be done", () -> !console.steps().column(STATE).contains(NOT_BEGUN));
        assertTrue(console.records().rowCount() > records, kind + " stands in the ledger");
    }

    /** Applies a rotation that was made; the certificate is brought to the servers by the script that is shown. */
    void rotate() throws SourceException {
        Step brought = plan().steps().stream().filter(step -> step.id().equals(EVERY_SERVER)).findFirst().orElseThrow();
        int row = plan().steps().indexOf(brought);
        Contoso.beginToApply(console);
        Ui.waitUntil("it is told who is waited for", Contoso.LONG, () -> run().state(brought) == StepState.RUNNING
                && Stream.of("EX02", "EX03").allMatch(console.steps().column(STATE).get(row)::contains));
        console.steps().select(row);
        Ui.waitUntil("the script is shown", () -> SCRIPT.matcher(console.sent().text()).find());
        Matcher script = SCRIPT.matcher(console.sent().text());
        assertTrue(script.find(), console.sent().text());
        Contoso.demo().carry(script.group(1));
        Contoso.waitUntilApplied(console);
    }

    /** Undoes the plan that is looked at: what was done of it is gone. */
    void undo() {
        console.undo().click();
        new ShellBot(Contoso.UNDO_DIALOG).press("Undo");
        Contoso.waitUntilUndone(console);
    }
}
