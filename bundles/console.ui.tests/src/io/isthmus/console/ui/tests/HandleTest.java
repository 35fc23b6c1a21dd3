package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.Handles;
import io.isthmus.bots.Ui;

/** No view keeps a handle of the operating system when it is closed, with an organization and a plan in it. */
class HandleTest {

    /** The first openings are not counted: they fill what all views share. */
    private static final int FIRST = 3;
    private static final int OPENINGS = Boolean.getBoolean("isthmus.tests.all") ? 50 : 12;

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @BeforeAll
    static void fill() {
        Contoso.openOnce(CONSOLE);
        Contoso.planOnce(CONSOLE);
        CONSOLE.explorer().select("Shared service principal");
        closeAll();
    }

    /** Alone in the window, a view is opened in a fraction of the time: no other is laid out beside it. */
    private static void closeAll() {
        Views.all().forEach(CONSOLE.workbench()::close);
    }

    private static void assertNothingIsLeft(Runnable opening) {
        repeat(FIRST, opening);
        Handles before = Handles.now();
        repeat(OPENINGS, opening);
        Handles after = Handles.now();
        assertEquals(before.count(), after.count(),
                () -> "handles after " + OPENINGS + " openings; new:\n" + after.madeSince(before));
    }

    private static void repeat(int times, Runnable work) {
        for (int number = 0; number < times; number++) {
            work.run();
        }
    }

    private static void openAndClose(String view) {
        CONSOLE.workbench().show(view);
        CONSOLE.workbench().close(view);
    }

    static List<String> views() {
        return Sampled.oneOf(2, Views.all().toList(), 0);
    }

    @ParameterizedTest
    @MethodSource("views")
    void openingsLeaveNoHandle(String view) {
        assertNothingIsLeft(() -> openAndClose(view));
    }

    @Test
    void oneHandleLeftByEachOpeningIsToldWithThePlaceWhereItWasMade() {
        List<Image> planted = new ArrayList<>();
        try {
            AssertionError failure = assertThrows(AssertionError.class, () -> assertNothingIsLeft(() -> {
                openAndClose(ConsoleBot.LEDGER);
                planted.add(Ui.get(() -> new Image(Ui.display(), 8, 8)));
            }));
            assertEquals(FIRST + OPENINGS, planted.size());
            assertTrue(failure.getMessage().contains(HandleTest.class.getName()), failure.getMessage());
        } finally {
            Ui.run(() -> planted.forEach(Image::dispose));
        }
    }
}
