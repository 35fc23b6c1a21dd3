package io.isthmus.exchange.internal.clixml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells the encoding of a document by its byte order mark or its first character: UTF-8 or UTF-16, which is what
 * PowerShell writes. Bytes that are not of that encoding fail with a
 * {@link java.nio.charset.CharacterCodingException}; nothing is replaced.
 */
final class ClixmlEncoding {

    private static final int LONGEST_MARK = 3;

    private ClixmlEncoding() {
    }

    static Reader reader(InputStream input) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(input, LONGEST_MARK);
        byte[] start = bytes.readNBytes(LONGEST_MARK);
        Mark mark = Arrays.stream(Mark.values()).filter(known -> known.begins(start)).findFirst().orElse(Mark.NONE);
        bytes.unread(start, mark.skipped, start.length - mark.skipped);
        return new InputStreamReader(bytes, mark.charset.newDecoder());
    }

    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 3, 0xEF, 0xBB, 0xBF),
        UTF_16LE(StandardCharsets.UTF_16LE, 2, 0xFF, 0xFE),
        UTF_16BE(StandardCharsets.UTF_16BE, 2, 0xFE, 0xFF),
        UTF_16LE_UNMARKED(StandardCharsets.UTF_16LE, 0, '<', 0),
        UTF_16BE_UNMARKED(StandardCharsets.UTF_16BE, 0, 0, '<'),
        NONE(StandardCharsets.UTF_8, 0);

        private final Charset charset;
        private final int skipped;
        private final int[] bytes;

        Mark(Charset charset, int skipped, int... bytes) {
            this.charset = charset;
            this.skipped = skipped;
            this.bytes = bytes;
        }

        private boolean begins(byte[] start) {
            if (start.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (Byte.toUnsignedInt(start[i]) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
