package io.isthmus.exchange.internal.clixml;

import java.nio.charset.StandardCharsets;

/** CLIXML around values that tests write down. */
final class Documents {

    /** What every document begins with. */
    static final String BEGIN =
            "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">";

    private Documents() {
    }

    /** A document of some values. */
    static byte[] document(String values) {
        return (BEGIN + values + "</Objs>").getBytes(StandardCharsets.UTF_8);
    }
}
