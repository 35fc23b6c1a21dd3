package io.isthmus.certificates.internal.read;

import org.eclipse.osgi.util.NLS;

/**
 * One element of ASN.1 in a buffer: its tag, its length and where its content stands (X.690, 8.1).
 *
 * @param start   where it begins
 * @param tag     the first byte: class, whether it is constructed, and the number where that is below 31
 * @param content where its content begins
 * @param end     where it ends; where its content says so itself, the end of what holds it
 * @param closed  whether its length was told; otherwise two zero bytes close its content
 */
record Tlv(int start, int tag, int content, int end, boolean closed) {

    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int CONTEXT_0 = 0xA0;
    /** Written by mistake for the one before; the platform passes it over. */
    static final int CONTEXT_0_PRIMITIVE = 0x80;

    private static final int CONSTRUCTED = 0x20;
    private static final int NUMBER = 0x1F;
    private static final int LONG_FORM = 0x80;
    /** Tags of X.509 have one digit; a number of two more bytes is generous. */
    private static final int MOST_TAG_BYTES = 3;
    private static final int MOST_LENGTH_BYTES = 4;

    /**
     * Reads the head of an element.
     *
     * @param limit where what holds it ends
     * @throws MalformedException where it has no sound head, or ends behind the limit
     */
    static Tlv at(byte[] bytes, int start, int limit) throws MalformedException {
        int position = start + 1;
        require(position < limit, start, Messages.TlvCut);
        int tag = bytes[start] & 0xFF;
        if ((tag & NUMBER) == NUMBER) {
            while ((byteAt(bytes, position++, limit, start) & LONG_FORM) != 0) {
                require(position - start < MOST_TAG_BYTES, start, Messages.TlvTag);
            }
        }
        int first = byteAt(bytes, position++, limit, start);
        if (first == LONG_FORM) {
            require((tag & CONSTRUCTED) != 0, start, Messages.TlvLength);
            return new Tlv(start, tag, position, limit, false);
        }
        int length = first;
        if (first > LONG_FORM) {
            int digits = first - LONG_FORM;
            require(digits <= MOST_LENGTH_BYTES, start, Messages.TlvLength);
            long told = 0;
            for (int digit = 0; digit < digits; digit++) {
                told = told << 8 | byteAt(bytes, position++, limit, start);
            }
            require(told <= limit - position, start, Messages.TlvLonger);
            length = (int) told;
        }
        require(length <= limit - position, start, Messages.TlvLonger);
        return new Tlv(start, tag, position, position + length, true);
    }

    /** Whether other elements are its content. */
    boolean constructed() {
        return (tag & CONSTRUCTED) != 0;
    }

    /** The bytes of its content. */
    int length() {
        return end - content;
    }

    private static int byteAt(byte[] bytes, int position, int limit, int start) throws MalformedException {
        require(position < limit, start, Messages.TlvCut);
        return bytes[position] & 0xFF;
    }

    private static void require(boolean holds, int start, String otherwise) throws MalformedException {
        if (!holds) {
            throw new MalformedException(NLS.bind(otherwise, String.valueOf(start)));
        }
    }
}
