package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.Keyboard;
import io.isthmus.bots.QuickAccessBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.TableBot;
import io.isthmus.bots.Ui;

/** The certificates by keys alone: filtered, sorted and gone through. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CertificatesByKeysTest {

    private static final ConsoleBot CONSOLE = ConsoleBot.ofWhatIsShown();
    private static final TableBot CERTIFICATES = CONSOLE.certificates().table();
    private static final int THUMBPRINT = 1;
    private static final String VALID_TO = "Valid to";
    private static final String SORT = "Sort By";

    @BeforeAll
    static void open() {
        Contoso.openOnce(new ConsoleBot());
        Views.all().forEach(CONSOLE.workbench()::show);
        new QuickAccessBot().run("Certificates");
        CERTIFICATES.waitForRows();
        CERTIFICATES.tabTo();
    }

    /** The order is remembered: whoever sorts next by a name or by a date is to begin from below. */
    @AfterAll
    static void sortOtherwise() {
        CERTIFICATES.sort(THUMBPRINT);
    }

    @Test
    @Order(1)
    void whatIsTypedIntoTheFilterBoxFiltersAndEscapeShowsAllAgain() {
        int all = CERTIFICATES.rowCount();
        Keyboard.press("CTRL+F");
        CERTIFICATES.filterBox().waitForFocus();
        Keyboard.type("mail.contoso");
        Ui.waitUntil("some are left", () -> CERTIFICATES.rowCount() > 0 && CERTIFICATES.rowCount() < all);
        assertTrue(CERTIFICATES.column(0).stream().anyMatch(name -> name.contains("mail.contoso")));
        Keyboard.press("ESC");
        Ui.waitUntil("all are shown", () -> CERTIFICATES.rowCount() == all);
    }

    @Test
    @Order(2)
    void theMenuSortsAndTurnsTheOrderRound() {
        CERTIFICATES.tabTo();
        CERTIFICATES.arrowTo(1);
        for (String order : new String[] { VALID_TO, VALID_TO + " ↓" }) {
            CERTIFICATES.chooseByKeys(SORT, VALID_TO);
            Ui.waitUntil("sorted: " + order, () -> CERTIFICATES.order().equals(order));
        }
    }

    @Test
    @Order(3)
    void theRowsAreGoneThroughAndDetailsFollow() {
        CERTIFICATES.waitForFocus();
        int last = CERTIFICATES.rowCount() - 1;
        CERTIFICATES.arrowTo(last);
        String name = CERTIFICATES.cell(last, 0);
        Ui.waitUntil("its details are shown", () -> CONSOLE.detailsTitle().text().equals(name));
    }
}
