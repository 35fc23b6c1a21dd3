package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.Handles;
import io.isthmus.bots.Ui;
import io.isthmus.bots.WorkbenchBot;

/** No view keeps a handle of the operating system when it is closed. */
class HandleTest {

    private static final int OPENINGS = 50;

    private final WorkbenchBot workbench = new WorkbenchBot();

    @BeforeAll
    static void beginWithAnEmptyWindow() {
        Contoso.leave(new ConsoleBot());
    }

    @ParameterizedTest
    @ValueSource(strings = { ConsoleBot.WELCOME, ConsoleBot.EXPLORER, ConsoleBot.DETAILS, ConsoleBot.CHECKS,
        ConsoleBot.PLAN, ConsoleBot.LEDGER, ConsoleBot.TRUST_MAP })
    void fiftyOpeningsLeaveNoHandle(String view) {
        openAndClose(view);
        int before = Handles.count();
        for (int opening = 0; opening < OPENINGS; opening++) {
            openAndClose(view);
        }
        assertEquals(before, Handles.count(), "handles after " + OPENINGS + " openings of " + view);
    }

    private void openAndClose(String view) {
        workbench.show(view);
        workbench.close(view);
    }

    @Test
    void aPlantedLeakIsSeen() {
        int before = Handles.count();
        Image planted = Ui.get(() -> new Image(Ui.display(), 8, 8));
        try {
            assertTrue(Handles.count() > before, "device tracking is on");
        } finally {
            Ui.run(planted::dispose);
        }
        assertEquals(before, Handles.count());
    }
}
