package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.bots.CertificatesBot;
import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.DialogBot;
import io.isthmus.bots.Keyboard;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.TableBot;
import io.isthmus.bots.Ui;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/** The certificates of both sides: found, looked at, and compared with a file. */
@ExtendWith(ScreenshotOnFailure.class)
class CertificatesTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();
    private static final String AUTH = "Microsoft Exchange Server Auth Certificate";
    private static final String FILE_DIALOG = "Certificate file";
    private static final int NAME = 0;
    private static final String VALID_TO = "Valid to";

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() {
        Contoso.openOnce(CONSOLE);
        CONSOLE.certificates().table().waitForRows();
    }

    @Test
    void rowsAreFoundByColumn() {
        TableBot certificates = CONSOLE.certificates().table();
        int all = certificates.rowCount();
        certificates.filter("name:\"" + AUTH + "\"");
        assertTrue(certificates.rowCount() > 0 && certificates.rowCount() < all, certificates.count());
        assertEquals(List.of(AUTH), certificates.column(NAME).stream().distinct().toList());
        certificates.filter("");
        assertEquals(all, certificates.rowCount());
    }

    @Test
    void aColumnSortsByWhatItMeansAndOnceMoreTheOtherWayRound() {
        TableBot certificates = CONSOLE.certificates().table();
        certificates.sort(NAME);
        List<String> names = certificates.column(NAME);
        assertEquals(names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), names);

        int validTo = certificates.heads().indexOf(VALID_TO);
        certificates.sort(validTo);
        assertEquals(VALID_TO, certificates.order());
        List<LocalDate> upwards = ends(certificates, validTo);
        assertTrue(upwards.stream().distinct().count() > 2, upwards::toString);
        assertEquals(upwards.stream().sorted().toList(), upwards);
        List<String> written = certificates.column(validTo);
        assertNotEquals(written.stream().sorted().toList(), written, "dates go by time, not by their letters");

        certificates.sort(validTo);
        assertEquals(VALID_TO + " ↓", certificates.order());
        assertEquals(upwards.reversed(), ends(certificates, validTo));
        certificates.sort(NAME);
    }

    /** The dates of a column; what has none comes last. */
    private static List<LocalDate> ends(TableBot certificates, int column) {
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        return certificates.column(column).stream()
                .map(text -> text.isEmpty() ? LocalDate.MAX : LocalDate.parse(text, date)).toList();
    }

    @Test
    void theTimelineIsGoneThroughByKeys() {
        CertificatesBot view = CONSOLE.certificates();
        TableBot certificates = view.table();
        int last = certificates.rowCount() - 1;
        certificates.select(1);
        view.timeline().tabTo();
        for (Map.Entry<String, Integer> leads : List.of(Map.entry("END", last), Map.entry("HOME", 0),
                Map.entry("ARROW_DOWN", 1), Map.entry("ARROW_UP", 0))) {
            Keyboard.press(leads.getKey());
            Ui.waitUntil(leads.getKey() + " leads to row " + leads.getValue() + " of the timeline",
                    () -> certificates.selected() == leads.getValue());
        }
        String first = certificates.cell(0, NAME);
        Ui.waitUntil("its details are shown", () -> CONSOLE.detailsTitle().text().equals(first));
        CONSOLE.certificates().timeline().tabTo();
        Keyboard.press("CR");
        lookAt(new ShellBot(first), () -> {
            assertEquals(List.of(), new DialogBot(first).nameless());
            assertTrue(view.told().text().contains("valid: "), view.told().text());
        });
    }

    /** Looks at a dialog, and leaves it by a key. */
    private static void lookAt(ShellBot dialog, Runnable look) {
        try {
            look.run();
            dialog.waitForKeys();
            Keyboard.press("ESC");
            dialog.waitUntilClosed();
        } finally {
            dialog.close();
        }
    }

    @Test
    void theTimelineIsWrittenAsADrawing() throws Exception {
        Path file = directory.resolve("lifetimes.svg");
        CONSOLE.certificates().exportTimeline().save(file);
        Ui.waitUntil("the timeline was written", () -> Files.exists(file) && file.toFile().length() > 0);
        assertTrue(Files.readString(file).contains("id=\"today\""));
    }

    @Test
    void aFileThatIsDroppedIsToldAndAPrivateKeyIsRefused() throws Exception {
        Path key = Files.writeString(directory.resolve("server.pem"), "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n");
        CertificatesBot view = CONSOLE.certificates();
        view.timeline().drop(key);
        lookAt(new ShellBot(FILE_DIALOG), () -> {
            assertTrue(view.told().text().contains("server.pem"), view.told().text());
            assertTrue(view.told().text().contains("This is a private key"), view.told().text());
            assertFalse(view.told().text().contains("MIIEvQ"), "nothing of the key is shown");
        });
    }

    @Test
    void aCertificateThatIsDroppedIsComparedWithWhatBothSidesHave() throws Exception {
        Snapshot snapshot = Contoso.model().snapshot().orElseThrow();
        Certificate held = snapshot.read(Parts.CERTIFICATES, snapshot.pairs().getFirst()).value().orElseThrow().stream()
                .flatMap(server -> server.certificates().value().stream()).flatMap(List::stream)
                .filter(one -> one.encoded().isPresent() && one.subject().contains(AUTH)).findFirst().orElseThrow();
        Path file = Files.write(directory.resolve("held.cer"), Base64.getDecoder().decode(held.encoded().orElseThrow()));
        CertificatesBot view = CONSOLE.certificates();
        view.timeline().drop(file);
        lookAt(new ShellBot(FILE_DIALOG), () -> {
            assertTrue(view.told().text().contains(held.thumbprint().text()), view.told().text());
            assertTrue(view.told().text().contains("EX01"), "who holds it: " + view.told().text());
        });
    }
}
