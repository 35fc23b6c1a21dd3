package io.isthmus.hybridapp.map;

import static io.isthmus.sdk.drawing.SvgText.colour;
import static io.isthmus.sdk.drawing.SvgText.escape;
import static io.isthmus.sdk.drawing.SvgText.format;

import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.map.Messages;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.drawing.SvgText;

/**
 * Writes a map as SVG, readable in black and white and by a screen reader. Each box and each line stands on a text line
 * of its own with an id, so that two maps can be compared.
 *
 * @since 1.0
 */
public final class MapSvg {

    private final MapGeometry geometry;
    private final MapPalette palette;
    private final SvgText svg;

    private MapSvg(MapGeometry geometry, MapPalette palette) {
        this.geometry = geometry;
        this.palette = palette;
        this.svg = new SvgText(NLS.bind(Messages.MapSvg_Title, geometry.map().title()), description(),
                palette.background(), geometry.width(), geometry.height());
    }

    /** The map as an SVG document. */
    public static String write(MapGeometry geometry, MapPalette palette) {
        return new MapSvg(geometry, palette).document();
    }

    private String document() {
        heads();
        geometry.curves().forEach(this::curve);
        geometry.boxes().forEach(this::box);
        legend();
        return svg.end();
    }

    private String description() {
        long disagree = geometry.map().lines().stream().filter(one -> one.state() == Agreement.DISAGREE).count();
        long unread = geometry.map().lines().stream().filter(one -> one.state() == Agreement.NOT_READ).count();
        long waiting = geometry.map().lines().stream().filter(one -> one.state() == Agreement.WAITING).count();
        return NLS.bind(Messages.MapSvg_Description,
                new Object[] {geometry.map().lines().size(), disagree, unread, waiting});
    }

    private String stroke(Agreement state) {
        String dash = switch (state) {
            case AGREE -> "stroke-width=\"1.5\"";
            case WAITING -> "stroke-width=\"2\" stroke-dasharray=\"14 4 2 4\"";
            case DISAGREE -> "stroke-width=\"3\" stroke-dasharray=\"8 5\"";
            case NOT_READ -> "stroke-width=\"2\" stroke-dasharray=\"1 5\" stroke-linecap=\"round\"";
        };
        return format("class=\"%s\" stroke=\"%s\" %s", name(state), colour(palette.of(state)), dash);
    }

    private String outline(Agreement state) {
        String dash = switch (state) {
            case AGREE -> "";
            case WAITING -> " stroke-width=\"1.5\" stroke-dasharray=\"14 4 2 4\"";
            case DISAGREE -> " stroke-width=\"2\" stroke-dasharray=\"8 5\"";
            case NOT_READ -> " stroke-dasharray=\"1 4\"";
        };
        return format("class=\"box %s\" fill=\"%s\" stroke=\"%s\"%s", name(state), colour(palette.box()),
                colour(palette.of(state)), dash);
    }

    private String text(String kind, double x, double y, String content) {
        boolean detail = kind.equals("detail");
        return format("<text class=\"%s\" fill=\"%s\"%s x=\"%s\" y=\"%s\">%s</text>", kind,
                colour(detail ? palette.quietText() : palette.text()),
                detail ? " font-size=\"11\"" : "", x, y, escape(content));
    }

    private String glyph(Agreement state, double x, double y) {
        return format("<text class=\"mark %s\" fill=\"%s\" font-weight=\"bold\" text-anchor=\"middle\" x=\"%s\" y=\"%s\">"
                + "%s</text>", name(state), colour(palette.of(state)), x, y, MapText.mark(state));
    }

    private void heads() {
        for (MapColumn column : MapColumn.values()) {
            svg.line("%s", text("detail", MapGeometry.columnX(column), MapGeometry.MARGIN + MapGeometry.HEAD / 2,
                    column.title()));
        }
    }

    private void curve(MapCurve curve) {
        Agreement state = curve.line().state();
        svg.line("<g id=\"line.%s\"><title>%s</title><path fill=\"none\" %s d=\"M%s %s%s\"/>"
                + "<polygon fill=\"%s\" points=\"%s\"/>%s</g>",
                escape(curve.line().id()), escape(curve.line().sentence()), stroke(state), curve.start().x(),
                curve.start().y(), curve.pieces().stream().map(MapSvg::piece).collect(Collectors.joining()),
                colour(palette.of(state)), arrow(curve), state == Agreement.AGREE ? "" : mark(state, curve.mark()));
    }

    private static String piece(MapPiece piece) {
        return format(" C%s %s %s %s %s %s", piece.controlX(), piece.start().y(), piece.controlX(), piece.end().y(),
                piece.end().x(), piece.end().y());
    }

    /** The arrow's head stands where the calls go. */
    private static String arrow(MapCurve curve) {
        boolean back = curve.line().direction() == Direction.CLOUD_TO_ON_PREMISES;
        double x = (back ? curve.start() : curve.end()).x();
        double y = (back ? curve.start() : curve.end()).y();
        double away = back ? 8 : -8;
        return String.format(Locale.ROOT, "%.1f,%.1f %.1f,%.1f %.1f,%.1f", x, y, x + away, y - 4, x + away, y + 4);
    }

    private String mark(Agreement state, MapPoint at) {
        return format("<circle class=\"%s\" fill=\"%s\" stroke=\"%s\" cx=\"%s\" cy=\"%s\" r=\"8\"/>%s", name(state),
                colour(palette.box()), colour(palette.of(state)), at.x(), at.y(),
                glyph(state, at.x(), at.y() + 4));
    }

    private void box(MapBox box) {
        MapNode node = box.node();
        double left = box.x() + 10;
        svg.line("<g id=\"node.%s\"><title>%s</title><rect %s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/>%s%s%s</g>",
                escape(node.id()), escape(node.title() + ": " + node.detail()), outline(node.state()), box.x(),
                box.y(), box.width(), box.height(),
                text("name", left, box.y() + 20, MapText.fit(node.title(), MapText.TITLE)),
                text("detail", left, box.y() + 37, MapText.fit(node.detail(), MapText.DETAIL)),
                glyph(node.state(), box.x() + box.width() - 14, box.y() + 20));
    }

    private void legend() {
        double x = MapGeometry.MARGIN;
        double y = geometry.height() - MapGeometry.MARGIN;
        for (Agreement state : Agreement.values()) {
            svg.line("<path fill=\"none\" %s d=\"M%s %s H%s\"/>%s", stroke(state), x, y - 4, x + 40,
                    text("detail", x + 50, y, MapText.mark(state) + " " + words(state)));
            x += 200;
        }
        svg.line("%s", text("detail", x, y, Messages.MapSvg_Arrow));
    }

    private static String words(Agreement state) {
        return switch (state) {
            case AGREE -> Messages.MapSvg_Agree;
            case WAITING -> Messages.MapSvg_Waiting;
            case DISAGREE -> Messages.MapSvg_Disagree;
            case NOT_READ -> Messages.MapSvg_NotRead;
        };
    }

    private static String name(Agreement state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
