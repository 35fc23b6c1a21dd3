package io.isthmus.sdk.drawing;

import java.util.Locale;

/**
 * The text of an SVG document, line by line. Colours belong into attributes and not into a style sheet, which many
 * programs read wrongly. Not safe for use by several threads.
 *
 * @since 1.0
 */
public final class SvgText {

    /** The families of a drawing's text; the first that a machine has is taken. */
    public static final String FONTS = "Segoe UI, Noto Sans, DejaVu Sans, sans-serif";

    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a document that a screen reader can tell.
     *
     * @param title       its name
     * @param description what it shows, in a sentence
     * @param background  as 0xRRGGBB
     */
    public SvgText(String title, String description, int background, double width, double height) {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title description\" "
                + "width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" font-family=\"%s\" font-size=\"13\">",
                width, height, width, height, FONTS);
        line("<title id=\"title\">%s</title>", escape(title));
        line("<desc id=\"description\">%s</desc>", escape(description));
        line("<rect class=\"background\" fill=\"%s\" width=\"%s\" height=\"%s\"/>", colour(background), width, height);
    }

    /** Adds a line; numbers have one digit behind the point at the most. */
    public void line(String template, Object... values) {
        text.append(format(template, values)).append('\n');
    }

    /** The whole document; nothing is added after. */
    public String end() {
        line("</svg>");
        return text.toString();
    }

    /** A piece of a line, with numbers as in {@link #line}. */
    public static String format(String template, Object... values) {
        Object[] texts = values.clone();
        for (int index = 0; index < texts.length; index++) {
            if (texts[index] instanceof Double number) {
                texts[index] = String.format(Locale.ROOT, "%.1f", number).replaceFirst("\\.0$", "");
            }
        }
        return String.format(Locale.ROOT, template, texts);
    }

    /** A colour as SVG writes it. */
    public static String colour(int colour) {
        return String.format(Locale.ROOT, "#%06X", colour);
    }

    /** Text as it stands between tags and in attributes. Names come from directories: what XML does not allow is left out. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(SvgText::allowed).forEach(character -> {
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
