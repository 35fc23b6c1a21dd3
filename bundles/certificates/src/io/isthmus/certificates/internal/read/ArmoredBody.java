package io.isthmus.certificates.internal.read;

import java.io.IOException;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.UnreadableFileException;

/**
 * The bytes of a block of Base64, decoded as they are asked for, four characters at a time. It ends at a dash, which is
 * left for whoever looks for the next block, or with the text. Padding may be missing.
 */
final class ArmoredBody implements ByteSource {

    private static final int BITS = 6;
    private static final int GROUP = 4;

    private final ArmorText text;
    private final byte[] group = new byte[GROUP - 1];
    private int position;
    private int count;
    private boolean ended;

    ArmoredBody(ArmorText text) {
        this.text = text;
    }

    @Override
    public int next() throws IOException, UnreadableFileException, MalformedException {
        if (position == count && !ended) {
            decode();
        }
        return position < count ? group[position++] & 0xFF : END;
    }

    private void decode() throws IOException, UnreadableFileException, MalformedException {
        int bits = 0;
        int characters = 0;
        while (characters < GROUP && !ended) {
            int next = text.nextVisible();
            if (next == '-' || next == END) {
                text.back(next);
                ended = true;
            } else if (next == '=') {
                padding();
            } else {
                bits = bits << BITS | value(next);
                characters++;
            }
        }
        if (characters == 1) {
            throw malformed(Messages.Base64Cut);
        }
        int missing = GROUP - characters;
        bits <<= BITS * missing;
        count = Math.max(0, GROUP - 1 - missing);
        position = 0;
        for (int i = 0; i < count; i++) {
            group[i] = (byte) (bits >> 16 - 8 * i);
        }
    }

    private void padding() throws IOException, UnreadableFileException, MalformedException {
        int next = text.nextVisible();
        if (next == '=') {
            next = text.nextVisible();
        }
        if (next != '-' && next != END) {
            throw malformed(Messages.Base64Behind);
        }
        text.back(next);
        ended = true;
    }

    private int value(int character) throws MalformedException {
        if (character >= 'A' && character <= 'Z') {
            return character - 'A';
        }
        if (character >= 'a' && character <= 'z') {
            return character - 'a' + 26;
        }
        if (character >= '0' && character <= '9') {
            return character - '0' + 52;
        }
        if (character == '+') {
            return 62;
        }
        if (character == '/') {
            return 63;
        }
        throw malformed(Messages.Base64Character);
    }

    private MalformedException malformed(String message) {
        return new MalformedException(NLS.bind(message, String.valueOf(text.line())));
    }
}
