package io.isthmus.exchange.internal.collector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The collector script; plain ASCII, so that Windows PowerShell reads it right without a byte order mark. */
final class CollectorScript {

    private CollectorScript() {
    }

    static byte[] content() {
        try (InputStream script = CollectorScript.class.getResourceAsStream("collect.ps1")) {
            return script.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("a resource of the bundle cannot be read", broken);
        }
    }

    static String text() {
        return new String(content(), StandardCharsets.US_ASCII);
    }
}
