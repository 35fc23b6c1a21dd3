package io.isthmus.certificates.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import io.isthmus.certificates.inventory.CertificateInventory;
import io.isthmus.certificates.inventory.ManagedCertificate;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.certificates.timeline.TimelineGeometry.MarkKind;
import io.isthmus.certificates.timeline.TimelineGeometry.Piece;
import io.isthmus.certificates.timeline.TimelineGeometry.PieceKind;
import io.isthmus.certificates.timeline.TimelineGeometry.Row;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.TestFacts;

/** Where lifetimes stand in the picture, and that it can be read without colour and without eyes. */
class TimelineTest {

    private static final LifetimeRules USUAL = LifetimeRules.of(new TestFacts());
    private static final Instant EFFECTIVE = Contoso.NOW.plus(Duration.ofDays(60));

    /** The current certificate ends in four months; the next one, staged for a date, in ten years. */
    private static Timeline timeline() {
        CertificateInventory inventory = CertificateInventory.of(Contoso.setUp()
                .with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(Optional.of(Contoso.CURRENT), Optional.empty(),
                        Optional.of(Contoso.NEXT), Optional.of(EFFECTIVE), "", ""))
                .with(Parts.CERTIFICATES, Stream.of("EX01", "EX02", "EX03").map(server -> Records.holding(server,
                        Contoso.NOW.plus(Duration.ofDays(3650)), Contoso.NEXT)).toList())
                .with(Parts.APPLICATIONS, List.of(Records.application(List.of(Records.key(Contoso.CURRENT)))))
                .snapshot(), USUAL);
        return Timeline.of("Contoso <1>", inventory);
    }

    private static TimelineGeometry geometry() {
        return TimelineGeometry.of(timeline(), TimelineGeometry.FILE_WIDTH);
    }

    private static Row row(TimelineGeometry geometry, Thumbprint thumbprint) {
        return geometry.rows().stream().filter(row -> row.lane().thumbprint().equals(thumbprint)).findFirst().orElseThrow();
    }

    private static List<MarkKind> marks(Row row) {
        return row.marks().stream().map(TimelineGeometry.Mark::kind).toList();
    }

    @Test
    void theDateWhenTheNextCertificateBecomesCurrentStandsInItsRow() {
        Row next = row(geometry(), Contoso.NEXT);

        assertEquals(List.of(MarkKind.BEYOND, MarkKind.EFFECTIVE), marks(next));
        assertEquals(List.of(PieceKind.COUNTS), next.pieces().stream().map(Piece::kind).toList());
        assertTrue(next.lane().sentence().contains("Becomes the current auth certificate on"), next.lane().sentence());
    }

    @Test
    void placesAreInTheOrderOfTimes() {
        TimelineGeometry geometry = geometry();
        double effective = row(geometry, Contoso.NEXT).marks().get(1).x();

        assertTrue(geometry.today() < effective && effective < geometry.width());
        double perDay = (geometry.width() - TimelineGeometry.NAMES - 2 * TimelineGeometry.MARGIN)
                / Duration.between(geometry.timeline().from(), geometry.timeline().to()).toDays();
        assertEquals(60 * perDay, effective - geometry.today(), perDay);
    }

    @Test
    void theTimeToRenewIsAPieceOfTheBar() {
        CertificateInventory inventory = CertificateInventory.of(Contoso.setUp().snapshot(), USUAL);
        Row row = row(TimelineGeometry.of(Timeline.of("Contoso", inventory), 1000), Contoso.CURRENT);

        assertEquals(List.of(PieceKind.COUNTS, PieceKind.WARNING, PieceKind.URGENT),
                row.pieces().stream().map(Piece::kind).toList());
        assertEquals(List.of(MarkKind.END), marks(row));
        for (int piece = 1; piece < 3; piece++) {
            assertEquals(row.pieces().get(piece - 1).to(), row.pieces().get(piece).from(), 0.001, "no gap");
        }
    }

    @Test
    void aNarrowScreenKeepsTheNamesAndTheWholeTime() {
        TimelineGeometry narrow = TimelineGeometry.of(timeline(), 100);

        assertEquals(TimelineGeometry.LEAST_WIDTH, narrow.width());
        assertEquals(Contoso.NEXT, narrow.rowAt(row(narrow, Contoso.NEXT).middle()).orElseThrow().lane().thumbprint());
    }

    @Test
    void everyRowTellsItsSentenceAndStatesDifferByMark() throws Exception {
        TimelineGeometry geometry = geometry();
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(
                TimelineSvg.write(geometry, TimelinePalette.LIGHT).getBytes(StandardCharsets.UTF_8)));

        NodeList titles = svg.getElementsByTagName("title");
        List<String> told = IntStream.range(0, titles.getLength()).mapToObj(one -> titles.item(one).getTextContent()).toList();
        assertEquals("Lifetimes of the certificates of Contoso <1>", told.get(0));
        geometry.rows().forEach(row -> assertTrue(told.contains(row.lane().sentence()), told::toString));
        assertEquals(TimelineLane.State.values().length,
                Stream.of(TimelineLane.State.values()).map(TimelineLane.State::mark).distinct().count());
    }

    @Test
    void whatIsDrawnCanBeReadOnItsBackground() {
        for (TimelinePalette palette : List.of(TimelinePalette.LIGHT, TimelinePalette.DARK)) {
            for (int colour : List.of(palette.text(), palette.quietText(), palette.counts(), palette.soon(), palette.now(),
                    palette.notRead())) {
                assertTrue(contrast(colour, palette.background()) >= 4.5, Integer.toHexString(colour));
            }
        }
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        return (lighter + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF) + 0.7152 * linear(colour >> 8 & 0xFF) + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void whatHasNoRoomIsCounted() {
        CertificateInventory inventory = CertificateInventory.of(Contoso.setUp().snapshot(), USUAL);
        ManagedCertificate one = inventory.certificates().get(0);
        List<ManagedCertificate> many = IntStream.range(0, Timeline.MOST_LANES + 7).mapToObj(number -> one).toList();

        Timeline timeline = Timeline.of("Contoso", inventory, many);
        assertEquals(7, timeline.left());
        assertTrue(TimelineSvg.write(TimelineGeometry.of(timeline, 1200), TimelinePalette.DARK).contains("7 more"));
        assertNotEquals(0, timeline.lanes().size());
    }
}
