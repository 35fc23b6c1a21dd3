package io.isthmus.hybridapp.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.TestFacts;

class MapSvgTest {

    private static MapGeometry geometry(Contoso contoso) {
        Snapshot snapshot = contoso.snapshot();
        return MapGeometry.of(TrustMap.of(snapshot, snapshot.pairs().get(0), new TestFacts()));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void everyLineAndBoxHasATitleForAScreenReader() throws Exception {
        MapGeometry geometry = geometry(Contoso.freshHybrid());
        NodeList groups = parse(MapSvg.write(geometry, MapPalette.LIGHT)).getElementsByTagName("g");
        assertEquals(geometry.boxes().size() + geometry.curves().size(), groups.getLength());
        for (int index = 0; index < groups.getLength(); index++) {
            Element group = (Element) groups.item(index);
            assertTrue(!group.getElementsByTagName("title").item(0).getTextContent().isBlank(),
                    group.getAttribute("id"));
        }
    }

    @Test
    void twoMapsDifferInTheLinesThatDifferAndNowhereElse() {
        String before = MapSvg.write(geometry(Contoso.setUp()), MapPalette.LIGHT);
        String after = MapSvg.write(geometry(Contoso.setUp().with(Parts.ONLINE_ORGANIZATION,
                Records.online(Optional.of(true), "x"))), MapPalette.LIGHT);
        Set<String> lines = new HashSet<>(List.of(after.split("\n")));
        lines.removeAll(List.of(before.split("\n")));
        assertTrue(lines.stream().allMatch(line -> line.contains("<desc") || line.contains("id=\"line.application-ewsGate")
                || line.contains("id=\"node.freeBusy") || line.contains("id=\"node.mailTips")
                || line.contains("id=\"node.photos") || line.contains("id=\"node.archive")), lines::toString);
    }

    @Test
    void statesDifferWithoutColour() {
        String svg = MapSvg.write(geometry(Contoso.freshHybrid().denied(Parts.ONLINE_ORGANIZATION)), MapPalette.LIGHT);
        assertTrue(svg.contains(">✕</text>") && svg.contains(">?</text>"));
        assertTrue(svg.contains("stroke-width=\"3\" stroke-dasharray=\"8 5\""));
    }

    @Test
    void whatWaitsIsNeitherDrawnNorWrittenAsWhatAgrees() {
        String svg = MapSvg.write(geometry(Contoso.setUp().pending(SettlingKeys.OVERRIDE, "EX02",
                Duration.ofMinutes(60))), MapPalette.LIGHT);
        String line = svg.lines().filter(one -> one.startsWith("<g id=\"line.server.ex02-override\"")).findFirst()
                .orElseThrow();
        assertTrue(line.contains("class=\"waiting\"") && line.contains("stroke-dasharray=\"14 4 2 4\"")
                && line.contains(">◔</text>") && line.contains("waiting until"), line);
        assertTrue(svg.contains("◔ waits</text>"), "the legend");
        assertTrue(svg.lines().filter(one -> one.startsWith("<desc")).findFirst().orElseThrow().contains("1 wait."));
    }

    @Test
    void hostileNamesStayText() throws Exception {
        String name = "<script>alert('1')</script>&\"\u0000\u001b";
        Document document = parse(MapSvg.write(geometry(Contoso.freshHybrid().with(Parts.SERVERS,
                List.of(Records.server(name, "15.2.2562.53")))), MapPalette.LIGHT));
        assertEquals(0, document.getElementsByTagName("script").getLength());
    }

    @Test
    void boxesDoNotOverlapAndStayInside() {
        MapGeometry geometry = geometry(Contoso.freshHybrid());
        for (MapBox box : geometry.boxes()) {
            assertTrue(box.x() >= 0 && box.x() + box.width() <= geometry.width()
                    && box.y() >= 0 && box.y() + box.height() <= geometry.height());
            long under = geometry.boxes().stream().filter(other -> other.contains(box.x() + 1, box.middle())).count();
            assertEquals(1, under, box.node().id());
        }
    }

    @Test
    void whatIsPointedAtIsFound() {
        MapGeometry geometry = geometry(Contoso.freshHybrid());
        MapBox box = geometry.boxes().get(0);
        assertEquals(box, geometry.boxAt(box.x() + 5, box.middle()).orElseThrow());
        MapCurve curve = geometry.curves().get(0);
        assertEquals(0, curve.distance(curve.mark().x(), curve.mark().y()), 1);
        assertTrue(geometry.curveAt(curve.mark().x(), curve.mark().y()).isPresent());
        assertTrue(geometry.curveAt(-100, -100).isEmpty());
    }

    @Test
    void coloursCanBeReadOnTheirBackground() {
        for (MapPalette palette : List.of(MapPalette.LIGHT, MapPalette.DARK)) {
            for (int colour : new int[] {palette.text(), palette.quietText(), palette.agree(), palette.waiting(),
                    palette.disagree(), palette.notRead()}) {
                assertTrue(contrast(colour, palette.background()) >= 4.5, Integer.toHexString(colour));
                assertTrue(contrast(colour, palette.box()) >= 4.5, Integer.toHexString(colour));
            }
        }
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int value) {
        double part = (value & 0xFF) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
