package io.isthmus.report.internal.html;

import java.util.Collection;

/**
 * Builds markup. Text goes in through methods that escape it; there is no way to put text in as markup.
 */
public final class Html {

    private final StringBuilder markup = new StringBuilder();

    /** Escapes a text for content and for attributes in double quotes; characters that HTML forbids are left out. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().filter(Html::allowed).forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int point) {
        return point == '\n' || point == '\t' || point >= ' ' && Character.getType(point) != Character.CONTROL
                && Character.getType(point) != Character.SURROGATE && (point & 0xFFFE) != 0xFFFE;
    }

    /** An element with text alone. */
    public Html text(String element, String text) {
        return styled(element, "", text);
    }

    /** An element of a style class with text alone. */
    public Html styled(String element, String style, String text) {
        open(element, style);
        markup.append(escape(text));
        return close(element);
    }

    /** Begins an element. */
    public Html open(String element) {
        return open(element, "");
    }

    /** Begins an element of a style class. */
    public Html open(String element, String style) {
        markup.append('<').append(element);
        if (!style.isEmpty()) {
            markup.append(" class=\"").append(escape(style)).append('"');
        }
        markup.append('>');
        return this;
    }

    /** Ends an element. */
    public Html close(String element) {
        markup.append("</").append(element).append(">\n");
        return this;
    }

    /** A row of a table. */
    public Html row(String cell, Collection<String> texts) {
        open("tr");
        texts.forEach(text -> text(cell, text));
        return close("tr");
    }

    /** A list of texts; nothing where there are none. */
    public Html list(Collection<String> texts) {
        if (!texts.isEmpty()) {
            open("ul");
            texts.forEach(text -> text("li", text));
            close("ul");
        }
        return this;
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
