package io.isthmus.hybridapp.map;

import java.util.Locale;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.map.Messages;
import io.isthmus.sdk.check.Direction;

/**
 * Writes a map as SVG: by itself readable on light and dark, in black and white, and by a screen reader. Each box and
 * each line stands on text lines of its own with an id, so that two maps can be compared.
 *
 * @since 1.0
 */
public final class MapSvg {

    private final MapGeometry geometry;
    private final StringBuilder svg = new StringBuilder();

    private MapSvg(MapGeometry geometry) {
        this.geometry = geometry;
    }

    /** The map as an SVG document. */
    public static String write(MapGeometry geometry) {
        return new MapSvg(geometry).document();
    }

    private String document() {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title description\" "
                + "width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">", geometry.width(), geometry.height(),
                geometry.width(), geometry.height());
        line("<title id=\"title\">%s</title>", escape(NLS.bind(Messages.MapSvg_Title, geometry.map().title())));
        line("<desc id=\"description\">%s</desc>", escape(description()));
        style();
        line("<rect class=\"background\" width=\"100%%\" height=\"100%%\"/>");
        heads();
        geometry.curves().forEach(this::curve);
        geometry.boxes().forEach(this::box);
        legend();
        line("</svg>");
        return svg.toString();
    }

    private String description() {
        long disagree = geometry.map().lines().stream().filter(one -> one.state() == Agreement.DISAGREE).count();
        long unread = geometry.map().lines().stream().filter(one -> one.state() == Agreement.NOT_READ).count();
        return NLS.bind(Messages.MapSvg_Description,
                new Object[] {geometry.map().lines().size(), disagree, unread});
    }

    private void style() {
        line("<style>");
        palette("", MapPalette.LIGHT);
        line("text { font-family: 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif; font-size: 13px; }");
        line("text.detail, text.head { font-size: 11px; }");
        line("text.mark { font-weight: bold; text-anchor: middle; dominant-baseline: central; }");
        line("path { fill: none; }");
        line("path.agree { stroke-width: 1.5; }");
        line("path.disagree { stroke-width: 3; stroke-dasharray: 8 5; }");
        line("path.not_read { stroke-width: 2; stroke-dasharray: 1 5; stroke-linecap: round; }");
        line("rect.box { stroke-width: 1; }");
        line("rect.box.disagree { stroke-width: 2; stroke-dasharray: 8 5; }");
        line("rect.box.not_read { stroke-dasharray: 1 4; }");
        line("@media (prefers-color-scheme: dark) {");
        palette("  ", MapPalette.DARK);
        line("}");
        line("</style>");
    }

    private void palette(String indent, MapPalette palette) {
        line("%srect.background { fill: %s; } rect.box, circle { fill: %s; }", indent, colour(palette.background()),
                colour(palette.box()));
        line("%stext { fill: %s; } text.detail, text.head { fill: %s; }", indent, colour(palette.text()),
                colour(palette.quietText()));
        for (Agreement state : Agreement.values()) {
            line("%s.%s { stroke: %s; } text.mark.%s, polygon.%s { stroke: none; fill: %s; }", indent, name(state),
                    colour(palette.of(state)), name(state), name(state), colour(palette.of(state)));
        }
    }

    private void heads() {
        for (MapColumn column : MapColumn.values()) {
            line("<text class=\"head\" x=\"%s\" y=\"%s\">%s</text>", MapGeometry.columnX(column),
                    MapGeometry.MARGIN + MapGeometry.HEAD / 2, escape(column.title()));
        }
    }

    private void curve(MapCurve curve) {
        String state = name(curve.line().state());
        double[] middle = curve.middle();
        line("<g id=\"line.%s\"><title>%s</title>"
                + "<path class=\"%s\" d=\"M%s %s C%s %s %s %s %s %s\"/><polygon class=\"%s\" points=\"%s\"/>%s</g>",
                escape(curve.line().id()), escape(curve.line().sentence()), state, curve.startX(), curve.startY(),
                curve.controlX(), curve.startY(), curve.controlX(), curve.endY(), curve.endX(), curve.endY(), state,
                arrow(curve), curve.line().state() == Agreement.AGREE ? "" : mark(curve.line().state(), middle));
    }

    /** The arrow's head stands where the calls go. */
    private static String arrow(MapCurve curve) {
        boolean back = curve.line().direction() == Direction.CLOUD_TO_ON_PREMISES;
        double x = back ? curve.startX() : curve.endX();
        double y = back ? curve.startY() : curve.endY();
        double away = back ? 8 : -8;
        return String.format(Locale.ROOT, "%.1f,%.1f %.1f,%.1f %.1f,%.1f", x, y, x + away, y - 4, x + away, y + 4);
    }

    private static String mark(Agreement state, double[] at) {
        return format("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"8\"/>"
                + "<text class=\"mark %s\" x=\"%s\" y=\"%s\">%s</text>", name(state), at[0], at[1], name(state), at[0],
                at[1], MapText.mark(state));
    }

    private void box(MapBox box) {
        MapNode node = box.node();
        line("<g id=\"node.%s\"><title>%s</title><rect class=\"box %s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" "
                + "rx=\"4\"/><text x=\"%s\" y=\"%s\">%s</text><text class=\"detail\" x=\"%s\" y=\"%s\">%s</text>"
                + "<text class=\"mark %s\" x=\"%s\" y=\"%s\">%s</text></g>",
                escape(node.id()), escape(node.title() + ": " + node.detail()), name(node.state()), box.x(), box.y(),
                box.width(), box.height(), box.x() + 10, box.y() + 20, escape(MapText.fit(node.title(), MapText.TITLE)),
                box.x() + 10, box.y() + 37, escape(MapText.fit(node.detail(), MapText.DETAIL)), name(node.state()),
                box.x() + box.width() - 14, box.y() + 16, MapText.mark(node.state()));
    }

    private void legend() {
        String[] texts = {Messages.MapSvg_Agree, Messages.MapSvg_Disagree, Messages.MapSvg_NotRead};
        double x = MapGeometry.MARGIN;
        double y = geometry.height() - MapGeometry.MARGIN;
        for (Agreement state : Agreement.values()) {
            line("<path class=\"%s\" d=\"M%s %s H%s\"/><text class=\"detail\" x=\"%s\" y=\"%s\">%s</text>", name(state),
                    x, y - 4, x + 40, x + 50, y, escape(MapText.mark(state) + " " + texts[state.ordinal()]));
            x += 180;
        }
        line("<text class=\"detail\" x=\"%s\" y=\"%s\">%s</text>", x, y, escape(Messages.MapSvg_Arrow));
    }

    private void line(String template, Object... values) {
        svg.append(format(template, values)).append('\n');
    }

    private static String format(String template, Object... values) {
        Object[] texts = values.clone();
        for (int index = 0; index < texts.length; index++) {
            if (texts[index] instanceof Double number) {
                texts[index] = String.format(Locale.ROOT, "%.1f", number).replaceFirst("\\.0$", "");
            }
        }
        return String.format(Locale.ROOT, template, texts);
    }

    private static String name(Agreement state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String colour(int colour) {
        return String.format(Locale.ROOT, "#%06X", colour);
    }

    /** Names come from directories: what XML does not allow is left out. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(MapSvg::allowed).forEach(character -> {
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int character) {
        return character >= 0x20 && !(character >= 0xD800 && character <= 0xDFFF) && character != 0xFFFE
                && character != 0xFFFF || character == '\t' || character == '\n';
    }
}
