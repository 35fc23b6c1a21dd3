package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.QuickAccessBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.Ui;

/** Quick Access: Ctrl+3, then the first letters of a command or a view. */
@ExtendWith(ScreenshotOnFailure.class)
class QuickAccessTest {

    private static final String OURS = "io.isthmus.";

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @BeforeAll
    static void fill() {
        Contoso.openOnce(CONSOLE);
        Contoso.planOnce(CONSOLE);
        CONSOLE.explorer().select("Shared service principal");
    }

    @Test
    void everyCommandHasANameAndADescription() throws NotDefinedException {
        List<Command> commands = CONSOLE.workbench().commands(OURS);
        assertTrue(commands.size() >= 15, commands.toString());
        for (Command command : commands) {
            assertTrue(!command.getName().isBlank() && !command.getName().startsWith("%"), command.getId());
            assertTrue(!command.getDescription().isBlank() && !command.getDescription().startsWith("%"),
                    command.getId());
        }
    }

    /** What cannot be used now is not offered; the keyboard's test finds Undo by typing when there is something to undo. */
    @Test
    void findsEveryCommandByItsName() {
        assertEquals(List.of("Connect Again", "Look for Changes Now", "Read Again What Changed Elsewhere", "Remove Plug-in…",
                "Resume Plan…", "Roll Back Plug-ins…", "Save Certificate Request…", "Switch Plug-in On", "Undo Plan…",
                "Update Plug-in…", "Verify Plan"), CONSOLE.workbench().unusable(OURS));
        QuickAccessBot quickAccess = new QuickAccessBot();
        CONSOLE.workbench().usable(OURS).forEach(quickAccess::find);
        quickAccess.leave();
    }

    @Test
    void theMenuHasThePlansCommandsInTheOrderInWhichTheyAreUsed() {
        assertEquals(List.of("Make Plan…", "Make Plan With…", "Plan for the Certificate…", "Apply Plan…", "Resume Plan…",
                "Verify Plan", "Undo Plan…", "Export Plan…", "Save Certificate Request…", "Verify Ledger"), CONSOLE.workbench().menu("Plan"));
    }

    @Test
    void runsWhatIsChosenAndBringsViewsToTheFront() {
        CONSOLE.workbench().show(ConsoleBot.CHECKS);
        new QuickAccessBot().run("Trust Map");
        Ui.waitUntil("the Trust Map is in front", () -> CONSOLE.workbench().inFront().contains(ConsoleBot.TRUST_MAP));
        new QuickAccessBot().run("Verify Ledger");
        Ui.waitUntil("the ledger was verified", () -> Contoso.model().ledger().verdict().isPresent());
    }
}
