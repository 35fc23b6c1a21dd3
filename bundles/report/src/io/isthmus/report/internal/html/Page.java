package io.isthmus.report.internal.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A whole page with its style inside: it loads nothing, runs nothing and prints on paper. */
public final class Page {

    private Page() {
    }

    /** The page around a body. */
    public static byte[] of(String title, Html body) {
        String page = "<!DOCTYPE html>\n<html lang=\"" + Html.escape(Locale.getDefault().toLanguageTag())
                + "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\""
                + "default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
                + Html.escape(title) + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n" + body
                + "</body>\n</html>\n";
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static String style() {
        try (InputStream stream = Page.class.getResourceAsStream("page.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
