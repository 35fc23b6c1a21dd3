package io.isthmus.signins.ui.internal.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.Facts.ErrorFact;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInDocument;
import io.isthmus.ui.text.Times;

class SignInsPresenterTest {

    private static final Instant NOW = Instant.parse("2026-10-08T00:00:00Z");

    private final Deque<Runnable> work = new ArrayDeque<>();
    private KeptSignIns store = new KeptSignIns().add(3000);
    private Optional<SourceException> refused = Optional.empty();
    private SignInsPresenter presenter;

    @TempDir
    private Path directory;

    @BeforeEach
    void open() {
        presenter = new SignInsPresenter(work::add, folder -> {
            if (refused.isPresent()) {
                throw refused.get();
            }
            return store.store();
        }, () -> facts(Map.of("AADSTS700027", new ErrorFact("AADSTS700027", "Nobody knows this certificate.",
                "Upload it.", "https://learn.microsoft.com/"))), new Times(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC, Locale.ENGLISH));
    }

    private static Facts facts(Map<String, ErrorFact> errors) {
        return (Facts) Proxy.newProxyInstance(Facts.class.getClassLoader(), new Class<?>[] {Facts.class},
                (proxy, method, arguments) -> Optional.ofNullable(errors.get(arguments[0])));
    }

    /** Does all that is to be done beside the thread of the widgets, and what is done there after each of it. */
    private void work() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
            presenter.follow();
        }
    }

    private void look() {
        presenter.access().use(directory);
        work();
    }

    private List<String> column(SignInColumn column, int rows) {
        for (int row = 0; row < rows; row++) {
            presenter.rows().row(row);
            work();
        }
        return IntStream.range(0, rows)
                .mapToObj(row -> presenter.rows().row(row).orElseThrow().text(column)).toList();
    }

    @Test
    void showsTheNewestFirstAndCounts() {
        look();
        assertEquals("showing 3,000 of 3,000", presenter.words().count());
        assertEquals(3000, presenter.rows().count());
        assertEquals(List.of("2026-10-03T01:59:00Z", "2026-10-03T01:58:00Z"), column(SignInColumn.CREATED, 2));
    }

    @Test
    void whatIsLookedAtElsewhereIsAskedInThePlaceOfTheStore() {
        look();
        presenter.access().lookAt(Optional.of(new KeptSignIns().add(50).store()));
        presenter.follow();
        assertEquals("", presenter.words().count(), "nothing of the store is shown as the other's");
        work();
        assertEquals("showing 50 of 50", presenter.words().count());
        presenter.sortBy(SignInColumn.IP_ADDRESS);
        work();
        assertTrue(presenter.notice().contains("ten thousand") && presenter.notice().contains("does not have"),
                presenter::notice);
        presenter.access().lookAt(Optional.empty());
        presenter.follow();
        work();
        assertEquals("showing 3,000 of 3,000", presenter.words().count());
        assertEquals("", presenter.notice());
    }

    @Test
    void aRowThatIsFarAwayIsFetchedOnceItIsLookedAt() {
        look();
        assertEquals(Optional.empty(), presenter.rows().row(2500));
        work();
        assertEquals("2026-10-01T08:19:00Z", presenter.rows().row(2500).orElseThrow().text(SignInColumn.CREATED));
    }

    @Test
    void aFilterShowsLessAndAMistakeLeavesWhatIsShown() {
        look();
        presenter.type("error:!=0");
        work();
        assertEquals("showing 300 of 3,000", presenter.words().count());
        presenter.type("error:!=0 eror:1");
        work();
        assertEquals(10, presenter.mistake().orElseThrow().position());
        assertEquals("showing 300 of 3,000", presenter.words().count());
        presenter.type("app:nobody");
        work();
        assertTrue(presenter.words().filteredOut());
        assertFalse(presenter.words().empty().isEmpty());
    }

    @Test
    void ofTwoFiltersTheLaterOneCounts() {
        look();
        presenter.type("error:!=0");
        presenter.type("error:0");
        work();
        assertEquals("showing 2,700 of 3,000", presenter.words().count());
        assertEquals(List.of("0", "0"), column(SignInColumn.ERROR_CODE, 2));
    }

    @Test
    void aColumnSortsAndOnceMoreTheOtherWayRoundAndTheSelectedRowIsFoundAgain() {
        look();
        column(SignInColumn.ID, 1);
        presenter.select(presenter.rows().row(0).orElseThrow());
        presenter.sortBy(SignInColumn.CREATED);
        work();
        assertEquals(List.of("2026-10-01T00:00:00Z"), column(SignInColumn.CREATED, 1));
        assertEquals(OptionalInt.of(2999), presenter.rows().reselect());
        assertEquals(OptionalInt.empty(), presenter.rows().reselect());
    }

    @Test
    void aValueThatManyHaveFiltersAndOnceMoreNoLonger() {
        look();
        FacetsPresenter.Value failed = value("700027");
        assertEquals("300", failed.count());
        presenter.turn(failed.term().orElseThrow());
        work();
        assertEquals("error:700027", presenter.typed());
        assertTrue(value("700027").used());
        presenter.turn(value("700027").term().orElseThrow());
        assertEquals("", presenter.typed());
    }

    private FacetsPresenter.Value value(String text) {
        return presenter.facets().facets().stream().flatMap(facet -> facet.values().stream())
                .filter(value -> value.text().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void aSignInThatFailedIsExplainedAndComparedWithTheOneBefore() {
        look();
        presenter.type("error:!=0");
        work();
        column(SignInColumn.ID, 1);
        presenter.select(presenter.rows().row(0).orElseThrow());
        work();
        SignInDetails details = presenter.details().details().orElseThrow();
        assertTrue(details.headline().contains("AADSTS700027"), details.headline());
        String told = String.join("\n", details.paragraphs());
        assertTrue(told.contains("Nobody knows this certificate."), told);
        assertTrue(told.contains("What to do: Upload it."), told);
        assertTrue(told.contains("Error: 0 → 700027"), told);
        assertEquals("700027", SignInDocument.text(details.document().orElseThrow().at("/status/errorCode")));
    }

    @Test
    void anErrorThatNobodyExplainsLeadsToWhereItIsLookedUp() {
        store.add(1, 90099);
        look();
        column(SignInColumn.ID, 1);
        presenter.select(presenter.rows().row(0).orElseThrow());
        work();
        assertTrue(String.join("\n", presenter.details().details().orElseThrow().paragraphs())
                .contains("https://login.microsoftonline.com/error?code=90099"));
    }

    @Test
    void markedBarsFilterByTheirTimeInPlaceOfTheOneBefore() {
        look();
        HistogramPresenter histogram = presenter.histogram();
        assertEquals(3000, histogram.buckets().counts().stream().mapToLong(Long::longValue).sum());
        histogram.mark(0, false);
        histogram.move(1, true);
        assertEquals(List.of(0, 1), List.of(histogram.first(), histogram.last()));
        histogram.filter();
        work();
        assertEquals("time:2026-10-01T00:00..2026-10-01T01:59", presenter.typed());
        assertEquals("showing 120 of 3,000", presenter.words().count());
        assertEquals(-1, histogram.first());
        histogram.mark(0, false);
        histogram.filter();
        work();
        assertEquals("time:2026-10-01T00:00..2026-10-01T00:04", presenter.typed());
        assertEquals("showing 5 of 3,000", presenter.words().count());
    }

    @Test
    void aGroupIsOpenedByItsTerm() {
        look();
        presenter.group(Optional.of(SignInColumn.SERVICE_PRINCIPAL_NAME));
        work();
        assertEquals(3, presenter.groups().rows().size());
        presenter.open(presenter.groups().rows().getFirst());
        work();
        assertEquals("principalname:\"Server 0\"", presenter.typed());
        assertEquals(Optional.empty(), presenter.groups().by());
        assertEquals("showing 1,000 of 3,000", presenter.words().count());
    }

    @Test
    void whatComesMeanwhileIsCountedAndMovesNothing() {
        look();
        List<String> before = column(SignInColumn.ID, 2);
        store.add(5);
        work();
        assertEquals("▲ 5 new", presenter.words().arrived());
        assertEquals(before, column(SignInColumn.ID, 2));
        presenter.ask();
        work();
        assertEquals("", presenter.words().arrived());
        assertEquals("showing 3,005 of 3,005", presenter.words().count());
    }

    @Test
    void whatComesToAnEmptyStoreIsShownAtOnce() {
        store = new KeptSignIns();
        look();
        assertFalse(presenter.words().empty().isEmpty());
        store.add(2);
        work();
        assertEquals("showing 2 of 2", presenter.words().count());
        assertEquals("", presenter.words().empty());
    }

    @Test
    void aStoreThatSomebodyHoldsIsToldAndTriedAgain() {
        refused = Optional.of(new SourceException(Failure.of(Failure.Kind.REFUSED, Side.WORKSTATION, "open the store",
                "Anna holds it on PC7.", "Close it there.")));
        look();
        assertTrue(presenter.words().empty().contains("Anna holds it on PC7."), presenter.words().empty());
        refused = Optional.empty();
        presenter.access().again();
        work();
        assertEquals("showing 3,000 of 3,000", presenter.words().count());
    }

    @Test
    void noStoreIsMadeByLookingForOne() {
        presenter.access().use(directory.resolve("none"));
        work();
        assertTrue(presenter.access().state() instanceof StoreAccess.Absent);
        assertTrue(presenter.words().empty().contains("Import Sign-ins"), presenter.words().empty());
    }

    @Test
    void whatIsSelectedInOneStoreIsNotLookedForInAnother() {
        look();
        column(SignInColumn.ID, 1);
        presenter.select(presenter.rows().row(0).orElseThrow());
        store = new KeptSignIns().add(4000);
        presenter.access().use(directory.getParent());
        work();
        assertEquals("showing 4,000 of 4,000", presenter.words().count());
        assertEquals(OptionalInt.empty(), presenter.rows().reselect());
    }

    @Test
    void theStoreIsGivenBackWithTheView() {
        look();
        presenter.close();
        work.forEach(Runnable::run);
        assertTrue(store.closed());
    }
}
