package io.isthmus.signins.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.signins.SignInExport.Format;
import io.isthmus.signins.SignInSelection.Positions;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.ui.internal.asking.SelectedRows;
import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.ui.text.Times;

/** What is copied and written of selected rows: all of them and no others, whatever is shown by then. */
class HandedOnTest {

    private static final int COUNT = 3000;
    private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");

    @TempDir
    private Path directory;
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final SignInsPresenter presenter = new SignInsPresenter(work::add, SignInStores::open, () -> null,
            new Times(Clock.fixed(FIRST, ZoneOffset.UTC), ZoneOffset.UTC, Locale.ENGLISH));
    private SelectedRows selected;

    @BeforeEach
    void select() throws Exception {
        take(0, COUNT);
        presenter.access().use(directory.resolve("store"));
        work();
        selected = presenter.rows().keep(presenter.rows().answers(),
                List.of(new Positions(1, 2), new Positions(10, 2990))).orElseThrow();
    }

    @AfterEach
    void close() {
        presenter.close();
        work();
    }

    private void work() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
            presenter.follow();
        }
    }

    /** One a second, which tells its number by its principal. */
    private static String line(int index) {
        return """
                {"id":"%s","createdDateTime":"%s","signInEventTypes":["servicePrincipal"],"appId":"%s",\
                "servicePrincipalName":"P%d"}""".formatted(new UUID(1, index), FIRST.plusSeconds(index),
                new UUID(2, 1), index);
    }

    private void take(int first, int count) throws Exception {
        Path file = Files.writeString(directory.resolve("in.json"), IntStream.range(first, first + count)
                .mapToObj(HandedOnTest::line).collect(Collectors.joining("\n")));
        try (SignInStore store = SignInStores.open(directory.resolve("store"))) {
            store.take(file, Progress.silent(), Cancel.never());
        }
    }

    /** The newest is at the top. */
    private static List<String> expected() {
        return IntStream.concat(IntStream.of(1), IntStream.range(10, 2990))
                .mapToObj(position -> "P" + (COUNT - 1 - position)).toList();
    }

    private void showOthers() throws Exception {
        take(COUNT, 5);
        presenter.type("principal:P7");
        work();
    }

    @Test
    void rowsThatWereSelectedAreCopiedAllOfThemThoughOthersAreShown() throws Exception {
        showOthers();
        List<String> copied = new ArrayList<>();
        new CopySignIns(selected, true, copied::add).run(CallContext.of(Cancel.never()));
        List<String> lines = copied.getFirst().lines().toList();
        assertTrue(lines.getFirst().startsWith("Time\tService principal\t"), lines.getFirst());
        assertEquals(expected(), lines.stream().skip(1).map(line -> line.split("\t")[1]).toList());
    }

    @Test
    void whatIsCancelledLeavesTheClipboardAsItIs() {
        CancelSource cancel = new CancelSource();
        cancel.cancel();
        List<String> copied = new ArrayList<>();
        CopySignIns copying = new CopySignIns(selected, false, copied::add);
        assertThrows(CancelledException.class, () -> copying.run(CallContext.of(cancel)));
        assertEquals(List.of(), copied);
    }

    @Test
    void rowsThatWereSelectedAreWrittenThoughTheViewIsClosed() throws Exception {
        showOthers();
        Path file = directory.resolve("out.jsonl");
        List<String> told = new ArrayList<>();
        SignInStore opened = SignInStores.open(directory.resolve("store"));
        presenter.close();
        work();
        new ExportSignIns(file, context -> {
            try (opened) {
                return opened.export(selected.as(Format.JSON_LINES), file, context.progress(), context.cancel());
            }
        }, told::add).run(CallContext.of(Cancel.never()));
        assertEquals(List.of("2,981 sign-ins written to " + file + '.'), told);
        assertEquals(expected(), Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst(".*\"servicePrincipalName\":\"(\\w+)\".*", "$1")).toList());
    }

    @Test
    void noRowsOfALaterAnswerAreTakenForThoseThatWereSelected() {
        int shown = presenter.rows().answers();
        presenter.type("principal:P7");
        work();
        assertTrue(presenter.rows().keep(shown, List.of(new Positions(0, 1))).isEmpty());
    }
}
